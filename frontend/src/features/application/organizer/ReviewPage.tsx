import { useQuery } from '@tanstack/react-query';
import type { ReviewView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { Loading } from '../../../ui/DataList';
import { Link } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from '../Application.module.css';
import { applications } from '../queries';
import { Checklist } from './Checklist';
import { Decisions } from './Decisions';
import { ReviewAnswers } from './ReviewAnswers';
import { ReviewFacts } from './ReviewFacts';
import { ReviewPapers } from './ReviewPapers';
import { StateStatus } from './StateStatus';

interface Props {
  readonly expo: ExpoSlug;
  readonly application: string;
}

/** One application: what it says, what was checked, what is decided, and who did what. */
export function ReviewPage({ expo, application }: Props) {
  const { t } = useI18n();
  const { data: review, error, refetch } = useQuery(applications.review(expo, application));
  const retry = () => void refetch();
  return (
    <Page title={review?.application.form.nameKo ?? t('applications')}>
      {!review && error && <ProblemMessage problem={Problem.of(error)} retry={retry} />}
      {!review && !error && <Loading label={t('applications')} retry={retry} />}
      {review && (
        <>
          <p>
            <StateStatus state={review.application.state} />
          </p>
          <Doubles expo={expo} review={review} />
          <Card title={t('applications.facts')}>
            <ReviewFacts application={review.application} />
            <ReviewAnswers expo={expo} application={review.application} />
            <ReviewPapers expo={expo} application={review.application} />
          </Card>
          <Checklist expo={expo} review={review} />
          <Decisions expo={expo} review={review} />
          <Trail trail={review.trail} />
        </>
      )}
      <p>
        <Link to={paths.applications(expo)}>{t('applications.back')}</Link>
      </p>
    </Page>
  );
}

/** Other applications that may be of the same company. */
function Doubles({ expo, review: { sameNumber, sameDomain } }: { expo: ExpoSlug; review: ReviewView }) {
  const { t } = useI18n();
  return (
    <>
      {[
        { title: t('apply.finding.NUMBER_TWICE'), others: sameNumber },
        { title: t('apply.finding.DOMAIN_TWICE'), others: sameDomain },
      ]
        .filter(({ others }) => others.length > 0)
        .map(({ title, others }) => (
          <Notice key={title} tone="warn" title={title}>
            <ul>
              {others.map((other, place) => (
                <li key={other}>
                  <Link to={paths.application(expo, other)}>{t('applications.other', { place: place + 1 })}</Link>
                </li>
              ))}
            </ul>
          </Notice>
        ))}
    </>
  );
}

function Trail({ trail }: Pick<ReviewView, 'trail'>) {
  const { t, knows, locale } = useI18n();
  const { moment } = formats(locale);
  const named = (action: string) => {
    const key = `applications.deed.${action.replace(/^application-/, '')}`;
    return knows(key) ? t(key) : action;
  };
  return (
    <Card title={t('applications.trail')}>
      <ol className={styles.trail}>
        {trail.map(({ at, action, by, reason }) => (
          <li key={`${at} ${action}`}>
            <strong>{named(action)}</strong> · {by ?? t('applications.applicant')} · {moment(new Date(at))}
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
