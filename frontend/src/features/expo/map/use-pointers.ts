import { useEffect, useEffectEvent, type RefObject } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Gestures {
  /** Dragged by so many units of the drawing. */
  readonly onMove: (by: Point) => void;
  /** Two fingers apart or together, or the wheel with Ctrl, around a point of the drawing. */
  readonly onPinch: (factor: number, point: Point) => void;
  /** What begins something else than moving the drawing. */
  readonly isOthers?: (event: PointerEvent) => boolean;
}

const TREMBLE_PX = 6;

/** Dragging and pinching on an SVG. A single touch scrolls the page as long as the style sheet leaves it to the page. */
export function usePointers(drawing: RefObject<SVGSVGElement | null>, gestures: Gestures): void {
  const move = useEffectEvent(gestures.onMove);
  const pinch = useEffectEvent(gestures.onPinch);
  const isOthers = useEffectEvent((event: PointerEvent) => gestures.isOthers?.(event) ?? false);
  // fingers are outside React
  useEffect(() => {
    const svg = drawing.current;
    if (!svg) return;
    const stop = new AbortController();
    const { signal } = stop;
    const down = new Map<number, Point>();
    const at = ({ clientX: x, clientY: y }: MouseEvent): Point => ({ x, y });
    const inDrawing = ({ x, y }: Point): Point =>
      new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()?.inverse() ?? new DOMMatrix());
    const release = (event: PointerEvent) => void down.delete(event.pointerId);

    svg.addEventListener(
      'pointerdown',
      (event) => {
        if (!isOthers(event)) down.set(event.pointerId, at(event));
      },
      { signal },
    );
    svg.addEventListener(
      'pointermove',
      (event) => {
        const before = down.get(event.pointerId);
        if (!before) return;
        const now = at(event);
        const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
        const isMoving = other !== undefined || svg.hasPointerCapture(event.pointerId);
        // a trembling finger still means the booth it is on
        if (!isMoving && distance(now, before) < TREMBLE_PX) return;
        if (other) pinch(distance(now, other) / distance(before, other), inDrawing(middle(now, other)));
        else {
          const [from, to] = [inDrawing(before), inDrawing(now)];
          move({ x: from.x - to.x, y: from.y - to.y });
        }
        down.set(event.pointerId, now);
        if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    for (const end of ['pointerup', 'pointercancel'] as const) svg.addEventListener(end, release, { signal });
    svg.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return; // the wheel alone scrolls the page
        event.preventDefault();
        pinch(Math.exp(-event.deltaY / 200), inDrawing(at(event)));
      },
      { signal, passive: false },
    );
    return () => stop.abort();
  }, [drawing]);
}

function distance(one: Point, other: Point): number {
  return Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
