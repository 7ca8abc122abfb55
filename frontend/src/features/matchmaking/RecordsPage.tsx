import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { DataList, faceOf } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { meetingRecords } from './record/queries';
import { RecordRow } from './record/RecordRow';

/** The records of all one's meetings. */
export function RecordsPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const query = useQuery(meetingRecords.mine(expo));
  return (
    <Page title={t('meetingRecord.records')} lead={t('meetingRecord.lead')}>
      <DataList
        label={t('meetingRecord.records')}
        face={faceOf(query)}
        rowKey={({ meeting }) => meeting}
        row={(line) => <RecordRow expo={expo} line={line} />}
        empty={{
          title: t('meetingRecord.none'),
          text: t('meetingRecord.none.text'),
          action: (
            <LinkButton to={paths.meetings(expo)} icon="meeting">
              {t('matchmaking.meetings')}
            </LinkButton>
          ),
        }}
      />
    </Page>
  );
}
