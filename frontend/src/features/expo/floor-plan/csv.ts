import type { Locale } from '../../../lib/locale';
import type { Draft } from './plan';
import { COLUMNS, withRows, type BoothRow, type Column, type Imported } from './rows';

/** Every booth, a line each; with the mark that spreadsheets know UTF-8 by. */
export function toCsv({ halls }: Draft, locale: Locale): string {
  const lines = halls.flatMap((hall) =>
    hall.zones.flatMap((zone) =>
      zone.booths.map(({ number, type, area, supply }) => [
        hall.name[locale],
        zone.name[locale],
        number,
        type,
        ...[area.x, area.y, area.width, area.depth, supply.kilowatts].map(String),
        supply.water ? 'yes' : 'no',
        supply.priceCategory ?? '',
      ]),
    ),
  );
  return '\uFEFF' + [[...COLUMNS], ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';
}

/** Reads a table whose first line names its columns, in any order. */
export function fromCsv(text: string, draft: Draft): Imported {
  const [head, ...lines] = linesOf(text.replace(/^\uFEFF/, ''));
  const columns = head?.map((name) => COLUMNS.find((one) => one.toLowerCase() === name.trim().toLowerCase())) ?? [];
  const missing = (['number', 'x', 'y', 'width', 'depth'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return {
      kind: 'wrong',
      rows: [{ where: '1', words: 'floorPlan.import.columns', values: { columns: missing.join(', ') } }],
    };
  const rows: BoothRow[] = lines.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const named: Partial<Record<Column, string>> = {};
    columns.forEach((column, index) => {
      if (column) named[column] = cells[index] ?? '';
    });
    return [{ where: String(at + 2), cells: named }];
  });
  return withRows(draft, rows);
}

/** A value that a spreadsheet would take for a formula is made a text. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180; semicolons and tabs too, as some spreadsheets write. */
function linesOf(text: string): string[][] {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const comma = head.includes(',') ? ',' : (/[;\t]/.exec(head)?.[0] ?? ',');
  const lines: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    lines.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isQuoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += char;
      at++;
    } else if (char === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (!isQuoted && char === comma) endCell();
    else if (!isQuoted && (char === '\n' || char === '\r')) {
      if (char === '\r' && text.charAt(at + 1) === '\n') at++;
      endCell();
      lines.push([]);
    } else cell += char;
  }
  endCell();
  const last = lines.at(-1);
  if (last?.length === 1 && last[0] === '') lines.pop();
  return lines;
}
