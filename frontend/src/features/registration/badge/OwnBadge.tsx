import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import type { BadgeView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n, wantWords } from '../../../lib/i18n';
import { inAppBrowser } from '../../../lib/in-app-browser';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { useWakeLock } from '../../../lib/use-wake-lock';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { late } from '../../../ui/late';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { LateLookup } from '../lookup/late-lookup';
import { ownRegistration } from '../queries';
import { BadgeCard, spaced } from './BadgeCard';
import { badgePicture } from './badge-picture';
import type { End } from './end';
import type { KeptBadge } from './kept-badge';
import { OwnData } from './OwnData';

const Standing = late(async () => (await Promise.all([import('./Standing'), wantWords('rare')]))[0].Standing);
const SavingInApp = late(async () => (await Promise.all([import('./SavingInApp'), wantWords('rare')]))[0].SavingInApp);

interface Props {
  readonly expo: ExpoSlug;
  readonly expoName: string | undefined;
  readonly manageToken: string;
  readonly kept: KeptBadge | undefined;
  /** The server says so; whoever shows this takes it away. */
  readonly onEnd: (end: End) => void;
}

/** The kept badge at once, then as the server knows it. */
export function OwnBadge({ expo, expoName, manageToken, kept, onEnd }: Props) {
  const { t } = useI18n();
  const { data, error, dataUpdatedAt, refetch } = useQuery(ownRegistration.badge(expo, manageToken, kept));
  const problem = error ? Problem.of(error) : undefined;
  const isCancelled = problem?.code === 'registration-cancelled';
  useEffect(() => {
    if (isCancelled) onEnd({ kind: 'cancelled', manageToken });
  }, [isCancelled, manageToken, onEnd]);
  const erased = () => onEnd({ kind: 'erased' });
  if (problem?.code === 'manage-link-unknown') return <LinkUnknown expo={expo} problem={problem} />;
  if (problem?.code === 'registration-not-confirmed')
    return (
      <Suspense fallback={<Loading label={t('registration.badge.mine')} />}>
        <Standing expo={expo} manageToken={manageToken} onChange={() => void refetch()} onErased={erased} />
      </Suspense>
    );
  if (!data)
    return problem ? (
      <ProblemMessage problem={problem} retry={() => void refetch()} />
    ) : (
      <Loading label={t('registration.badge.mine')} retry={() => void refetch()} />
    );
  return (
    <>
      {problem && <Kept since={new Date(dataUpdatedAt)} />}
      <Shown badge={data} expoName={expoName} manageToken={manageToken} />
      <OwnData expo={expo} manageToken={manageToken} onCancelled={() => void refetch()} onErased={erased} />
    </>
  );
}

function Shown({ badge, expoName, manageToken }: Pick<Props, 'expoName' | 'manageToken'> & { badge: BadgeView }) {
  const { t, locale } = useI18n();
  const show = useToast();
  useWakeLock();
  const inApp = inAppBrowser(navigator.userAgent);
  const draw = () => {
    const { name, token, shortCode, admissionType } = badge;
    return badgePicture({ type: admissionType[locale], expo: expoName ?? '', name, token, code: spaced(shortCode) });
  };
  const saveAsPicture = async () => {
    try {
      saveFile(`${t('registration.badge')}-${badge.shortCode}.png`, await draw());
    } catch {
      show({ tone: 'bad', text: t('registration.badge.notSaved') });
    }
  };
  return (
    <>
      <BadgeCard badge={badge} expoName={expoName} />
      <p>{t('registration.badge.hint')}</p>
      {inApp ? (
        <Suspense fallback={<Loading label={t('registration.badge.save')} />}>
          <SavingInApp browser={inApp} address={new URL(`#${manageToken}`, location.href).href} draw={draw} />
        </Suspense>
      ) : (
        <Button onClick={() => void saveAsPicture()}>{t('registration.badge.save')}</Button>
      )}
    </>
  );
}

function Kept({ since }: { since: Date }) {
  const { t, locale } = useI18n();
  return (
    <Notice tone="info" title={t('registration.badge.kept')} live="polite">
      <p>{t('registration.badge.kept.text', { when: formats(locale).moment(since) })}</p>
    </Notice>
  );
}

function LinkUnknown({ expo, problem }: { expo: ExpoSlug; problem: Problem }) {
  return (
    <>
      <ProblemMessage problem={problem} />
      <LateLookup expo={expo} />
    </>
  );
}
