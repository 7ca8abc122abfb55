import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLive } from '../../api/use-live';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { ExportDialog } from './list/ExportDialog';
import { LeadDialog } from './list/LeadDialog';
import { LeadList } from './list/LeadList';
import { leads } from './queries';
import type { BadgeReading } from './scan/lead-scanner';
import { ScanPanel } from './scan/ScanPanel';
import { useLeadScanner } from './scan/use-lead-scanner';

export const LEAD_TABS = ['scan', 'list'] as const;
type LeadTab = (typeof LEAD_TABS)[number];

interface Props {
  readonly expo: ExpoSlug;
  readonly tab: LeadTab;
  readonly onTab: (tab: LeadTab) => void;
  readonly reading: BadgeReading;
  /** Whatever reads a badge: camera, typing scanner, hand. */
  readonly reader: (onCode: (text: string) => void) => ReactNode;
}

/** An exhibitor's leads: scan a badge, and work with what came of it. */
export function LeadsPage({ expo, tab, onTab, reading, reader }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const all = useQuery(leads.all(expo));
  const { scanner, desk } = useLeadScanner(expo, reading);
  const [openId, setOpen] = useState<string>();
  const [isExporting, setExporting] = useState(false);
  // who revokes is gone from every phone at once
  useLive(`/api/expos/${expo}/my/leads/live`, () => void queries.invalidateQueries(leads.all(expo)));
  const open = all.data?.find(({ id }) => id === openId);
  return (
    <Page title={t('console.leads')} width="form">
      <Tabs
        label={t('console.leads')}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: 'scan',
            label: t('lead.scan'),
            panel: (
              <ScanPanel
                {...{ expo, desk }}
                known={all.data}
                reader={reader((token) => void scanner.scan(token))}
                onOpen={setOpen}
                onSend={scanner.flush}
              />
            ),
          },
          {
            id: 'list',
            label: all.data ? t('lead.list.count', { count: all.data.length }) : t('lead.list'),
            panel: <LeadList leads={all} onOpen={setOpen} onExport={() => setExporting(true)} />,
          },
        ]}
      />
      {openId && <LeadDialog key={openId} expo={expo} lead={open} onClose={() => setOpen(undefined)} />}
      {isExporting && <ExportDialog expo={expo} onClose={() => setExporting(false)} />}
    </Page>
  );
}
