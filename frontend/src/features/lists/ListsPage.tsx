import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Link } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { DownloadList } from './DownloadList';
import { ImportList } from './ImportList';
import { KINDS, type Kind } from './kinds';
import styles from './Lists.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
}

/** What organizers keep in spreadsheets, brought in and taken out. */
export function ListsPage({ expo, kind, onKind }: Props) {
  const { t } = useI18n();
  return (
    <Page title={t('lists.title')} lead={t('lists.lead')} width="wide">
      <p>{t('lists.how')}</p>
      <Tabs
        label={t('lists.kinds')}
        selected={kind}
        onSelect={onKind}
        tabs={KINDS.map((one) => ({
          id: one,
          label: t(`lists.${one}`),
          panel: (
            <div key={one} className={styles.stack}>
              <ImportList expo={expo} kind={one} />
              <DownloadList expo={expo} kind={one} />
            </div>
          ),
        }))}
      />
      <p>
        <Link to={paths.matching(expo)}>{t('lists.next')}</Link>
      </p>
    </Page>
  );
}
