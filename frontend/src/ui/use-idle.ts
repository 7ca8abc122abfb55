import { useEffect, useEffectEvent } from 'react';

/** Calls when nobody has touched or typed anything for so many milliseconds, and again after the next touch. */
export function useIdle(after: number, onIdle: () => void): void {
  const call = useEffectEvent(onIdle);
  // fingers and time are outside React
  useEffect(() => {
    const stop = new AbortController();
    let timer = setTimeout(() => call(), after);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => call(), after);
    };
    for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touched, { signal: stop.signal });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [after]);
}
