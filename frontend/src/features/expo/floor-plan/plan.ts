import type { Area, Booth, FloorPlan, Hall, Supply, Zone } from '../../../api/generated';

/** A floor plan while it is drawn: what the server knows of it, without its version. */
export type Draft = Pick<FloorPlan, 'halls'>;
export type Ids = ReadonlySet<string>;
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** What of a booth can be changed for many at once. */
export type BoothChange = Partial<Pick<Booth, 'number' | 'type'> & Supply>;

export const NO_SUPPLY: Supply = { kilowatts: 0, water: false };
/** No booth is narrower, in metres. */
export const LEAST = 0.5;

/** Two decimals, as lengths are stored. */
export const metres = (value: number) => Math.round(value * 100) / 100;
export const snapped = (value: number, grid: number) => metres(Math.round(value / grid) * grid);

export const boothsOf = (hall: Hall): Booth[] => hall.zones.flatMap(({ booths }) => booths);
export const allBooths = ({ halls }: Draft): Booth[] => halls.flatMap(boothsOf);

/** Row by row, as one reads. */
export const inOrder = (booths: readonly Booth[]): Booth[] =>
  [...booths].sort((one, other) => one.area.y - other.area.y || one.area.x - other.area.x);

/** Moves booths, and zones with all that is in them; a booth belongs to the zone that its middle lies in. */
export function moved(draft: Draft, ids: Ids, by: Point): Draft {
  const shift = (area: Area): Area => ({ ...area, x: metres(area.x + by.x), y: metres(area.y + by.y) });
  return settled(
    eachZone(draft, (zone) => {
      const all = ids.has(zone.id);
      return {
        ...zone,
        area: all ? shift(zone.area) : zone.area,
        booths: zone.booths.map((booth) => (all || ids.has(booth.id) ? { ...booth, area: shift(booth.area) } : booth)),
      };
    }),
  );
}

/** Widens and deepens booths and zones, or narrows them. */
export function resized(draft: Draft, ids: Ids, by: Point): Draft {
  const grow = ({ x, y, width, depth }: Area): Area => ({
    x,
    y,
    width: Math.max(LEAST, metres(width + by.x)),
    depth: Math.max(LEAST, metres(depth + by.y)),
  });
  return settled(withAreas(draft, ids, grow));
}

/** Puts one booth or zone where it is told to be. */
export function placed(draft: Draft, id: string, change: Partial<Area>): Draft {
  return settled(withAreas(draft, new Set([id]), (area) => ({ ...area, ...change })));
}

export function removed(draft: Draft, ids: Ids): Draft {
  return {
    halls: draft.halls.map((hall) => ({
      ...hall,
      zones: hall.zones
        .filter(({ id }) => !ids.has(id))
        .map((zone) => ({ ...zone, booths: zone.booths.filter(({ id }) => !ids.has(id)) })),
    })),
  };
}

export function changed(draft: Draft, ids: Ids, { number, type, ...supply }: BoothChange): Draft {
  return eachBooth(draft, (booth) =>
    ids.has(booth.id)
      ? {
          ...booth,
          number: number ?? booth.number,
          type: type ?? booth.type,
          supply: { ...booth.supply, ...supply },
        }
      : booth,
  );
}

/** Numbers booths anew, in reading order. */
export function renumbered(draft: Draft, ids: Ids, numbers: readonly string[]): Draft {
  const chosen = inOrder(allBooths(draft).filter(({ id }) => ids.has(id)));
  const given = new Map(chosen.map(({ id }, at) => [id, numbers[at]]));
  return eachBooth(draft, (booth) => ({ ...booth, number: given.get(booth.id) ?? booth.number }));
}

/** Adds booths to a hall, each to the zone that it stands in, or to the first. */
export function withBooths(draft: Draft, hall: string, booths: readonly Booth[]): Draft {
  return settled({
    halls: draft.halls.map((one) => {
      const [first, ...others] = one.zones;
      if (one.id !== hall || !first) return one;
      return { ...one, zones: [{ ...first, booths: [...first.booths, ...booths] }, ...others] };
    }),
  });
}

