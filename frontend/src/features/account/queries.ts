import { queryOptions } from '@tanstack/react-query';
import { me } from '../../api/generated';
import type { Me, MyRole } from '../../api/generated/types.gen';
import { paths, type ExpoSlug, type Path } from '../../lib/paths';

export type Role = MyRole['role'];

/** Who may see a part of the app: any of the roles will do. */
export type Roles = readonly [Role, ...Role[]];
export const ORGANIZERS: Roles = ['ORGANIZER'];
export const PARTICIPANTS: Roles = ['EXHIBITOR', 'BUYER'];
export const SCANNING: Roles = ['STAFF', 'ORGANIZER'];

export const accounts = {
  /** Whoever is signed in; signing out leaves the page and this cache with it. */
  me: () =>
    queryOptions({
      queryKey: ['me'],
      queryFn: async ({ signal }) => (await me({ signal })).data,
      staleTime: 5 * 60_000,
    }),
};

export function rolesIn(expo: ExpoSlug, { memberships }: Me): Role[] {
  return memberships.filter((held) => held.expo === expo).map(({ role }) => role);
}

/** Where the day of somebody with this role begins. */
export function placeOf(role: Role, expo: ExpoSlug): Path {
  switch (role) {
    case 'ORGANIZER':
      return paths.organizer(expo);
    case 'STAFF':
      return paths.scan(expo);
    case 'EXHIBITOR':
    case 'BUYER':
      return paths.meetings(expo);
    default:
      return role satisfies never;
  }
}
