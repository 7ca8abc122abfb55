import type { Booth, Hall, Zone } from '../../../api/generated';
import type { Key } from '../../../lib/i18n';
import { NUMBER } from './defects';
import { allBooths, metres, settled, type Draft } from './plan';

/** A booth as a file names it: every value as it is written there, and where it stands in the file. */
export interface BoothRow {
  /** The line of a table, or the element of a drawing. */
  readonly where: string;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export const COLUMNS = [
  'hall',
  'zone',
  'number',
  'type',
  'x',
  'y',
  'width',
  'depth',
  'kilowatts',
  'water',
  'priceCategory',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface WrongRow {
  readonly where: string;
  readonly words: Key;
  readonly values?: Record<string, string>;
}

export type Imported =
  | { readonly kind: 'read'; readonly draft: Draft; readonly added: number; readonly changed: number }
  | { readonly kind: 'wrong'; readonly rows: readonly WrongRow[] };

/** Changes booths whose number is known and adds the others; one wrong row, and nothing happens. */
export function withRows(draft: Draft, rows: readonly BoothRow[], alreadyWrong: readonly WrongRow[] = []): Imported {
  const known = new Map(allBooths(draft).map((booth) => [booth.number, booth]));
  const wrong = [...alreadyWrong];
  const seen = new Set<string>();
  const homes = new Map<string, Booth[]>();
  const moving = new Set<string>();
  let changed = 0;
  for (const row of rows) {
    const read = readRow(draft, row, known);
    if ('words' in read) wrong.push(read);
    else if (seen.has(read.booth.number))
      wrong.push({ where: row.where, words: 'floorPlan.import.twice', values: { number: read.booth.number } });
    else {
      seen.add(read.booth.number);
      if (known.has(read.booth.number)) changed++;
      moving.add(read.booth.id);
      homes.set(read.zone.id, [...(homes.get(read.zone.id) ?? []), read.booth]);
    }
  }
  if (wrong.length > 0) return { kind: 'wrong', rows: wrong };
  if (rows.length === 0) return { kind: 'wrong', rows: [{ where: '', words: 'floorPlan.import.empty' }] };
  const next = {
    halls: draft.halls.map((hall) => ({
      ...hall,
      zones: hall.zones.map((zone) => ({
        ...zone,
        booths: [...zone.booths.filter(({ id }) => !moving.has(id)), ...(homes.get(zone.id) ?? [])],
      })),
    })),
  };
  return { kind: 'read', draft: settled(next), added: rows.length - changed, changed };
}

interface Home {
  readonly hall: Hall;
  readonly zone: Zone;
}

function readRow(draft: Draft, { where, cells }: BoothRow, known: ReadonlyMap<string, Booth>) {
  const wrong = (words: Key, values?: Record<string, string>): WrongRow => ({
    where,
    words,
    ...(values && { values }),
  });
  const home = homeOf(draft, cells.hall ?? '', cells.zone ?? '');
  if (!home) return wrong('floorPlan.import.zone', { zone: [cells.hall, cells.zone].filter(Boolean).join(' / ') });
  const number = cells.number?.trim() ?? '';
  if (!NUMBER.test(number)) return wrong('floorPlan.import.number', { number });
  const before = known.get(number);
  const type = typeOf(cells.type, before);
  if (!type) return wrong('floorPlan.import.type', { value: cells.type ?? '' });
  const lengths: Record<string, number> = {};
  for (const [name, least] of [
    ['x', 0],
    ['y', 0],
    ['width', 0.1],
    ['depth', 0.1],
    ['kilowatts', 0],
  ] as const) {
    const text = (cells[name] ?? '').trim();
    const value = name === 'kilowatts' && text === '' ? (before?.supply.kilowatts ?? 0) : Number(text || NaN);
    if (!Number.isFinite(value) || value < least || value > 2000)
      return wrong('floorPlan.import.length', { column: name, value: text });
    lengths[name] = metres(value);
  }
  const { x = 0, y = 0, width = 0, depth = 0, kilowatts = 0 } = lengths;
  const priceCategory = (cells.priceCategory ?? before?.supply.priceCategory ?? '').trim().slice(0, 20);
  const booth: Booth = {
    id: before?.id ?? crypto.randomUUID(),
    number,
    type,
    area: { x, y, width, depth },
    supply: {
      kilowatts,
      water:
        cells.water === undefined ? (before?.supply.water ?? false) : /^(yes|true|1|o|예)$/i.test(cells.water.trim()),
      ...(priceCategory && { priceCategory }),
    },
  };
  return { booth, zone: home.zone };
}

function typeOf(text: string | undefined, before: Booth | undefined): Booth['type'] | undefined {
  const word = text?.trim().toUpperCase() ?? '';
  if (word === '') return before?.type ?? 'SHELL_SCHEME';
  if (word === 'SHELL_SCHEME' || word === '조립부스') return 'SHELL_SCHEME';
  return word === 'RAW_SPACE' || word === '독립부스' ? 'RAW_SPACE' : undefined;
}

/** Named in either language; where there is but one hall or zone, nobody has to name it. */
function homeOf({ halls }: Draft, hall: string, zone: string): Home | undefined {
  const fits = ({ name }: Hall | Zone, text: string) => [name.ko, name.en].includes(text.trim());
  const inHalls = hall.trim() ? halls.filter((one) => fits(one, hall)) : halls;
  const homes = inHalls.flatMap((one) => one.zones.map((within) => ({ hall: one, zone: within })));
  const found = zone.trim() ? homes.filter((home) => fits(home.zone, zone)) : homes;
  return found.length === 1 ? found[0] : undefined;
}
