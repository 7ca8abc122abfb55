import { useState } from 'react';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { ListedRecordsTable } from './record/ListedRecordsTable';
import { RecordsDownload } from './record/RecordsDownload';
import { RecordTotals } from './record/RecordTotals';

/** What came out of all meetings: how far the records have come, what they come to, and each of them. */
export function ListedRecordsPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const [takes, setTakes] = useState(false);
  return (
    <Page
      title={t('meetingRecord.records')}
      lead={t('meetingRecord.list.lead')}
      actions={<Button onClick={() => setTakes(true)}>{t('meetingRecord.download')}</Button>}
      width="wide"
    >
      <RecordTotals expo={expo} />
      <ListedRecordsTable expo={expo} />
      {takes && <RecordsDownload expo={expo} onClose={() => setTakes(false)} />}
    </Page>
  );
}
