import type { ExpoView } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import { daysBetween, useToday } from '../../lib/use-today';
import styles from './HomePage.module.css';

/** How long until it opens, that it is on, or that it is over. */
export function Countdown({ days, timeZone, state }: ExpoView) {
  const { t } = useI18n();
  const today = useToday(timeZone);
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (!today || !first || !last) return <p className={styles.countdown} />;
  const left = daysBetween(today, first);
  const isOver = state === 'CLOSED' || today > last;
  return (
    <p className={styles.countdown}>
      {isOver ? t('expo.over') : left > 0 ? t('expo.daysLeft', { days: left }) : t('expo.isOn')}
    </p>
  );
}
