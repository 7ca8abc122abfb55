import type { Published } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useNow } from '../../../lib/use-now';
import { Card } from '../../../ui/Card';
import { Figures } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { DeclareFinal } from './DeclareFinal';
import { DeclinedMeetings } from './DeclinedMeetings';
import styles from './Matching.module.css';
import { PrintMeetings } from './PrintMeetings';

const ANSWERS = ['accepted', 'provisional', 'declined', 'cancelled'] as const;

/** How the published plan is answered, until when, and the way to make it final. */
export function PublishedPlan({ expo, plan }: { expo: ExpoSlug; plan: Published }) {
  const { t, locale } = useI18n();
  const { count, moment } = formats(locale);
  return (
    <Card
      title={t('matchmaking.plan.answers')}
      aside={
        <Status tone="ok">
          {plan.finalAt
            ? t('matchmaking.plan.finalAt', { moment: moment(new Date(plan.finalAt)) })
            : plan.publishedAt
              ? t('matchmaking.plan.publishedAt', { moment: moment(new Date(plan.publishedAt)) })
              : t('matchmaking.plan.published')}
        </Status>
      }
    >
      <Figures
        label={t('matchmaking.plan.answers')}
        figures={ANSWERS.map((answer) => ({
          label: t(`matchmaking.plan.answers.${answer}`),
          number: count(plan.meetings[answer]),
        }))}
      />
      {!plan.finalAt && (
        <div className={styles.stack}>
          <AnswerTime plan={plan} />
          <div>
            <DeclareFinal expo={expo} plan={plan} />
          </div>
        </div>
      )}
      <PrintMeetings expo={expo} />
      {plan.meetings.declined > 0 && <DeclinedMeetings expo={expo} />}
    </Card>
  );
}

function AnswerTime({ plan: { answerUntil, remindedAt } }: { plan: Published }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const now = useNow(60_000);
  if (!answerUntil) return null;
  const until = new Date(answerUntil);
  return (
    <div>
      <p>{t(until > now ? 'matchmaking.answers.closes' : 'matchmaking.answers.closedAt', { moment: moment(until) })}</p>
      {remindedAt && <p>{t('matchmaking.answers.reminded', { moment: moment(new Date(remindedAt)) })}</p>}
    </div>
  );
}
