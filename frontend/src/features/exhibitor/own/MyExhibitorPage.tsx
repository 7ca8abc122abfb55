import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { LinkButton } from '../../../ui/Link';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Booths } from './Booths';
import { Certificates } from './Certificates';
import { CoExhibitors } from './CoExhibitors';
import { Completeness } from './Completeness';
import { Facts } from './Facts';
import { Fields } from './Fields';
import { PicturePart } from './PicturePart';
import { Products } from './Products';
import { myExhibitor } from './queries';
import { Texts } from './Texts';

/** What visitors and buyers see of one's own company, each part with the way to change it. */
export function MyExhibitorPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const { data: mine, error, refetch } = useQuery(myExhibitor(expo));
  const title = t('myExhibitor');
  const retry = () => void refetch();
  return (
    <Page
      title={title}
      lead={t('myExhibitor.lead')}
      actions={
        mine?.state === 'APPROVED' && (
          <LinkButton to={paths.exhibitor(expo, mine.id)} icon="building">
            {t('myExhibitor.asSeen')}
          </LinkButton>
        )
      }
    >
      {!mine && !error && <Loading label={title} retry={retry} />}
      {!mine && error && <ProblemMessage problem={Problem.of(error)} retry={retry} />}
      {mine && (
        <>
          <Completeness mine={mine} />
          <Texts expo={expo} mine={mine} />
          <PicturePart expo={expo} mine={mine} />
          <Products expo={expo} mine={mine} />
          <Fields expo={expo} mine={mine} />
          <Facts expo={expo} mine={mine} />
          <Certificates expo={expo} mine={mine} />
          <CoExhibitors expo={expo} mine={mine} />
          <Booths expo={expo} stands={mine.stands} />
        </>
      )}
    </Page>
  );
}
