import { useEffect, useEffectEvent } from 'react';
import { Wedge } from './wedge';

/** Listens for a scanner that types, wherever the focus is; inside an input its keys belong to the input. */
export function useWedge(onCode: (text: string) => void): void {
  const tell = useEffectEvent(onCode);
  // keys are outside React
  useEffect(() => {
    const wedge = new Wedge();
    const take = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      const code = wedge.take({ code: event.code, at: event.timeStamp });
      if (code === undefined) return;
      event.preventDefault(); // this Enter presses no button
      tell(code);
    };
    addEventListener('keydown', take, { capture: true });
    return () => removeEventListener('keydown', take, { capture: true });
  }, []);
}
