import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { useNow } from '../../lib/use-now';
import styles from './participant/Agenda.module.css';
import { AgendaDays } from './participant/AgendaDays';
import { AsOf } from './participant/AsOf';
import { keptCopy } from './queries';

/** What this device has kept of someone's agenda, for when nobody can sign in: to read only. */
export function KeptMeetings({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const now = useNow(60_000);
  const { data } = useQuery(keptCopy(expo));
  if (!data) return null;
  return (
    <section className={styles.kept} aria-label={t('matchmaking.meetings.mine')}>
      <AsOf at={data.at} />
      <AgendaDays meetings={data.meetings} now={now} />
    </section>
  );
}
