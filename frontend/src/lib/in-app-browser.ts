/** A browser inside another app, as messengers open links: it downloads nothing and forgets what it kept. */
export interface InAppBrowser {
  /** What opens an absolute address in the phone's own browser; undefined where only its menu does. */
  readonly outside: ((address: string) => string) | undefined;
}

/** The one that a user agent tells of; undefined for a browser of its own. */
export function inAppBrowser(userAgent: string): InAppBrowser | undefined {
  if (/KAKAOTALK/i.test(userAgent))
    return { outside: (address) => `kakaotalk://web/openExternal?url=${encodeURIComponent(address)}` };
  if (/\bLine\/\d/.test(userAgent)) return { outside: withLinesMark };
  const isInside = /Instagram|FBAN|FBAV|FB_IAB|NAVER\(inapp|; wv\)/.test(userAgent);
  if (!isInside) return undefined;
  return { outside: /Android/.test(userAgent) ? asIntent : undefined };
}

/** LINE opens an address outside that carries its mark. */
function withLinesMark(address: string): string {
  const url = new URL(address);
  url.searchParams.set('openExternalBrowser', '1');
  return url.href;
}

/** Android takes what stands behind the last `#` as its own, so that a fragment of the address stays. */
function asIntent(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  return `intent://${host}${pathname}${search}${hash}#Intent;scheme=${protocol.slice(0, -1)};action=android.intent.action.VIEW;end`;
}
