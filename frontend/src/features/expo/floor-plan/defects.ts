import type { Area, Hall } from '../../../api/generated';
import type { Key } from '../../../lib/i18n';
import type { Locale } from '../../../lib/locale';
import { allBooths, boothsOf, type Draft } from './plan';

/** Why a plan cannot be stored, in words with their values, and what it is about. */
export interface Defect {
  readonly words: Key;
  readonly values: Record<string, string>;
  readonly ids: readonly string[];
}

/** As the server counts it: a millimetre is none. */
const TREMBLE = 0.001;
export const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,11}$/u;
export const MOST_BOOTHS = 1000;

/** The rules that the server keeps too, so that one sees at once what it would refuse. */
export function defectsOf(draft: Draft, locale: Locale): Defect[] {
  return [...numberDefects(draft), ...draft.halls.flatMap((hall) => [...zoneDefects(hall, locale), ...overlaps(hall)])];
}

function numberDefects(draft: Draft): Defect[] {
  const seen = new Map<string, string>();
  const booths = allBooths(draft);
  const found = booths.flatMap(({ id, number }): Defect[] => {
    const other = seen.get(number);
    seen.set(number, id);
    if (other) return [{ words: 'floorPlan.defect.twice', values: { number }, ids: [other, id] }];
    return NUMBER.test(number) ? [] : [{ words: 'floorPlan.defect.number', values: { number }, ids: [id] }];
  });
  if (booths.length > MOST_BOOTHS)
    found.push({ words: 'floorPlan.defect.many', values: { most: String(MOST_BOOTHS) }, ids: [] });
  return found;
}

function zoneDefects(hall: Hall, locale: Locale): Defect[] {
  const floor = { x: 0, y: 0, width: hall.width, depth: hall.depth };
  return hall.zones.flatMap((zone, at) => {
    const name = zone.name[locale];
    return [
      ...(holds(floor, zone.area)
        ? []
        : [{ words: 'floorPlan.defect.zoneOutside', values: { zone: name }, ids: [zone.id] } as const]),
      ...hall.zones
        .slice(0, at)
        .filter(({ area }) => overlap(area, zone.area))
        .map(
          (other) =>
            ({
              words: 'floorPlan.defect.zones',
              values: { one: other.name[locale], other: name },
              ids: [other.id, zone.id],
            }) as const,
        ),
      ...zone.booths
        .filter(({ area }) => !holds(zone.area, area))
        .map(
          ({ id, number }) =>
            ({ words: 'floorPlan.defect.boothOutside', values: { number, zone: name }, ids: [id] }) as const,
        ),
    ];
  });
}

/** Compares those alone that begin before the other ends, from left to right. */
function overlaps(hall: Hall): Defect[] {
  const booths = boothsOf(hall).sort((one, other) => one.area.x - other.area.x);
  return booths.flatMap((booth, at) => {
    const found: Defect[] = [];
    for (let next = at + 1; next < booths.length; next++) {
      const other = booths[next];
      if (!other || other.area.x >= booth.area.x + booth.area.width) break;
      if (overlap(booth.area, other.area))
        found.push({
          words: 'floorPlan.defect.booths',
          values: { one: booth.number, other: other.number },
          ids: [booth.id, other.id],
        });
    }
    return found;
  });
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.x + TREMBLE < other.x + other.width &&
    other.x + TREMBLE < one.x + one.width &&
    one.y + TREMBLE < other.y + other.depth &&
    other.y + TREMBLE < one.y + one.depth
  );
}

export function holds(outer: Area, inner: Area): boolean {
  return (
    inner.x > outer.x - TREMBLE &&
    inner.y > outer.y - TREMBLE &&
    inner.x + inner.width < outer.x + outer.width + TREMBLE &&
    inner.y + inner.depth < outer.y + outer.depth + TREMBLE
  );
}
