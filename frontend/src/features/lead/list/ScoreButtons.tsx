import type { LeadView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Chip } from '../../../ui/Status';
import { useLeadEdit } from '../queries';
import { SCORES } from './choose';
import styles from './Leads.module.css';

/** Scores a lead with one touch; the same touch again takes the score away. */
export function ScoreButtons({ expo, lead }: { expo: ExpoSlug; lead: LeadView }) {
  const { t } = useI18n();
  const edit = useLeadEdit(expo);
  const shown = edit.isPending ? edit.variables.work.score : lead.score;
  const { tags, note, followUpOn, followedUp } = lead;
  return (
    <div role="group" aria-label={t('lead.score')} className={styles.chips}>
      {SCORES.map((score) => (
        <Chip
          key={score}
          pressed={score === shown}
          onChange={(pressed) =>
            edit.mutate({ lead, work: { tags, note, followUpOn, followedUp, ...(pressed && { score }) } })
          }
        >
          {t(`lead.score.${score}`)}
        </Chip>
      ))}
      {edit.error && <ProblemMessage problem={Problem.of(edit.error)} />}
    </div>
  );
}
