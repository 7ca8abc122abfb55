import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Found } from './decode';
import { eachFrame } from './frames';

export type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly torch: ((lit: boolean) => void) | undefined }
  | { readonly kind: 'refused'; readonly why: 'denied' | 'missing' | 'busy' };

/** The camera towards the room, or towards whoever stands before the screen. */
export type Facing = 'environment' | 'user';

/** Shows the camera in the element of `video` and tells every code it sees, as long as the component is there and visible. */
export function useCamera(onCode: (text: string) => void, facing: Facing) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const tell = useEffectEvent(onCode);
  // the camera is outside React
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const stop = new AbortController();
    const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
    let stream: MediaStream | undefined;

    const release = () => {
      stream?.getTracks().forEach((track) => track.stop());
      stream = undefined;
    };
    const start = async () => {
      if (stream) return;
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          audio: false,
          video: { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 720 } },
        });
        if (stop.signal.aborted) return release();
        element.srcObject = stream;
        await element.play();
        setState({ kind: 'on', torch: torchOf(stream) });
      } catch (reason) {
        if (!stop.signal.aborted) setState({ kind: 'refused', why: whyOf(reason) });
      }
    };
    // a hidden page must not hold the camera; a shown one takes it again
    const follow = () => (document.visibilityState === 'visible' ? void start() : release());
    document.addEventListener('visibilitychange', follow, { signal: stop.signal });
    worker.addEventListener('message', ({ data }: MessageEvent<Found | undefined>) => data && tell(data.text));
    void start();
    eachFrame(element, worker, stop.signal);
    return () => {
      stop.abort();
      worker.terminate();
      release();
    };
  }, [facing]);
  return { video, camera: state };
}

function torchOf(stream: MediaStream): ((lit: boolean) => void) | undefined {
  const [track] = stream.getVideoTracks();
  if (!track || !('torch' in track.getCapabilities())) return undefined;
  const constraint = (torch: boolean): object => ({ advanced: [{ torch }] });
  return (lit) => void track.applyConstraints(constraint(lit)).catch(() => undefined); // some say they can and cannot
}

function whyOf(reason: unknown): 'denied' | 'missing' | 'busy' {
  const name = reason instanceof DOMException ? reason.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}
