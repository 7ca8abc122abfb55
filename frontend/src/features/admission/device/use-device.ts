import { useEffect, useState } from 'react';
import { reportDevice } from '../../../api/generated';
import type { DeviceView, EnrolledDevice } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { speakAsDevice } from '../../../api/session';
import type { ExpoSlug } from '../../../lib/paths';
import { keptScans } from '../scan/kept-scans';
import { forgetEnrolment, keepEnrolment, readEnrolment } from './enrolment';

export type DeviceState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'enrolled'; readonly device: DeviceView }
  /** Stopped from afar: what it has not sent waits for somebody who signs in here. */
  | { readonly kind: 'revoked'; readonly device: DeviceView; readonly waiting: number };

const REPORT_MS = 60_000;

/** Whether this device may scan here, asked anew every minute. */
export function useDevice(expo: ExpoSlug) {
  const [state, setState] = useState<DeviceState>({ kind: 'reading' });
  // storage, network and clock are outside React
  useEffect(() => {
    let isOver = false;
    const say = (next: DeviceState) => void (isOver || setState(next));
    void readEnrolment(expo)
      .catch(() => undefined)
      .then((kept) => {
        speakAsDevice(kept?.secret);
        if (!kept) return say({ kind: 'unknown' });
        say({ kind: 'enrolled', device: kept.device });
        return report(expo, kept.device).then(say);
      });
    const again = setInterval(
      () => void readEnrolment(expo).then((kept) => kept && report(expo, kept.device).then(say)),
      REPORT_MS,
    );
    return () => {
      isOver = true;
      clearInterval(again);
      speakAsDevice(undefined);
    };
  }, [expo]);

  const enrolled = async (answer: EnrolledDevice) => {
    await keepEnrolment(expo, answer);
    speakAsDevice(answer.secret);
    setState({ kind: 'enrolled', device: answer.device });
  };
  const forget = async () => {
    await forgetEnrolment(expo);
    speakAsDevice(undefined);
    setState({ kind: 'unknown' });
  };
  return { state, enrolled, forget };
}

/** Without a network a device goes on as it was. */
async function report(expo: ExpoSlug, device: DeviceView): Promise<DeviceState> {
  const waiting = await keptScans(expo).count();
  try {
    return { kind: 'enrolled', device: (await reportDevice({ path: { expo }, body: { waiting } })).data };
  } catch (thrown) {
    const { code } = Problem.of(thrown);
    if (code === 'device-revoked') return { kind: 'revoked', device, waiting };
    return code === 'device-unknown' ? { kind: 'unknown' } : { kind: 'enrolled', device };
  }
}
