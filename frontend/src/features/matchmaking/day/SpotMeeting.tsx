import { Suspense, useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { Dialog } from '../../../ui/Dialog';
import { late } from '../../../ui/late';

const SpotMeetingForm = late(async () => (await import('./SpotMeetingForm')).SpotMeetingForm);

/** For two who want to meet now: a dialog that finds a time. */
export function SpotMeeting({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="calendar" onClick={() => setOpen(true)}>
        {t('spotMeeting')}
      </Button>
      <Dialog open={open} title={t('spotMeeting')} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading label={t('spotMeeting')} />}>
          <SpotMeetingForm expo={expo} onDone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
