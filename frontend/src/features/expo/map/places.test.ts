import { expect, test } from 'vitest';
import type { FloorPlan } from '../../../api/generated';
import { byExhibitor, found, placesOf } from './places';

const area = { x: 0, y: 0, width: 3, depth: 3 };
const supply = { kilowatts: 0, water: false };
const booth = (number: string) => ({ id: number, number, type: 'SHELL_SCHEME' as const, area, supply });
const plan: FloorPlan = {
  version: 0,
  halls: [
    {
      id: 'a',
      name: { ko: 'A홀', en: 'Hall A' },
      width: 30,
      depth: 20,
      zones: [
        {
          id: 'z',
          name: { ko: '스마트시티존', en: 'Smart City Zone' },
          area,
          booths: ['A101', 'A102', 'A103'].map(booth),
        },
      ],
    },
  ],
};
const robot = { id: 'r', name: { ko: '한별 로봇', en: 'Hanbyeol Robotics' } };
const places = placesOf(
  plan,
  new Map([
    ['A101', robot],
    ['A102', robot],
  ]),
);
const numbers = (some: readonly { number: string }[]) => some.map(({ number }) => number);

test.each([
  ['', ['A101', 'A102', 'A103']],
  ['a103', ['A103']],
  ['한별로봇', ['A101', 'A102']],
  ['HANBYEOL', ['A101', 'A102']],
  ['smart city', ['A101', 'A102', 'A103']],
  ['없는 곳', []],
])('the words "%s" find the booths %j', (words, expected) => {
  expect(numbers(found(places, words))).toEqual(expected);
});

test('an exhibitor with two booths has one line', () => {
  expect(numbers(byExhibitor(places))).toEqual(['A101']);
});
