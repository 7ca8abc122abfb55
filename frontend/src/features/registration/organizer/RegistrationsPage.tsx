import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Page } from '../../../ui/Page';
import { Tabs } from '../../../ui/Tabs';
import { GroupList } from './GroupList';
import type { RegistrationSearch } from './queries';
import { RegistrationList } from './RegistrationList';
import { SetUp } from './SetUp';

export const TABS = ['list', 'group', 'setup'] as const;
export type Tab = (typeof TABS)[number];

interface Props {
  readonly expo: ExpoSlug;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly search: RegistrationSearch;
  readonly onSearch: (search: RegistrationSearch) => void;
}

/** Who has registered, and how one registers. */
export function RegistrationsPage({ expo, tab, onTab, search, onSearch }: Props) {
  const { t } = useI18n();
  return (
    <Page title={t('registrations')} width="wide">
      <Tabs
        label={t('registrations')}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'list',
            label: t('registrations.list'),
            panel: <RegistrationList expo={expo} search={search} onSearch={onSearch} />,
          },
          { id: 'group', label: t('registrations.group'), panel: <GroupList expo={expo} /> },
          { id: 'setup', label: t('registrations.setup'), panel: <SetUp expo={expo} /> },
        ]}
      />
    </Page>
  );
}
