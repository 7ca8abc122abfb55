import type { ExpoSlug } from '../../../lib/paths';
import type { Post } from './scanner';

const keyOf = (expo: ExpoSlug) => `madang.scanner.${expo}`;

/** Where this device stood last. */
export function readPost(expo: ExpoSlug): Post | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(expo)) ?? 'null');
    return isPost(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function keepPost(expo: ExpoSlug, post: Post): void {
  try {
    localStorage.setItem(keyOf(expo), JSON.stringify(post));
  } catch {
    // then it is chosen again next time
  }
}

function isPost(value: unknown): value is Post {
  if (typeof value !== 'object' || value === null || !('gate' in value) || !('direction' in value)) return false;
  return typeof value.gate === 'string' && (value.direction === 'IN' || value.direction === 'OUT');
}
