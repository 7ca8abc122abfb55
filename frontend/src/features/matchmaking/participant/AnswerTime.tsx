import type { AgendaMeeting } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Notice } from '../../../ui/Notice';
import { isClosed, isLive } from './agenda-facts';

/** Until when meetings are answered, or that they are no more; nothing where none is left. */
export function AnswerTime({ meetings, now }: { meetings: readonly AgendaMeeting[]; now: Date }) {
  const { t, locale } = useI18n();
  const meeting = meetings.find((one) => isLive(one) && new Date(one.end) > now);
  if (!meeting) return null;
  const moment = formats(locale).moment(new Date(meeting.answerUntil));
  if (meeting.planFinal)
    return (
      <Notice tone="ok" title={t('matchmaking.plan.final')}>
        <p>{t('matchmaking.answers.closed.text')}</p>
      </Notice>
    );
  if (isClosed(meeting, now))
    return (
      <Notice tone="info" title={t('matchmaking.answers.closedAt', { moment })}>
        <p>{t('matchmaking.answers.closed.text')}</p>
      </Notice>
    );
  return <Notice tone="info" title={t('matchmaking.answers.openUntil', { moment })} />;
}
