import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAlive } from './use-alive';

/**
 * What stands behind `?` in the address, so that a link opens the same view. Drawn ahead it is empty: the page is the
 * same for all until it has come alive.
 */
export function useAddressQuery<Name extends string>(...names: Name[]) {
  const isAlive = useAlive();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const values = Object.fromEntries(names.map((name) => [name, isAlive ? String(search[name] ?? '') : '']));
  const change = (next: Partial<Record<Name, string>>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => withoutEmpty({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  return [values as Record<Name, string>, change] as const;
}

function withoutEmpty(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}
