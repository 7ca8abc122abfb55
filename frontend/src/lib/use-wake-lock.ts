import { useEffect } from 'react';

/** Keeps the screen lit while the component is shown, where the device can. */
export function useWakeLock(): void {
  // the screen is outside React
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const light = async () => {
      if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      lock = await navigator.wakeLock.request('screen').catch(() => undefined); // refused when the battery is low
      if (over) void lock?.release();
    };
    void light();
    // the browser takes it back when the page is hidden
    document.addEventListener('visibilitychange', light);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', light);
      void lock?.release();
    };
  }, []);
}
