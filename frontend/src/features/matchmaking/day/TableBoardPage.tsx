import { Suspense, useState, type ReactNode } from 'react';
import { client } from '../../../api/generated/client.gen';
import type { FollowTableBoardData } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useNow } from '../../../lib/use-now';
import { useWakeLock } from '../../../lib/use-wake-lock';
import { DataList, Loading } from '../../../ui/DataList';
import { Figures } from '../../../ui/Figures';
import { late } from '../../../ui/late';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Chip, Status } from '../../../ui/Status';
import { WaitingScans } from '../../../ui/WaitingScans';
import { SpotMeeting } from './SpotMeeting';
import { RefillList } from './RefillList';
import { countsOf, isTableBoard, meetingAt, needsSomebody } from './day-facts';
import { useTableScanner, type BadgeReading } from './scan/use-table-scanner';
import styles from './TableBoard.module.css';
import { TableCard } from './TableCard';
import { useLiveTables } from './use-live-tables';

/** Comes with the camera, once somebody scans. */
const TableScanPage = late(async () => (await import('./scan/TableScanPage')).TableScanPage);

interface Props {
  readonly expo: ExpoSlug;
  readonly tools?: ReactNode;
  readonly badges: BadgeReading;
  /** Below the tables: what only organizers have. */
  readonly children?: ReactNode;
}

/** All meeting tables on the day, as the server tells of them. */
export function TableBoardPage({ expo, tools, badges, children }: Props) {
  const { t, locale } = useI18n();
  const { moment, count } = formats(locale);
  const [alone, setAlone] = useState(false);
  const [scanning, setScanning] = useState<number>();
  const scanner = useTableScanner(expo, badges.signal);
  const { board, ahead, line } = useLiveTables(livePath(expo), isTableBoard);
  const at = new Date(useNow(10_000).getTime() + ahead);
  useWakeLock();
  if (line.kind === 'closed' && line.problem)
    return (
      <Page title={t('tableBoard')} actions={tools}>
        <ProblemMessage problem={line.problem} />
      </Page>
    );
  if (!board)
    return (
      <Page title={t('tableBoard')} actions={tools} width="wide">
        <Loading label={t('tableBoard')} />
      </Page>
    );
  if (scanning !== undefined) {
    const seating = board.tables.find(({ table }) => table === scanning);
    return (
      <Suspense fallback={<Loading label={t('tableBoard.scan')} />}>
        <TableScanPage
          table={scanning}
          meeting={seating && meetingAt(seating, at)}
          recent={scanner.recent.filter(({ table }) => table === scanning)}
          outbox={scanner.outbox}
          onSend={scanner.flush}
          reader={badges.reader((code) => void scanner.scan(scanning, code))}
          onBack={() => setScanning(undefined)}
        />
      </Suspense>
    );
  }
  const counts = countsOf(board.tables);
  const shown = alone ? board.tables.filter(needsSomebody) : board.tables;
  const figure = (kind: keyof typeof counts) => ({ label: t(`tableBoard.count.${kind}`), number: count(counts[kind]) });
  return (
    <Page title={t('tableBoard')} lead={t('tableBoard.lead')} actions={tools} width="wide">
      {line.kind !== 'open' && (
        <Notice tone="warn" title={t('tableBoard.offline', { moment: moment(new Date(board.at)) })} live="polite">
          <p>{t('tableBoard.offline.text')}</p>
        </Notice>
      )}
      <Figures
        label={t('tableBoard.counts')}
        figures={[figure('held'), figure('waiting'), figure('late'), figure('noShow')]}
      />
      <div className={styles.tools}>
        <Chip pressed={alone} onChange={setAlone}>
          {t('tableBoard.alone')}
        </Chip>
        <SpotMeeting expo={expo} />
        {line.kind === 'open' && <Status tone="ok">{t('tableBoard.live')}</Status>}
      </div>
      <WaitingScans outbox={scanner.outbox} onSend={scanner.flush} />
      <RefillList expo={expo} version={board.version} />
      <DataList
        label={t('tableBoard.tables')}
        look="cards"
        face={{ kind: 'rows', rows: shown }}
        rowKey={({ table }) => table}
        row={(table) => <TableCard expo={expo} table={table} at={at} onScan={setScanning} />}
        empty={{ title: t(alone ? 'tableBoard.none.alone' : 'tableBoard.none') }}
      />
      {children}
    </Page>
  );
}

function livePath(expo: string): string {
  return client.buildUrl<FollowTableBoardData>({ url: '/api/expos/{expo}/table-board/live', path: { expo } });
}
