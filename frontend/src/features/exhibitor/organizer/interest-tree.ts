interface Placed {
  readonly code: string;
  readonly parent?: string | null;
}

/** How many wider interests one belongs to, one within the other. */
export function depthOf<One extends Placed>({ parent }: One, all: readonly One[]): number {
  const wider = all.find(({ code }) => code === parent);
  return wider ? 1 + depthOf(wider, all) : 0;
}

/** Where an interest may stand: everywhere but within itself. */
export function placesFor<One extends Placed>(moved: One | undefined, all: readonly One[]): readonly One[] {
  return all.filter((one) => !moved || !isWithin(one, moved, all));
}

function isWithin<One extends Placed>(one: One, moved: One, all: readonly One[]): boolean {
  if (one.code === moved.code) return true;
  const wider = all.find(({ code }) => code === one.parent);
  return wider !== undefined && isWithin(wider, moved, all);
}
