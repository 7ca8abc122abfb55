import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import type { Occupancy } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { useWakeLock } from '../../lib/use-wake-lock';
import { Button } from '../../ui/Button';
import { faceOf, Loading } from '../../ui/DataList';
import { Icon } from '../../ui/Icon';
import { late } from '../../ui/late';
import { Page } from '../../ui/Page';
import { WaitingScans } from '../../ui/WaitingScans';
import { CameraView } from './camera/CameraView';
import { FullnessNote } from './FullnessNote';
import { areaBehind } from './level';
import { admission } from './queries';
import { ManualEntry } from './scan/ManualEntry';
import { keepPost, readPost } from './scan/post';
import { PostChoice } from './scan/PostChoice';
import { RecentScans } from './scan/RecentScans';
import { ScanResult } from './scan/ScanResult';
import type { Post } from './scan/scanner';
import { useHolder } from './scan/use-holder';
import { useScanner } from './scan/use-scanner';
import { useWedge } from './scan/use-wedge';
import styles from './ScanPage.module.css';

/** Comes after the scanner: a queue at the gate waits for no figure. */
const OccupancyPanel = late(async () => (await import('./OccupancyPanel')).OccupancyPanel);

interface Props {
  readonly expo: ExpoSlug;
  /** Who scans, in which language, and the way out. */
  readonly tools: ReactNode;
  /** What the reader has to know first. */
  readonly notice?: ReactNode;
  /** Where an enrolled device stands; staff choose. */
  readonly bound?: Post;
  /** What staff do besides who stand at a desk. */
  readonly help?: {
    readonly walkIn: (done: () => void) => ReactNode;
    readonly print: (badge: string, done: () => void) => ReactNode;
  };
}

type Helping = { readonly kind: 'registering' } | { readonly kind: 'printing'; readonly badge: string };

/** A gate on a phone: camera, typing scanner or hand; the answer large, with word, sound and hand. */
export function ScanPage({ expo, tools, notice, bound, help }: Props) {
  const { t, locale } = useI18n();
  const gates = useQuery(admission.gates(expo));
  const [kept, setKept] = useState(() => bound ?? readPost(expo));
  const gate = gates.data?.find(({ id }) => id === kept?.gate);
  // without a network the gate of last time is still the gate
  const post = bound ?? (gate || !gates.data ? kept : undefined);
  const [occupancy, setOccupancy] = useState<Occupancy>();
  const area = gate && occupancy && areaBehind(occupancy, gate.area);
  const { scanner, desk } = useScanner(expo);
  const { holder, hold } = useHolder(desk);
  const [helping, setHelping] = useState<Helping>();
  const done = () => setHelping(undefined);
  const take = (token: string) => {
    if (!post || helping) return;
    hold(token);
    void scanner.scan(token, post);
  };
  useWedge(take);
  useWakeLock();
  const choose = (next: Post) => {
    keepPost(expo, next);
    setKept(next);
  };
  if (helping?.kind === 'registering') return help?.walkIn(done);
  if (helping?.kind === 'printing') return help?.print(helping.badge, done);
  return (
    <Page
      title={t('admission.scan')}
      lead={gate && `${gate.name[locale]} · ${t(`admission.direction.${kept?.direction ?? 'IN'}`)}`}
      actions={tools}
      width="form"
    >
      {notice}
      <ScanResult desk={desk} isReady={post !== undefined} onRead={scanner.read} />
      <FullnessNote area={area} />
      <WaitingScans outbox={desk.outbox} onSend={scanner.flush} />
      {post ? (
        <>
          <CameraView onCode={take} />
          <ManualEntry onCode={take} />
          {help && (
            <div className={styles.help}>
              {holder && (
                <Button onClick={() => setHelping({ kind: 'printing', badge: holder })}>{t('admission.print')}</Button>
              )}
              <Button icon="badge" onClick={() => setHelping({ kind: 'registering' })}>
                {t('admission.walkIn')}
              </Button>
            </div>
          )}
          <RecentScans recent={desk.recent} />
          {!bound && (
            <details className={styles.settings}>
              <summary>
                <Icon name="chevronDown" size="small" />
                {t('admission.post.change')}
              </summary>
              <PostChoice face={faceOf(gates)} post={post} onChoose={choose} />
            </details>
          )}
        </>
      ) : (
        <PostChoice face={faceOf(gates)} post={undefined} onChoose={choose} />
      )}
      <Suspense fallback={<Loading label={t('admission.occupancy')} />}>
        <OccupancyPanel expo={expo} onChange={setOccupancy} />
      </Suspense>
    </Page>
  );
}
