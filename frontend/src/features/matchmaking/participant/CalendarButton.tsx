import { useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { CalendarChoices } from './CalendarChoices';

/** The ways of one's meetings into one's own calendar. */
export function CalendarButton({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon="calendar" onClick={() => setOpen(true)}>
        {t('matchmaking.meetings.calendar')}
      </Button>
      <Dialog open={open} title={t('matchmaking.meetings.calendar')} onClose={() => setOpen(false)}>
        <CalendarChoices expo={expo} />
      </Dialog>
    </>
  );
}
