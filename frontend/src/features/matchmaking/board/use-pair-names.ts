import { useQueryClient } from '@tanstack/react-query';
import type { BoardMeeting, InstructionView, LeftOut } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { matchingRuns } from '../queries';
import { isSamePair, pairOf } from './board-facts';
import { board, type Pair } from './queries';

/** What a pair is called: whichever list of this run has it already. */
export function usePairNames(expo: ExpoSlug, run: string, pair: Pair | undefined): string | undefined {
  const { locale } = useI18n();
  const queries = useQueryClient();
  if (!pair) return undefined;
  const known: readonly (BoardMeeting | InstructionView | LeftOut)[] = [
    ...queries
      .getQueriesData<BoardMeeting[]>({ queryKey: [...board.all(expo, run), 'meetings'] })
      .flatMap(([, some]) => some ?? []),
    ...(queries.getQueryData(board.instructions(expo).queryKey) ?? []),
    ...(queries.getQueryData(matchingRuns.unscheduled(expo, run).queryKey)?.pages.flatMap(({ items }) => items) ?? []),
  ];
  const found = known.find((one) => isSamePair(pairOf(one), pair));
  return found && `${found.buyer.name[locale]} · ${found.exhibitor.name[locale]}`;
}
