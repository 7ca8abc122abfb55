import type { BadgeView } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';

/** What this device remembers of a visitor, so that the badge opens without a network and without the mail. */
export interface KeptBadge {
  readonly manageToken: string;
  /** As it was last seen. */
  readonly badge: BadgeView;
  /** When it was seen, in milliseconds since 1970. */
  readonly at: number;
}

const keyOf = (expo: ExpoSlug) => `madang.badge.${expo}`;
/** Where storage is forbidden (some in-app browsers), at least until the page is closed. */
const inMemory = new Map<string, string>();
const listeners = new Set<() => void>();
let parsed: { readonly text: string | null; readonly kept: KeptBadge | undefined } = { text: null, kept: undefined };

/** The same object as long as nothing changed. */
export function keptBadge(expo: ExpoSlug): KeptBadge | undefined {
  const text = read(keyOf(expo));
  if (text !== parsed.text) parsed = { text, kept: parse(text) };
  return parsed.kept;
}

export function keepBadge(expo: ExpoSlug, kept: KeptBadge): void {
  const text = JSON.stringify(kept);
  inMemory.set(keyOf(expo), text);
  try {
    localStorage.setItem(keyOf(expo), text);
  } catch {
    // then the link in the mail is the way back
  }
  listeners.forEach((listener) => listener());
}

export function forgetBadge(expo: ExpoSlug): void {
  inMemory.delete(keyOf(expo));
  try {
    localStorage.removeItem(keyOf(expo));
  } catch {
    // nothing was kept
  }
  listeners.forEach((listener) => listener());
}

export function onKeptBadge(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? inMemory.get(key) ?? null;
  } catch {
    return inMemory.get(key) ?? null;
  }
}

function parse(text: string | null): KeptBadge | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is KeptBadge {
  return typeof value === 'object' && value !== null && 'manageToken' in value && 'badge' in value && 'at' in value;
}
