import type { ExpoView } from '../../api/generated';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { useNow } from '../../lib/use-now';
import { useToday } from '../../lib/use-today';
import styles from './HomePage.module.css';
import { openingOf, type Opening } from './opening';

/** How long until it opens, that it is on, when it opens next, or that it is over. */
export function Countdown({ days, timeZone, state }: ExpoView) {
  const say = useOpeningWords(timeZone);
  const now = useNow(30_000);
  // drawn on a server, nobody's present is known
  const isHere = useToday(timeZone) !== undefined;
  if (!isHere || days.length === 0) return <p className={styles.countdown} />;
  return (
    <p className={styles.countdown}>{say(state === 'CLOSED' ? { kind: 'over' } : openingOf(days, now, timeZone))}</p>
  );
}

function useOpeningWords(timeZone: string): (opening: Opening) => string {
  const { t, locale } = useI18n();
  const { moment } = formats(locale, timeZone);
  return (opening) => {
    switch (opening.kind) {
      case 'soon':
        return t('expo.daysLeft', { days: opening.daysLeft });
      case 'open':
        return t('expo.isOn');
      case 'closed':
        return t('expo.opensOn', { moment: moment(opening.next) });
      case 'over':
        return t('expo.over');
      default:
        return opening satisfies never;
    }
  };
}
