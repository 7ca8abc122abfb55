import { useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Page } from '../../../ui/Page';
import { Tabs } from '../../../ui/Tabs';
import type { Area } from '../level';
import { OccupancyPanel } from '../OccupancyPanel';
import { DeviceList } from './DeviceList';
import { DoubleEntryList } from './DoubleEntryList';
import type { Place } from './GateDialog';
import { GateList } from './GateList';
import { LimitDialog } from './LimitDialog';

export const TABS = ['occupancy', 'gates', 'devices', 'doubles'] as const;
export type Tab = (typeof TABS)[number];

interface Props {
  readonly expo: ExpoSlug;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  /** What gates may lead into. */
  readonly zones: readonly Place[];
  readonly rooms: readonly Place[];
  /** The admission types of the expo. */
  readonly types: readonly Place[];
}

/** The day at the gates: how full it is, and what went wrong. */
export function AdmissionPage({ expo, tab, onTab, zones, rooms, types }: Props) {
  const { t } = useI18n();
  return (
    <Page title={t('admissions')} width="wide">
      <Tabs
        label={t('admissions')}
        selected={tab}
        onSelect={onTab}
        tabs={[
          { id: 'occupancy', label: t('admission.occupancy'), panel: <Limits expo={expo} /> },
          { id: 'gates', label: t('admissions.gates'), panel: <GateList {...{ expo, zones, rooms, types }} /> },
          { id: 'devices', label: t('admissions.devices'), panel: <DeviceList expo={expo} /> },
          { id: 'doubles', label: t('admissions.doubles'), panel: <DoubleEntryList expo={expo} /> },
        ]}
      />
    </Page>
  );
}

function Limits({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const [edited, setEdited] = useState<{ area: Area; name: string }>();
  return (
    <>
      <p>{t('admissions.limits.text')}</p>
      <OccupancyPanel
        expo={expo}
        alerts
        action={(area, name) => (
          <Button
            size="small"
            aria-label={`${t('admissions.limit.set')}, ${name}`}
            onClick={() => setEdited({ area, name })}
          >
            {t('admissions.limit.set')}
          </Button>
        )}
      />
      {edited && <LimitDialog expo={expo} {...edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}
