import type { Outcome } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Notice, type Tone } from '../../ui/Notice';
import { Status } from '../../ui/Status';
import styles from './Invitation.module.css';

const TONES: Record<Outcome['kind'], Tone> = {
  INVITED: 'ok',
  RENEWED: 'ok',
  ASKED_JUST_NOW: 'info',
  MEMBER_ALREADY: 'info',
  REPEATED: 'info',
  NO_ADDRESS: 'bad',
};

interface Props {
  readonly lines: readonly Outcome[];
  readonly onAgain: (wrong: readonly Outcome[]) => void;
  readonly onClose: () => void;
}

/** What became of each line of a list. */
export function LineOutcomes({ lines, onAgain, onClose }: Props) {
  const { t } = useI18n();
  const named = new Map(lines.map((one) => [`${one.kind} ${one.line}`, one]));
  const wrong = lines.filter(({ kind }) => kind === 'NO_ADDRESS');
  const sent = lines.filter(({ kind }) => kind === 'INVITED' || kind === 'RENEWED').length;
  return (
    <>
      <Notice tone={wrong.length > 0 ? 'warn' : 'ok'} title={t('members.invite.sent', { count: sent })} live="polite" />
      <ul className={styles.lines}>
        {[...named].map(([name, { line, kind }]) => (
          <li key={name}>
            <Status tone={TONES[kind]}>{t(`members.invite.line.${kind}`)}</Status> {line}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {wrong.length > 0 && (
          <Button tone="primary" onClick={() => onAgain(wrong)}>
            {t('members.invite.again')}
          </Button>
        )}
        <Button onClick={onClose}>{t('members.invite.done')}</Button>
      </div>
    </>
  );
}
