import { Suspense, type ReactNode } from 'react';
import type { DeviceView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { late } from '../../../ui/late';
import { LinkButton } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { EnrolForm } from './EnrolForm';
import { useDevice } from './use-device';

/** Each weighs much and most devices need one of them. */
const ScanPage = late(async () => (await import('../ScanPage')).ScanPage);
const KioskPage = late(async () => (await import('../kiosk/KioskPage')).KioskPage);

interface Props {
  readonly expo: ExpoSlug;
  /** What came behind `#`. */
  readonly code: string;
  readonly tools: ReactNode;
  /** What a kiosk offers to who has no badge yet. */
  readonly walkIn: (done: () => void) => ReactNode;
  /** What it offers to who has one on the phone only. */
  readonly print: (badge: string, done: () => void) => ReactNode;
}

/** A device that scans without anybody signing in: enrolled once, then a scanner or a kiosk. */
export function DevicePage({ expo, code, tools, walkIn, print }: Props) {
  const { t } = useI18n();
  const { state, enrolled, forget } = useDevice(expo);
  switch (state.kind) {
    case 'reading':
      return <Loading label={t('device')} />;
    case 'unknown':
      return (
        <Page title={t('device.enrol')} actions={tools} width="form">
          <EnrolForm expo={expo} code={code} onEnrolled={enrolled} />
        </Page>
      );
    case 'enrolled':
      return (
        <Suspense fallback={<Loading label={t('device')} />}>
          <Enrolled {...{ expo, tools, walkIn, print }} device={state.device} />
        </Suspense>
      );
    case 'revoked':
      return (
        <Page title={t('device.revoked')} actions={tools} width="form">
          <Notice tone="bad" title={t('device.revoked.title', { name: state.device.name })} live="assertive">
            <p>{t('device.revoked.text', { count: state.waiting })}</p>
          </Notice>
          {state.waiting > 0 && (
            <LinkButton to={paths.scan(expo)} tone="primary" wide>
              {t('device.collect')}
            </LinkButton>
          )}
          <Button wide onClick={() => void forget()}>
            {t('device.again')}
          </Button>
        </Page>
      );
    default:
      return state satisfies never;
  }
}

function Enrolled({ expo, device, tools, walkIn, print }: Omit<Props, 'code'> & { readonly device: DeviceView }) {
  const bound = { gate: device.gate, direction: device.direction };
  return device.mode === 'KIOSK' ? (
    <KioskPage expo={expo} post={bound} {...{ tools, walkIn, print }} />
  ) : (
    <ScanPage expo={expo} bound={bound} tools={tools} />
  );
}
