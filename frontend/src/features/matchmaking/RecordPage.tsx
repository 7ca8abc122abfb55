import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordSheetView } from '../../api/generated/types.gen';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/DataList';
import { Link } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { draftOf } from './record/draft';
import { dropRecord, keptRecord } from './record/kept-records';
import { MatchRating } from './record/MatchRating';
import { meetingRecords } from './record/queries';
import { RecordAnswer } from './record/RecordAnswer';
import { RecordForm } from './record/RecordForm';
import { RecordVersions } from './record/RecordVersions';

interface Props {
  readonly expo: ExpoSlug;
  readonly meeting: string;
}

/** What came out of one meeting: to write, to read and to answer. */
export function RecordPage({ expo, meeting }: Props) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const { data: sheet, error, refetch } = useQuery(meetingRecords.one(expo, meeting));
  const retry = () => void refetch();
  return (
    <Page
      title={sheet ? t('meetingRecord.with', { other: sheet.line.other.name[locale] }) : t('meetingRecord.record')}
      width="form"
      lead={
        sheet &&
        `${moment(new Date(sheet.line.start))} · ${t('matchmaking.table.number', { number: sheet.line.table })}`
      }
    >
      {!sheet && !error && <Loading label={t('meetingRecord.record')} retry={retry} />}
      {!sheet && error && <ProblemMessage problem={Problem.of(error)} retry={retry} />}
      {sheet && <Sheet expo={expo} sheet={sheet} />}
      <p>
        <Link to={paths.records(expo)}>{t('meetingRecord.all')}</Link>
      </p>
    </Page>
  );
}

function Sheet({ expo, sheet }: { expo: ExpoSlug; sheet: RecordSheetView }) {
  const { t } = useI18n();
  const { meeting } = sheet.line;
  const [kept, setKept] = useState(() => keptRecord(meeting));
  const [isWriting, setWriting] = useState(kept !== undefined || sheet.versions.length === 0);
  const [newest] = sheet.versions;
  const close = () => {
    dropRecord(meeting);
    setKept(undefined);
    setWriting(false);
  };
  return (
    <>
      <RecordVersions versions={sheet.versions} other={sheet.line.other.name} />
      {newest && !newest.own && newest.answer === 'WAITING' && (
        <RecordAnswer expo={expo} line={sheet.line} version={newest.version} onDisputed={() => setWriting(true)} />
      )}
      {sheet.note && !isWriting && (
        <Card title={t('meetingRecord.note')}>
          <p>{sheet.note}</p>
        </Card>
      )}
      {isWriting ? (
        <RecordForm
          expo={expo}
          sheet={sheet}
          begin={kept ?? draftOf(newest?.content, sheet.note)}
          isKept={kept !== undefined}
          onDone={close}
          onLeave={newest && close}
        />
      ) : (
        <Button wide onClick={() => setWriting(true)}>
          {t('meetingRecord.rewrite')}
        </Button>
      )}
      <MatchRating expo={expo} meeting={meeting} rating={sheet.rating} />
    </>
  );
}
