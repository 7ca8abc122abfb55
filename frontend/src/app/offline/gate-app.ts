import { useEffect } from 'react';
import type { Path } from '../../lib/paths';

const PLACE = 'madang.gate';

/** This device scans here: its home screen opens this page, and it has what that needs, with a network or without. */
export function useGateApp(place: Path): void {
  // storage, the document's head and the service worker are outside React
  useEffect(() => {
    try {
      localStorage.setItem(PLACE, place);
    } catch {
      // then its icon opens the start page
    }
    void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage('keep-gate'));
    const manifest = document.querySelector('link[rel=manifest]');
    manifest?.setAttribute('href', '/gate.webmanifest');
    return () => manifest?.setAttribute('href', '/site.webmanifest');
  }, [place]);
}

/** Where the icon of a scanner leads; nothing where the page was opened by anything else. */
export function gatePlace(): string | undefined {
  if (new URLSearchParams(location.search).get('start') !== 'gate') return undefined;
  try {
    return localStorage.getItem(PLACE) ?? undefined;
  } catch {
    return undefined;
  }
}
