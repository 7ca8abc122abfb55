import type { FloorPlan, InTwoLanguages } from '../../../api/generated';

/** Who stands in a booth, by the booth's number. */
export type Occupants = ReadonlyMap<string, Occupant>;

export interface Occupant {
  readonly id: string;
  readonly name: InTwoLanguages;
}

/** A booth with all that a line of the list says about it. */
export interface Place {
  readonly number: string;
  readonly hall: { readonly id: string; readonly name: InTwoLanguages };
  readonly zone: InTwoLanguages;
  readonly occupant: Occupant | undefined;
}

export function placesOf({ halls }: FloorPlan, occupants: Occupants): Place[] {
  return halls.flatMap((hall) =>
    hall.zones.flatMap((zone) =>
      zone.booths.map(({ number }) => ({ number, hall, zone: zone.name, occupant: occupants.get(number) })),
    ),
  );
}

/** Those whose number, zone or exhibitor has these words in it; all without words. */
export function found(places: readonly Place[], words: string): Place[] {
  const wanted = plain(words);
  if (!wanted) return [...places];
  return places.filter(({ number, zone, occupant }) =>
    [number, zone.ko, zone.en, occupant?.name.ko ?? '', occupant?.name.en ?? ''].some((text) =>
      plain(text).includes(wanted),
    ),
  );
}

/** One line an exhibitor, by its first booth, and booths that nobody has yet left out. */
export function byExhibitor(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ occupant }) => {
    if (!occupant || seen.has(occupant.id)) return false;
    seen.add(occupant.id);
    return true;
  });
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
}
