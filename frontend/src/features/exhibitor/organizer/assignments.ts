import type { AssignedBooth, BoothProposalView, FloorPlan } from '../../../api/generated';

export type Assignments = readonly AssignedBooth[];

/** Gives a booth to an exhibitor, or takes it back if it has it; whoever had it loses it. */
export function given(assignments: Assignments, exhibitor: string, booth: string): AssignedBooth[] {
  const others = assignments.filter((one) => one.booth !== booth);
  const had = assignments.some((one) => one.booth === booth && one.exhibitor === exhibitor);
  const isPinned = assignments.some((one) => one.exhibitor === exhibitor && one.pinned);
  return had ? others : [...others, { exhibitor, booth, pinned: isPinned }];
}

/** Whether a proposal may change what an exhibitor has. */
export function pinned(assignments: Assignments, exhibitor: string, isPinned: boolean): AssignedBooth[] {
  return assignments.map((one) => (one.exhibitor === exhibitor ? { ...one, pinned: isPinned } : one));
}

/** What a proposal makes of the assignments; who is not spoken of keeps nothing that somebody else is given. */
export function applied(
  assignments: Assignments,
  { placed, unplaced }: Pick<BoothProposalView, 'placed' | 'unplaced'>,
): AssignedBooth[] {
  const spokenOf = new Set([...placed, ...unplaced].map(({ exhibitor }) => exhibitor));
  const kept = new Map(assignments.filter((one) => one.pinned).map((one) => [one.booth, one]));
  const next = placed.flatMap(({ exhibitor, booths }) =>
    booths.map((booth) => ({ exhibitor, booth, pinned: kept.get(booth)?.exhibitor === exhibitor })),
  );
  const taken = new Set(next.map(({ booth }) => booth));
  return [...next, ...assignments.filter((one) => !spokenOf.has(one.exhibitor) && !taken.has(one.booth))];
}

/** A booth with its number and size, by its id. */
export interface KnownBooth {
  readonly id: string;
  readonly number: string;
  readonly hall: string;
  readonly squareMetres: number;
}

export function boothsIn({ halls }: FloorPlan): KnownBooth[] {
  return halls.flatMap((hall) =>
    hall.zones.flatMap(({ booths }) =>
      booths.map(({ id, number, area }) => ({
        id,
        number,
        hall: hall.id,
        squareMetres: area.width * area.depth,
      })),
    ),
  );
}

/** Whether both say the same, in whatever order. */
export function isSame(one: Assignments, other: Assignments): boolean {
  const lines = (of: Assignments) =>
    of
      .map(({ exhibitor, booth, pinned: kept }) => `${exhibitor} ${booth} ${kept}`)
      .sort()
      .join();
  return lines(one) === lines(other);
}
