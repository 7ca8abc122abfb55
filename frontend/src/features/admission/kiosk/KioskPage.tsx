import { useState, type ReactNode } from 'react';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useIdle } from '../../../ui/use-idle';
import { useWakeLock } from '../../../lib/use-wake-lock';
import { Button } from '../../../ui/Button';
import { Page } from '../../../ui/Page';
import { WaitingScans } from '../../../ui/WaitingScans';
import { CameraView } from '../camera/CameraView';
import type { Post } from '../scan/scanner';
import { ScanResult } from '../scan/ScanResult';
import { useHolder } from '../scan/use-holder';
import { useScanner } from '../scan/use-scanner';
import { useWedge } from '../scan/use-wedge';
import { CodePad } from './CodePad';
import styles from './KioskPage.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly post: Post;
  readonly tools: ReactNode;
  /** Registers somebody who has no badge yet; says when that is over. */
  readonly walkIn: (done: () => void) => ReactNode;
  /** Prints the badge that was held there. */
  readonly print: (badge: string, done: () => void) => ReactNode;
}

type Task =
  { readonly kind: 'scanning' | 'typing' | 'registering' } | { readonly kind: 'printing'; readonly badge: string };

const SCANNING: Task = { kind: 'scanning' };

/** Nobody has touched it for so long: the next visitor begins anew. */
const IDLE_MS = 45_000;

/** Visitors check in by themselves: they hold the badge there, touch its eight characters, or register first; then they may print it. */
export function KioskPage({ expo, post, tools, walkIn, print }: Props) {
  const { t } = useI18n();
  const { scanner, desk } = useScanner(expo);
  const [task, setTask] = useState<Task>(SCANNING);
  const { holder, hold } = useHolder(desk);
  const startOver = () => setTask(SCANNING);
  const take = (token: string) => {
    if (task.kind === 'registering' || task.kind === 'printing') return; // held there by the next in line
    startOver();
    hold(token);
    void scanner.scan(token, post);
  };
  useWedge(take);
  useWakeLock();
  useIdle(IDLE_MS, () => task.kind === 'typing' && startOver());
  if (task.kind === 'registering') return <div className={styles.kiosk}>{walkIn(startOver)}</div>;
  if (task.kind === 'printing') return <div className={styles.kiosk}>{print(task.badge, startOver)}</div>;
  return (
    <div className={styles.kiosk}>
      <Page title={t('kiosk')} actions={tools} width="content">
        <ScanResult desk={desk} isReady onRead={scanner.read} />
        {holder && (
          <Button tone="primary" size="large" wide onClick={() => setTask({ kind: 'printing', badge: holder })}>
            {t('admission.print')}
          </Button>
        )}
        {task.kind === 'typing' ? (
          <CodePad onCode={take} onCancel={startOver} />
        ) : (
          <>
            <CameraView onCode={take} facing="user" />
            <Button size="large" wide onClick={() => setTask({ kind: 'typing' })}>
              {t('kiosk.type')}
            </Button>
            <Button size="large" wide icon="badge" onClick={() => setTask({ kind: 'registering' })}>
              {t('walkIn')}
            </Button>
          </>
        )}
        <WaitingScans outbox={desk.outbox} onSend={scanner.flush} />
        {document.fullscreenEnabled && !document.fullscreenElement && (
          <Button onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}>
            {t('kiosk.fullScreen')}
          </Button>
        )}
      </Page>
    </div>
  );
}