export function withZone(draft: Draft, hall: string, zone: Zone): Draft {
  return settled({
    halls: draft.halls.map((one) => (one.id === hall ? { ...one, zones: [...one.zones, zone] } : one)),
  });
}

/** Adds a hall, or changes what is known by its id; zones stay. */
export function withHall(draft: Draft, hall: Omit<Hall, 'zones'>): Draft {
  if (!draft.halls.some(({ id }) => id === hall.id)) return { halls: [...draft.halls, { ...hall, zones: [] }] };
  return { halls: draft.halls.map((one) => (one.id === hall.id ? { ...one, ...hall } : one)) };
}

export function withoutHall(draft: Draft, hall: string): Draft {
  return { halls: draft.halls.filter(({ id }) => id !== hall) };
}

export function renamedZone(draft: Draft, id: string, name: Zone['name']): Draft {
  return eachZone(draft, (zone) => (zone.id === id ? { ...zone, name } : zone));
}

interface Row {
  readonly at: Point;
  readonly count: number;
  /** How many stand back to back: one row or two. */
  readonly rows: number;
  readonly size: { readonly width: number; readonly depth: number };
  /** Metres between neighbours. */
  readonly gap: number;
  readonly direction: 'right' | 'down';
  readonly numbers: readonly string[];
  readonly type: Booth['type'];
}

/** Booths side by side, of one or two rows; numbers run along the first row and then along the second. */
export function rowOf({ at, count, rows, size, gap, direction, numbers, type }: Row): Booth[] {
  return Array.from({ length: count * rows }, (_, index) => {
    const along = index % count;
    const across = Math.floor(index / count);
    const [right, down] = direction === 'right' ? [along, across] : [across, along];
    const [gapRight, gapDown] = direction === 'right' ? [gap, 0] : [0, gap];
    return {
      id: crypto.randomUUID(),
      number: numbers[index] ?? String(index + 1),
      type,
      supply: NO_SUPPLY,
      area: {
        x: metres(at.x + right * (size.width + gapRight)),
        y: metres(at.y + down * (size.depth + gapDown)),
        ...size,
      },
    };
  });
}

/** Every booth in the zone of its hall that its middle lies in; where there is none, it stays where it belonged. */
export function settled({ halls }: Draft): Draft {
  return {
    halls: halls.map((hall) => {
      const homes = new Map<string, Booth[]>(hall.zones.map(({ id }) => [id, []]));
      for (const zone of hall.zones)
        for (const booth of zone.booths)
          homes.get((hall.zones.find(({ area }) => isAround(area, middle(booth.area))) ?? zone).id)?.push(booth);
      return { ...hall, zones: hall.zones.map((zone) => ({ ...zone, booths: homes.get(zone.id) ?? [] })) };
    }),
  };
}

export const middle = ({ x, y, width, depth }: Area): Point => ({ x: x + width / 2, y: y + depth / 2 });

export function isAround({ x, y, width, depth }: Area, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + depth;
}

function eachZone({ halls }: Draft, change: (zone: Zone) => Zone): Draft {
  return { halls: halls.map((hall) => ({ ...hall, zones: hall.zones.map(change) })) };
}

function eachBooth(draft: Draft, change: (booth: Booth) => Booth): Draft {
  return eachZone(draft, (zone) => ({ ...zone, booths: zone.booths.map(change) }));
}

function withAreas(draft: Draft, ids: Ids, change: (area: Area) => Area): Draft {
  return eachZone(draft, (zone) => ({
    ...zone,
    area: ids.has(zone.id) ? change(zone.area) : zone.area,
    booths: zone.booths.map((booth) => (ids.has(booth.id) ? { ...booth, area: change(booth.area) } : booth)),
  }));
}
