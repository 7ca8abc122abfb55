import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../lib/i18n';
import { paths, toExpoSlug } from '../../lib/paths';
import { DataList, faceOf } from '../../ui/DataList';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { Page } from '../../ui/Page';
import doors from './Doors.module.css';
import { expos } from './queries';

/** The expos of this installation. */
export function StartPage() {
  const { t, locale } = useI18n();
  return (
    <Page title={t('app.name')} lead={t('expo.start.lead')}>
      <DataList
        label={t('expo.expos')}
        face={faceOf(useQuery(expos.published()))}
        look="cards"
        rowKey={({ slug }) => slug}
        row={({ slug, name }) => (
          <Link to={paths.home(toExpoSlug(slug))} className={doors.door}>
            <span className={doors.words}>
              <strong>{name[locale]}</strong>
            </span>
            <Icon name="chevronRight" />
          </Link>
        )}
        empty={{ title: t('expo.none'), text: t('expo.none.text') }}
      />
    </Page>
  );
}
