import type { AutomaticRefill } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import styles from './TableBoard.module.css';

/** What was set without a tap within the last hour; nothing if nothing was. */
export function SetByItself({ refills }: { refills: readonly AutomaticRefill[] }) {
  const { t, locale } = useI18n();
  const { time } = formats(locale);
  if (!refills[0]) return null;
  return (
    <ul className={styles.refills} aria-label={t('tableBoard.refills.automatic')}>
      {refills.map(({ buyer, exhibitor, start, table, setAt }) => (
        <li key={`${buyer.id} ${exhibitor.id}`}>
          {t('tableBoard.refill.automatic', {
            at: time(new Date(setAt)),
            buyer: buyer.name[locale],
            exhibitor: exhibitor.name[locale],
            start: time(new Date(start)),
            table,
          })}
        </li>
      ))}
    </ul>
  );
}
