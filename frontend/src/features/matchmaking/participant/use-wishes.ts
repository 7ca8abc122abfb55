import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { putMyWish, removeMyWish } from '../../../api/generated';
import type { Listed } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { wishes, type Company } from '../queries';
import { isRanked, moved, nextRank, type Strength } from './wish-order';

/** A wish as it shall be from now on; without a strength it is taken back. */
interface Change {
  readonly company: Pick<Company, 'id' | 'name'>;
  readonly wish: Pick<Listed, 'strength' | 'rank'> | undefined;
}

/** One's wishes, saved one by one as they are chosen. */
export function useWishes(expo: ExpoSlug) {
  const queries = useQueryClient();
  const { t, locale } = useI18n();
  const show = useToast();
  const { queryKey } = wishes.mine(expo);
  const query = useQuery(wishes.mine(expo));
  const [savedAt, setSavedAt] = useState<Date>();
  const save = useMutation({
    scope: { id: `wishes-${expo}` }, // one after the other, in the order they were chosen
    mutationFn: async ({ company: { id }, wish }: Change) => {
      const path = { expo, other: id };
      if (!wish) return removeMyWish({ path });
      const { strength, rank } = wish;
      return putMyWish({ path, body: { strength, ...(rank != null && { rank }) } });
    },
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, (known) => known && applied(known, change));
    },
    onSuccess: () => setSavedAt(new Date()),
    onError: (reason) => {
      show({ tone: 'bad', text: Problem.of(reason).detail ?? t('matchmaking.wishes.notSaved') });
      void queries.invalidateQueries({ queryKey }); // back to what the server knows
    },
  });
  const mine = query.data ?? [];
  const choose = (company: Change['company'], strength: Strength | undefined) => {
    const before = mine.find(({ other }) => other === company.id);
    const rank = strength && isRanked(strength) ? (before?.rank ?? nextRank(mine)) : undefined;
    save.mutate({ company, wish: strength && { strength, rank } });
    show({
      tone: 'ok',
      text: strength
        ? t('matchmaking.wishes.chosen', { company: company.name[locale], wish: t(`matchmaking.wish.${strength}`) })
        : t('matchmaking.wishes.takenBack', { company: company.name[locale] }),
      action: { label: t('matchmaking.wishes.undo'), run: () => save.mutate({ company, wish: before }) },
    });
  };
  const move = (other: string, step: -1 | 1) =>
    moved(mine, other, step).forEach(({ other: id, name, strength, rank }) =>
      save.mutate({ company: { id, name }, wish: { strength, rank } }),
    );
  return { query, mine, choose, move, savedAt, isSaving: save.isPending };
}

function applied(known: readonly Listed[], { company, wish }: Change): Listed[] {
  const others = known.filter(({ other }) => other !== company.id);
  return wish ? [...others, { other: company.id, name: company.name, ...wish }] : others;
}
