import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Interest, RecommendationView } from '../../api/generated/types.gen';
import { useI18n } from '../../lib/i18n';
import { nameOf } from '../../lib/names';
import { paths, type ExpoSlug } from '../../lib/paths';
import { DataList, faceOf } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { recommendations } from './queries';
import styles from './Recommended.module.css';
import { useReasonWords } from './use-reason-words';

interface Props {
  readonly expo: ExpoSlug;
  readonly interests: readonly Interest[];
  /** The way to wish for one of them. */
  readonly wish: (company: RecommendationView) => ReactNode;
}

/** Whom one should meet and has not wished for yet, with the reasons and what each part of the score brings. */
export function Recommended({ expo, interests, wish }: Props) {
  const { t } = useI18n();
  const query = useQuery(recommendations.mine(expo));
  const toNeeds = (
    <LinkButton to={paths.needs(expo)} icon="settings">
      {t('recommendation.needs.edit')}
    </LinkButton>
  );
  return (
    <div className={styles.recommended}>
      <div className={styles.intro}>
        <p>{t('recommendation.lead')}</p>
        {query.data && query.data.length > 0 && toNeeds}
      </div>
      <DataList
        label={t('recommendation')}
        face={faceOf(query)}
        rowKey={({ id }) => id}
        row={(company) => <Company {...{ company, interests, wish }} />}
        empty={{ title: t('recommendation.none'), text: t('recommendation.none.text'), action: toNeeds }}
      />
    </div>
  );
}

function Company({ company, interests, wish }: Omit<Props, 'expo'> & { company: RecommendationView }) {
  const { t, locale } = useI18n();
  const words = useReasonWords(interests);
  return (
    <article className={styles.company}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.name}>{company.name[locale]}</h2>
          <p className={styles.facts}>{nameOf('region', company.country, locale)}</p>
        </div>
        <p className={styles.points}>{t('recommendation.points', { points: company.points })}</p>
      </header>
      <ul className={styles.reasons}>
        {company.reasons.map((reason) => (
          <li key={reason.code}>{words(reason)}</li>
        ))}
      </ul>
      <details className={styles.parts}>
        <summary>{t('recommendation.parts')}</summary>
        <dl>
          {company.parts.map(({ part, points, most }) => (
            <div key={part}>
              <dt>{t(`recommendation.part.${part}`)}</dt>
              <dd>{t('recommendation.part.points', { points, most })}</dd>
            </div>
          ))}
        </dl>
        <p>{t('recommendation.parts.text')}</p>
      </details>
      {wish(company)}
    </article>
  );
}
