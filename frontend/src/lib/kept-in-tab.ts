import * as v from 'valibot';

/** What somebody has typed: it outlives a reload and a lost network, not the tab. */
export interface KeptInTab<T> {
  readonly read: () => T | undefined;
  readonly keep: (typed: T) => void;
  readonly forget: () => void;
}

/** Nothing is read that does not fit the schema: an earlier release may have written it. */
export function keptInTab<T>(key: string, schema: v.GenericSchema<unknown, T>): KeptInTab<T> {
  return {
    read: () => {
      try {
        const { success, output } = v.safeParse(schema, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
        return success ? output : undefined;
      } catch {
        return undefined; // storage may be forbidden in an in-app browser
      }
    },
    keep: (typed) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(typed));
      } catch {
        // then it lasts until the page is closed
      }
    },
    forget: () => {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // nothing was kept
      }
    },
  };
}
