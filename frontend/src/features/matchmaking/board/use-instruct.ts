import { useMutation, useQueryClient } from '@tanstack/react-query';
import { putInstruction, removeInstruction } from '../../../api/generated';
import type { Pin } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { board, type Pair } from './queries';

/** What the planner is to be told of a pair. */
export interface Instruct {
  readonly pair: Pair;
  /** Where they meet; `apart` if nowhere, `free` if the planner decides. */
  readonly pin: Pin | 'apart' | 'free';
}

/** Tells the planner of a pair, or lets it decide again. */
export function useInstruct(expo: ExpoSlug, run: string) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: async ({ pair, pin }: Instruct) => {
      const path = { expo, ...pair };
      if (pin === 'free') await removeInstruction({ path });
      else await putInstruction({ path, body: pin === 'apart' ? {} : { pin } });
    },
    onSuccess: (_, { pin }) => {
      const done = pin === 'free' ? 'board.freed' : pin === 'apart' ? 'board.keptApart' : 'board.pinnedDone';
      show({ tone: 'ok', text: t(done) });
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: board.instructions(expo).queryKey }),
        queries.invalidateQueries({ queryKey: board.all(expo, run) }),
      ]),
  });
}
