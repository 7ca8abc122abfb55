// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Booth } from '../../../api/generated';
import { fromCsv, toCsv } from './csv';
import { allBooths, removed, type Draft } from './plan';
import type { Imported } from './rows';
import { fromSvg, toSvg } from './svg';

const a1: Booth = {
  id: 'a1',
  number: 'A1',
  type: 'RAW_SPACE',
  supply: { kilowatts: 2.5, water: true, priceCategory: '코너, "A"' },
  area: { x: 1, y: 2.5, width: 3, depth: 6 },
};
const a2: Booth = {
  id: 'a2',
  number: 'A2',
  type: 'SHELL_SCHEME',
  supply: { kilowatts: 0, water: false },
  area: { x: 8, y: 0, width: 3, depth: 3 },
};
const hall = {
  id: 'h',
  name: { ko: '1홀', en: 'Hall 1' },
  width: 40,
  depth: 20,
  zones: [
    { id: 'z', name: { ko: '가 & 나', en: 'A & B' }, area: { x: 0, y: 0, width: 20, depth: 20 }, booths: [a1, a2] },
    { id: 'y', name: { ko: '다', en: 'C' }, area: { x: 20, y: 0, width: 20, depth: 20 }, booths: [] },
  ],
};
const plan: Draft = { halls: [hall] };

const wrong = (found: Imported) =>
  found.kind === 'wrong' ? found.rows.map(({ where, words }) => `${where} ${words.split('.').at(-1)}`) : found.kind;
const draft = (found: Imported) => {
  if (found.kind === 'wrong') throw new Error(JSON.stringify(found.rows));
  return found.draft;
};
const withoutIds = (of: Draft) => allBooths(of).map(({ id: _, ...booth }) => booth);

describe.each([
  ['CSV', (of: Draft) => fromCsv(toCsv(plan, 'ko'), of)],
  ['SVG', (of: Draft) => fromSvg(toSvg(hall, 'ko'), of, '1홀')],
])('%s that was exported', (_, read) => {
  test('changes nothing of the plan it came from', () => {
    const found = read(plan);

    expect(found).toMatchObject({ added: 0, changed: 2 });
    expect(draft(found)).toEqual(plan);
  });

  test('brings back booths that are gone', () => {
    const found = read(removed(plan, new Set(['a1'])));

    expect(found).toMatchObject({ added: 1, changed: 1 });
    expect(withoutIds(draft(found))).toEqual(expect.arrayContaining(withoutIds(plan)));
    expect(allBooths(draft(found))).toHaveLength(2);
  });
});

describe('a table', () => {
  test('of a spreadsheet with semicolons and columns in another order is read', () => {
    const found = fromCsv('\uFEFFy;x;Number;depth;width;zone\r\n4;21;C 1;3;3;C\r\n', plan);

    expect(draft(found).halls[0]?.zones[1]?.booths).toMatchObject([
      { number: 'C 1', type: 'SHELL_SCHEME', area: { x: 21, y: 4, width: 3, depth: 3 }, supply: { kilowatts: 0 } },
    ]);
  });

  test('with wrong rows names each of them and takes nothing in', () => {
    const lines = [
      'zone,number,type,x,y,width,depth',
      '다,C1,SHELL_SCHEME,21,0,3,3',
      '없는 곳,C2,,21,0,3,3',
      '다,=C3,,21,0,3,3',
      '다,C4,TENT,21,0,3,3',
      '',
      '다,C5,,21,zero,3,3',
      '다,C1,,25,0,3,3',
      '다,C6,,21,0,0,3',
    ];

    expect(wrong(fromCsv(lines.join('\n'), plan))).toEqual([
      '3 zone',
      '4 number',
      '5 type',
      '7 length',
      '8 twice',
      '9 length',
    ]);
  });

  test('without its columns, or without a booth, says so', () => {
    expect(wrong(fromCsv('number,x\nA1,2', plan))).toEqual(['1 columns']);
    expect(wrong(fromCsv('number,x,y,width,depth\n', plan))).toEqual([' empty']);
  });

  test('exports no formula', () => {
    const sly = { ...a1, supply: { ...a1.supply, priceCategory: '=HYPERLINK("x")' } };
    const [zone] = hall.zones;
    if (!zone) throw new Error();

    expect(toCsv({ halls: [{ ...hall, zones: [{ ...zone, booths: [sly] }] }] }, 'ko')).toContain(
      `"'=HYPERLINK(""x"")"`,
    );
  });
});

describe('a drawing of another program', () => {
  const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

  test('gives the booths that lie in a zone, by their ids', () => {
    const found = fromSvg(svg('<text>x</text><rect id="C1" x="21" y="1" width="3" height="3"/>'), plan, '1홀');

    expect(draft(found).halls[0]?.zones[1]?.booths).toMatchObject([{ number: 'C1', area: { x: 21, y: 1 } }]);
  });

  test('has each element marked that is no plain rectangle with a number', () => {
    const found = fromSvg(
      svg(
        '<rect id="C1" x="21" y="1" width="3" height="3"/><path d="M0 0"/><g transform="scale(2)"><rect id="C2" x="21" y="5" width="3" height="3"/></g><rect x="21" y="9" width="3" height="3"/><rect id="C3" x="99" y="9" width="3" height="3"/>',
      ),
      plan,
      '1홀',
    );

    expect(wrong(found)).toEqual(['<path> 2 shape', 'C2 transform', '<rect> 4 number', 'C3 zone']);
  });

  test('that is none is refused', () => {
    expect(wrong(fromSvg('<svg><', plan, '1홀'))).toEqual([' noSvg']);
    expect(wrong(fromSvg('<html/>', plan, '1홀'))).toEqual([' noSvg']);
  });
});
