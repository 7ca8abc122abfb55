import { useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import styles from './KioskPage.module.css';

/** What a badge's short code is made of: digits and capitals without I, L, O and U. */
const LETTERS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const LENGTH = 8;

interface Props {
  readonly onCode: (code: string) => void;
  readonly onCancel: () => void;
}

/** Keys large enough for every finger; the code is taken with its last character. */
export function CodePad({ onCode, onCancel }: Props) {
  const { t } = useI18n();
  const [code, setCode] = useState('');
  const press = (letter: string) => {
    const longer = code + letter;
    setCode(longer);
    if (longer.length === LENGTH) onCode(longer);
  };
  return (
    <section aria-label={t('kiosk.type')}>
      <p>{t('kiosk.type.hint')}</p>
      <output className={styles.code} aria-label={t('kiosk.typed')}>
        {code.padEnd(LENGTH, '·')}
      </output>
      <div className={styles.keys}>
        {LETTERS.map((letter) => (
          <button key={letter} type="button" className={styles.key} onClick={() => press(letter)}>
            {letter}
          </button>
        ))}
      </div>
      <div className={styles.ends}>
        <Button size="large" onClick={() => setCode(code.slice(0, -1))}>
          {t('kiosk.back')}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t('kiosk.cancel')}
        </Button>
      </div>
    </section>
  );
}
