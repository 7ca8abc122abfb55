import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import styles from './Agenda.module.css';

/** The other time that is proposed for a declined meeting, and whose turn it is. */
export function ProposalLine({ of: { proposal } }: { of: AgendaMeeting }) {
  const { t, locale } = useI18n();
  const { day, timeRange } = formats(locale);
  if (!proposal) return null;
  const [start, end] = [new Date(proposal.start), new Date(proposal.end)];
  return (
    <p className={styles.where}>
      {t(proposal.own ? 'matchmaking.proposal.own' : 'matchmaking.proposal.others', {
        time: `${day(start)} ${timeRange(start, end)}`,
      })}
    </p>
  );
}
