import type { BoothProposalView, ExhibitorView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';

/** Why a proposal puts an exhibitor where it does, or nowhere. */
export function useReasons(
  proposal: BoothProposalView | undefined,
  exhibitor: string,
  isPinned: boolean,
  companies: readonly ExhibitorView[] = [],
): string[] {
  const { t, locale } = useI18n();
  const placed = proposal?.placed.find((one) => one.exhibitor === exhibitor);
  const unplaced = proposal?.unplaced.find((one) => one.exhibitor === exhibitor);
  if (unplaced) return [t(`booths.why.${unplaced.why}`)];
  if (!placed || !proposal?.complete) return [];
  // who has written no wishes keeps its booths too, without being pinned to them
  if (placed.pinned) return [t(isPinned ? 'booths.reason.pinned' : 'booths.reason.kept')];
  if (placed.reasons.length === 0) return [t('booths.reason.asAsked')];
  return placed.reasons.map(({ rule, other, points }) => {
    const name = companies.find(({ id }) => id === other)?.name[locale] ?? '';
    return t('booths.reason', { rule: t(`booths.rule.${rule}`), name, points });
  });
}
