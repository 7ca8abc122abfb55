import { queryOptions } from '@tanstack/react-query';
import { askGuardianOfWalkIn, getWalkInForm, registerWalkIn } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import type { Counter } from '../queries';

/** The entrance: admission types that are registered for on site. */
export const onSiteCounter = (expo: ExpoSlug): Counter => ({
  form: queryOptions({
    queryKey: ['expos', expo, 'walk-in-form'],
    queryFn: async ({ signal }) => (await getWalkInForm({ path: { expo }, signal })).data,
  }),
  register: async (body, key) =>
    (await registerWalkIn({ path: { expo }, headers: { 'Idempotency-Key': key }, body })).data,
  askGuardian: async (body) => void (await askGuardianOfWalkIn({ path: { expo }, body })),
  keepsTyping: false,
});
