import type { ApplicationView } from '../../api/generated';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { Notice, type Tone } from '../../ui/Notice';
import styles from './Application.module.css';

const TONES = {
  DRAFT: 'info',
  SUBMITTED: 'ok',
  INCOMPLETE: 'warn',
  APPROVED: 'ok',
  REFUSED: 'bad',
} as const satisfies Record<ApplicationView['state'], Tone>;

/** Where the application stands, in what the reviewer wrote, and what comes next. */
export function Standing({
  application: { state, word, submittedAt, erasedAt, contactEmail },
}: {
  application: ApplicationView;
}) {
  const { t, locale } = useI18n();
  const when = submittedAt ? formats(locale).moment(new Date(submittedAt)) : '';
  return (
    <Notice tone={TONES[state]} title={t(`apply.state.${state}`)}>
      {word && <blockquote className={styles.word}>{word}</blockquote>}
      <p>{t(`apply.next.${state}`, { when, email: contactEmail })}</p>
      {erasedAt && <p>{t('apply.erasedAt', { day: formats(locale).day(new Date(erasedAt)) })}</p>}
    </Notice>
  );
}
