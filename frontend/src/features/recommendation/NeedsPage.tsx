import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../api/problem';
import type { Interest } from '../../api/generated/types.gen';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { NeedsForm } from './NeedsForm';
import { recommendations } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly isBuyer: boolean;
  readonly interests: readonly Interest[] | undefined;
}

/** What one's company looks for, in its own words, by interests and countries. */
export function NeedsPage({ expo, isBuyer, interests }: Props) {
  const { t } = useI18n();
  const needs = useQuery(recommendations.needs(expo));
  const buyer = useQuery({ ...recommendations.buyer(expo), enabled: isBuyer });
  const title = t('recommendation.needs');
  const error = needs.error ?? buyer.error;
  const retry = () => void Promise.all([needs.refetch(), isBuyer && buyer.refetch()]);
  const isHere = needs.data && interests && (!isBuyer || buyer.data);
  return (
    <Page
      title={title}
      lead={t('recommendation.needs.lead')}
      actions={
        !isBuyer && (
          <LinkButton to={paths.myExhibitor(expo)} icon="building">
            {t('recommendation.needs.profile')}
          </LinkButton>
        )
      }
    >
      {!isHere && !error && <Loading label={title} retry={retry} />}
      {!isHere && error && <ProblemMessage problem={Problem.of(error)} retry={retry} />}
      {isHere && (
        <NeedsForm
          expo={expo}
          interests={interests}
          needs={needs.data}
          seeks={isBuyer ? buyer.data?.seeks : undefined}
        />
      )}
    </Page>
  );
}
