import { expect, test } from 'vitest';
import { depthOf, placesFor } from './interest-tree';

const ai = { code: 'ai', parent: null };
const vision = { code: 'vision', parent: 'ai' };
const faces = { code: 'faces', parent: 'vision' };
const robots = { code: 'robots', parent: null };
const all = [ai, vision, faces, robots];

test('stands as deep as it belongs to others', () => {
  expect(all.map((one) => depthOf(one, all))).toEqual([0, 1, 2, 0]);
});

test('moves everywhere but into itself', () => {
  expect(placesFor(vision, all)).toEqual([ai, robots]);
  expect(placesFor(undefined, all)).toEqual(all);
});
