import { useEffect, useState } from 'react';
import { client } from '../../../api/generated/client.gen';
import type { FollowHallBoardData } from '../../../api/generated/types.gen';
import { speakAsHallDisplay } from '../../../api/session';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useNow } from '../../../lib/use-now';
import { useWakeLock } from '../../../lib/use-wake-lock';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { isHallBoard, screensOf } from './day-facts';
import styles from './HallDisplay.module.css';
import { HallRow } from './HallRow';
import { useLiveTables } from './use-live-tables';

/** Two columns of six: as many as can be read from five metres on a usual screen. */
const TABLES_A_SCREEN = 12;
/** Long enough to look through a screen twice. */
const SCREEN_MS = 12_000;

interface Props {
  readonly expo: ExpoSlug;
  readonly expoName: string | undefined;
  /** What came behind `#`; undefined until the page is alive. */
  readonly token: string | undefined;
}

/** For a big screen in the hall: which companies meet at which table now and next. */
export function HallDisplayPage({ expo, expoName, token }: Props) {
  const { t, locale } = useI18n();
  const { time } = formats(locale);
  // who asks is outside React, and must be known before the line is opened
  useEffect(() => {
    speakAsHallDisplay(token);
    return () => speakAsHallDisplay(undefined);
  }, [token]);
  const { board, ahead, line } = useLiveTables(token === undefined ? undefined : livePath(expo), isHallBoard);
  const now = new Date(useNow(1000).getTime() + ahead);
  const [stopped, setStopped] = useState<number>();
  useWakeLock();
  if (line.kind === 'closed' && line.problem)
    return (
      <Page title={t('hallDisplay')} width="form">
        <ProblemMessage problem={line.problem} />
      </Page>
    );
  if (!board) return <Loading label={t('hallDisplay')} />;
  const screens = screensOf(board.tables, TABLES_A_SCREEN);
  const turn = Math.floor(now.getTime() / SCREEN_MS) % Math.max(1, screens.length);
  const at = Math.min(stopped ?? turn, screens.length - 1);
  return (
    <div className={styles.hall}>
      <title>{t('hallDisplay')}</title>
      <header className={styles.head}>
        <h1>{expoName ?? t('hallDisplay')}</h1>
        <p className={styles.clock}>{time(now)}</p>
      </header>
      {line.kind !== 'open' && (
        <p className={styles.offline} role="status">
          {t('hallDisplay.offline', { time: time(new Date(board.at)) })}
        </p>
      )}
      {screens.length === 0 && <p className={styles.none}>{t('hallDisplay.nothing')}</p>}
      {screens.map((tables, screen) => (
        <ul key={tables[0]?.number} className={styles.tables} data-shown={screen === at || undefined}>
          {tables.map((table) => (
            <HallRow key={table.number} table={table} at={now} />
          ))}
        </ul>
      ))}
      {screens.length > 1 && (
        <footer className={styles.foot}>
          <span>{t('hallDisplay.screen', { at: at + 1, of: screens.length })}</span>
          <Button size="small" onClick={() => setStopped(stopped === undefined ? at : undefined)}>
            {t(stopped === undefined ? 'hallDisplay.stop' : 'hallDisplay.go')}
          </Button>
        </footer>
      )}
    </div>
  );
}

function livePath(expo: string): string {
  return client.buildUrl<FollowHallBoardData>({ url: '/api/expos/{expo}/hall-display/live', path: { expo } });
}
