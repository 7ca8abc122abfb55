import type { Hall } from '../../../api/generated';
import type { Locale } from '../../../lib/locale';
import type { Draft } from './plan';
import { withRows, type BoothRow, type Imported, type WrongRow } from './rows';

/** One hall as a drawing of its own, a unit a metre. What cannot be seen stands in `data-` attributes. */
export function toSvg(hall: Hall, locale: Locale): string {
  const box = ({ x, y, width, depth }: { x: number; y: number; width: number; depth: number }) =>
    `x="${x}" y="${y}" width="${width}" height="${depth}"`;
  const zones = hall.zones.map((zone) => {
    const booths = zone.booths.map(({ number, type, area, supply }) => {
      const water = supply.water ? ' data-water="yes"' : '';
      const price = supply.priceCategory ? ` data-price-category="${escaped(supply.priceCategory)}"` : '';
      return [
        `    <rect data-booth="${escaped(number)}" data-type="${type}" data-kilowatts="${supply.kilowatts}"${water}${price} ${box(area)} fill="#fff" stroke="#58616a" stroke-width="0.08"/>`,
        `    <text x="${area.x + area.width / 2}" y="${area.y + area.depth / 2}" font-size="0.8" text-anchor="middle">${escaped(number)}</text>`,
      ].join('\n');
    });
    return [
      `  <g data-zone="${escaped(zone.name[locale])}">`,
      `    <rect data-area="zone" ${box(zone.area)} fill="#ecf2fe" stroke="#cdd1d5" stroke-width="0.1"/>`,
      ...booths,
      '  </g>',
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${hall.width} ${hall.depth}" data-hall="${escaped(hall.name[locale])}">`,
    `  <title>${escaped(hall.name[locale])}</title>`,
    ...zones,
    '</svg>',
    '',
  ].join('\n');
}

const SHAPES = new Set(['rect', 'path', 'circle', 'ellipse', 'polygon', 'polyline', 'line', 'image', 'use']);

/**
 * Reads each rectangle that `data-booth` (or else its id) gives a number. Any other shape, and whatever is turned or
 * shifted by a transform, is marked: a plan that differs from what one sees is worse than none.
 */
export function fromSvg(text: string, draft: Draft, hall: string): Imported {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (svg.localName !== 'svg' || svg.querySelector('parsererror'))
    return { kind: 'wrong', rows: [{ where: '', words: 'floorPlan.import.noSvg' }] };
  const wrong: WrongRow[] = [];
  const rows: BoothRow[] = [];
  const shapes = [...svg.querySelectorAll('*')].filter(({ localName }) => SHAPES.has(localName));
  shapes.forEach((shape, at) => {
    const number = shape.getAttribute('data-booth') ?? shape.id;
    const where = number || `<${shape.localName}> ${at + 1}`;
    if (shape.getAttribute('data-area')) return;
    if (shape.localName !== 'rect') wrong.push({ where, words: 'floorPlan.import.shape' });
    else if (shape.closest('[transform]')) wrong.push({ where, words: 'floorPlan.import.transform' });
    else rows.push({ where, cells: cellsOf(shape, number, hall, draft) });
  });
  return withRows(draft, rows, wrong);
}

function cellsOf(shape: Element, number: string, hall: string, draft: Draft): BoothRow['cells'] {
  const value = (name: string) => shape.getAttribute(name) ?? undefined;
  const x = Number(value('x') ?? 0);
  const y = Number(value('y') ?? 0);
  const zones = draft.halls.find(({ name }) => [name.ko, name.en].includes(hall))?.zones ?? [];
  // a drawing of another program knows no zones: the one it lies in is meant
  const under = zones.find(
    ({ area }) => x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.depth,
  );
  const cells = {
    hall,
    zone: shape.closest('[data-zone]')?.getAttribute('data-zone') ?? under?.name.ko,
    number,
    type: value('data-type'),
    x: String(x),
    y: String(y),
    width: value('width'),
    depth: value('height'),
    kilowatts: value('data-kilowatts'),
    water: value('data-booth') ? (value('data-water') ?? 'no') : undefined,
    priceCategory: value('data-price-category'),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
