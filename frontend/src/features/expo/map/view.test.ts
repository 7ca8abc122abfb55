import { describe, expect, test } from 'vitest';
import { around, centre, moved, whole, zoomed } from './view';

const hall = { width: 98, depth: 48 };

describe('looking at a hall', () => {
  test('begins with all of it', () => {
    expect(whole(hall)).toEqual({ x: -1, y: -1, width: 100, depth: 50 });
  });

  test('goes near a booth and keeps it in the middle', () => {
    const view = around({ x: 50, y: 20, width: 3, depth: 3 }, hall);

    expect(view).toEqual({ x: 39.5, y: 15.5, width: 24, depth: 12 });
    expect(centre(view)).toEqual({ x: 51.5, y: 21.5 });
  });

  test('does not look beyond the walls for a booth in the corner', () => {
    expect(around({ x: 0, y: 0, width: 3, depth: 3 }, hall)).toEqual({ x: -1, y: -1, width: 24, depth: 12 });
  });

  test('comes nearer while the point under the finger stays', () => {
    const view = zoomed(whole(hall), 2, hall, { x: 24, y: 24 });

    expect(view).toEqual({ x: 11.5, y: 11.5, width: 50, depth: 25 });
  });

  test('stops at the nearest and at the whole', () => {
    expect(zoomed(whole(hall), 100, hall).width).toBe(12);
    expect(zoomed(whole(hall), 0.1, hall)).toEqual(whole(hall));
  });

  test('moves up to the walls', () => {
    const near = zoomed(whole(hall), 4, hall);

    expect(moved(near, { x: 5, y: -5 }, hall)).toEqual({ ...near, x: near.x + 5, y: near.y - 5 });
    expect(moved(near, { x: -500, y: 500 }, hall)).toEqual({ ...near, x: -1, y: 49 - near.depth });
  });
});
