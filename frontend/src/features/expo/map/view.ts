import type { Area } from '../../../api/generated';

/** What of a hall is in sight, in metres. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
}

export interface Size {
  readonly width: number;
  readonly depth: number;
}

/** Around the hall, so that walls are seen too. */
const MARGIN = 1;
/** So near that a booth of 3 m is as large as a thumb on a phone. */
const NEAREST = 12;

/** All of it. */
export function whole({ width, depth }: Size): View {
  return { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, depth: depth + 2 * MARGIN };
}

/** Near an area, with its neighbours in sight. */
export function around({ x, y, width, depth }: Area, hall: Size): View {
  const all = whole(hall);
  const across = Math.max(2 * NEAREST, 3 * width);
  const scale = across / all.width;
  const view = { width: across, depth: all.depth * scale };
  return inside({ ...view, x: x + width / 2 - view.width / 2, y: y + depth / 2 - view.depth / 2 }, hall);
}

/** Nearer (`factor` above 1) or farther, while the point (in metres) stays where it is on the screen. */
export function zoomed(view: View, factor: number, hall: Size, point = centre(view)): View {
  const all = whole(hall);
  const width = Math.min(all.width, Math.max(NEAREST, view.width / factor));
  const scale = width / view.width;
  return inside(
    {
      width,
      depth: view.depth * scale,
      x: point.x - (point.x - view.x) * scale,
      y: point.y - (point.y - view.y) * scale,
    },
    hall,
  );
}

/** Moved by so many metres, never out of the hall. */
export function moved(view: View, by: { x: number; y: number }, hall: Size): View {
  return inside({ ...view, x: view.x + by.x, y: view.y + by.y }, hall);
}

export function centre({ x, y, width, depth }: View): { x: number; y: number } {
  return { x: x + width / 2, y: y + depth / 2 };
}

function inside(view: View, hall: Size): View {
  const all = whole(hall);
  const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
  return {
    ...view,
    x: between(view.x, all.x, all.x + all.width - view.width),
    y: between(view.y, all.y, all.y + all.depth - view.depth),
  };
}
