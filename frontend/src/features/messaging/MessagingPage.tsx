import { Suspense } from 'react';
import { useI18n, wantWords } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import type { Delivery } from '../../api/generated/types.gen';
import { DeliveryList } from './DeliveryList';

const MarketingMails = late(
  async () => (await Promise.all([import('./marketing/MarketingMails'), wantWords('marketing')]))[0].MarketingMails,
);
const Wordings = late(async () => (await import('./wording/Wordings')).Wordings);

export const TABS = ['list', 'marketing', 'wording'] as const;

export interface MessagingSearch {
  readonly tab?: (typeof TABS)[number] | undefined;
  /** Only messages in this state. */
  readonly state?: Delivery['state'] | undefined;
  /** The kind of message whose words are open. */
  readonly kind?: string | undefined;
  /** The marketing mail that is open. */
  readonly mail?: string | undefined;
}

interface Props {
  readonly expo: ExpoSlug;
  readonly search: MessagingSearch;
  readonly onSearch: (search: MessagingSearch) => void;
}

/** What the platform tells people: what became of it, in which words, and what it advertises. */
export function MessagingPage({ expo, search, onSearch }: Props) {
  const { t } = useI18n();
  const { tab = 'list', state, kind, mail } = search;
  return (
    <Page title={t('messaging.deliveries')} width="wide">
      <Tabs
        label={t('messaging.deliveries')}
        selected={tab}
        onSelect={(chosen) => onSearch({ tab: chosen === 'list' ? undefined : chosen })}
        tabs={[
          {
            id: 'list',
            label: t('messaging.list'),
            panel: <DeliveryList expo={expo} state={state} onState={(wanted) => onSearch({ state: wanted })} />,
          },
          {
            id: 'marketing',
            label: t('messaging.marketing'),
            panel: (
              <Suspense fallback={<Loading label={t('messaging.marketing')} />}>
                <MarketingMails expo={expo} mail={mail} onMail={(open) => onSearch({ tab: 'marketing', mail: open })} />
              </Suspense>
            ),
          },
          {
            id: 'wording',
            label: t('messaging.wording'),
            panel: (
              <Suspense fallback={<Loading label={t('messaging.wording')} />}>
                <Wordings expo={expo} kind={kind} onKind={(wanted) => onSearch({ tab: 'wording', kind: wanted })} />
              </Suspense>
            ),
          },
        ]}
      />
    </Page>
  );
}
