import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Area, Hall } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import type { Occupants } from '../map/places';
import { usePointers } from '../map/use-pointers';
import { moved as panned, whole, zoomed, type View } from '../map/view';
import { overlap } from './defects';
import styles from './FloorPlan.module.css';
import { boothsOf, inOrder, moved, resized, snapped, type Draft, type Ids, type Point } from './plan';
import { Shapes } from './Shapes';
import type { Drawing } from './use-drawing';

interface Props {
  readonly hall: Hall;
  readonly drawing: Drawing;
  readonly occupants: Occupants;
  /** What stands in the way of saving. */
  readonly wrong: Ids;
  /** Metres between the places where things can stand. */
  readonly grid: number;
  readonly onRemove: () => void;
}

/** What the pointer is doing: nothing is drawn before it is released. */
type Gesture =
  | { readonly kind: 'move' | 'resize'; readonly from: Point; readonly by: Point; readonly ids: Ids }
  | { readonly kind: 'frame'; readonly from: Point; readonly to: Point };

const STEP = 1.6;
const NOWHERE: Point = { x: 0, y: 0 };
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The floor that is drawn on, by pointer and by keys; whatever happens is said too. */
export function Floor({ hall, drawing, occupants, wrong, grid, onRemove }: Props) {
  const { t } = useI18n();
  const svg = useRef<SVGSVGElement>(null);
  const pressed = useRef(NOWHERE);
  const [at, setAt] = useState<{ view: View; hall: string }>({ view: whole(hall), hall: hall.id });
  const [gesture, setGesture] = useState<Gesture>();
  const [said, say] = useState('');
  if (at.hall !== hall.id) setAt({ view: whole(hall), hall: hall.id });
  const { view } = at;
  const look = (change: (view: View) => View) => setAt((now) => ({ ...now, view: change(now.view) }));
  const zoom = (factor: number) => look((now) => zoomed(now, factor, hall));
  const { draft, chosen, choose, draw } = drawing;
  const { describe, count } = useWords(hall);

  usePointers(svg, {
    onMove: (by) => look((now) => panned(now, by, hall)),
    onPinch: (factor, point) => look((now) => zoomed(now, factor, hall, point)),
    isOthers: (event) => event.shiftKey || idOf(event.target) !== undefined,
  });
  const point = (event: PointerEvent): Point => {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(
      svg.current?.getScreenCTM()?.inverse() ?? new DOMMatrix(),
    );
    return { x, y };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    pressed.current = { x: event.clientX, y: event.clientY };
    const id = idOf(event.target);
    const from = point(event);
    if (id === undefined) {
      if (event.shiftKey) setGesture({ kind: 'frame', from, to: from });
      return;
    }
    svg.current?.focus();
    const isResize = event.target instanceof Element && event.target.hasAttribute('data-handle');
    const ids = event.shiftKey ? toggled(chosen, id) : chosen.has(id) ? chosen : new Set([id]);
    choose(ids);
    setGesture({ kind: isResize ? 'resize' : 'move', from, by: NOWHERE, ids });
  };
  const drag = (event: PointerEvent) => {
    if (!gesture) return;
    svg.current?.setPointerCapture(event.pointerId);
    const to = point(event);
    if (gesture.kind === 'frame') setGesture({ ...gesture, to });
    else
      setGesture({
        ...gesture,
        by: { x: snapped(to.x - gesture.from.x, grid), y: snapped(to.y - gesture.from.y, grid) },
      });
  };
  const up = (event: PointerEvent) => {
    if (gesture?.kind === 'frame') {
      const frame = frameOf(gesture.from, gesture.to);
      choose(
        new Set(
          boothsOf(hall)
            .filter(({ area }) => overlap(area, frame))
            .map(({ id }) => id),
        ),
      );
    } else if (gesture && (gesture.by.x !== 0 || gesture.by.y !== 0)) {
      change(gesture.kind === 'move' ? moved : resized, gesture.ids, gesture.by);
    } else if (!gesture && isNear(event, pressed.current)) choose(new Set());
    setGesture(undefined);
  };
  const change = (how: typeof moved, ids: Ids, by: Point) => {
    const next = how(draft, ids, by);
    draw(next);
    say(describe(next, ids));
  };
  const walk = (by: number) => {
    const booths = inOrder(boothsOf(hall));
    const last = booths.findIndex(({ id }) => chosen.has(id));
    const next = booths[(last + by + booths.length) % Math.max(1, booths.length)];
    if (!next) return;
    const ids = new Set([next.id]);
    choose(ids);
    look((now) => inSight(now, next.area, hall));
    say(describe(draft, ids));
  };
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const command = event.ctrlKey || event.metaKey;
    const commands: Record<string, () => void> = {
      a: () => choose(new Set(boothsOf(hall).map(({ id }) => id))),
      z: event.shiftKey ? drawing.redo : drawing.undo,
      y: drawing.redo,
    };
    const keys: Record<string, () => void> = {
      PageDown: () => walk(1),
      PageUp: () => walk(-1),
      Delete: onRemove,
      Backspace: onRemove,
      Escape: () => choose(new Set()),
      '+': () => zoom(STEP),
      '=': () => zoom(STEP),
      '-': () => zoom(1 / STEP),
    };
    const act = command ? commands[event.key.toLowerCase()] : keys[event.key];
    if (!act && !arrow) return;
    event.preventDefault();
    if (act) {
      act();
      if (command) say(t(event.key.toLowerCase() === 'a' ? 'floorPlan.said.all' : 'floorPlan.said.undone'));
    } else if (arrow && chosen.size > 0) {
      change(event.shiftKey ? resized : moved, chosen, { x: arrow.x * grid, y: arrow.y * grid });
    } else if (arrow) {
      look((now) => panned(now, { x: (arrow.x * now.width) / 5, y: (arrow.y * now.depth) / 5 }, hall));
    }
  };
  const shapes = gesture && gesture.kind !== 'frame' ? gesture : undefined;
  return (
    <div className={styles.floor}>
      <svg
        ref={svg}
        className={styles.drawing}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.depth}`}
        role="application"
        aria-label={t('floorPlan.drawing', { booths: count })}
        aria-describedby="floor-plan-keys"
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={down}
        onPointerMove={drag}
        onPointerUp={up}
        onPointerCancel={() => setGesture(undefined)}
      >
        <rect className={styles.hall} x="0" y="0" width={hall.width} height={hall.depth} pointerEvents="none" />
        <Shapes
          {...{ hall, chosen, occupants, wrong }}
          level={view.width < 34 ? 'near' : view.width < 110 ? 'middle' : 'far'}
          shift={shapes?.kind === 'move' ? shapes.by : NOWHERE}
          grow={shapes?.kind === 'resize' ? shapes.by : NOWHERE}
        />
        {gesture?.kind === 'frame' && <Frame {...frameOf(gesture.from, gesture.to)} />}
      </svg>
      <div className={styles.tools}>
        <Button size="small" icon="plus" onClick={() => zoom(STEP)}>
          {t('expo.map.nearer')}
        </Button>
        <Button size="small" icon="minus" onClick={() => zoom(1 / STEP)}>
          {t('expo.map.farther')}
        </Button>
        <Button size="small" onClick={() => look(() => whole(hall))}>
          {t('expo.map.whole')}
        </Button>
      </div>
      <p id="floor-plan-keys" className={styles.help}>
        {t('floorPlan.keys')}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

function useWords(hall: Hall) {
  const { t } = useI18n();
  return {
    count: boothsOf(hall).length,
    /** Where things are now, for whoever does not see them. */
    describe: (draft: Draft, ids: Ids) => {
      const booths = draft.halls.flatMap(boothsOf).filter(({ id }) => ids.has(id));
      const [one] = booths;
      if (booths.length !== 1 || !one) return t('floorPlan.said.many', { count: ids.size });
      const { x, y, width, depth } = one.area;
      return t('floorPlan.said.one', { number: one.number, x, y, width, depth });
    },
  };
}

/** A press, and not the end of moving the floor. */
function isNear({ clientX, clientY }: PointerEvent, { x, y }: Point): boolean {
  return Math.hypot(clientX - x, clientY - y) < 4;
}

function Frame({ x, y, width, depth }: Area) {
  return <rect className={styles.frame} x={x} y={y} width={width} height={depth} />;
}

function idOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('[data-thing]')?.dataset.thing : undefined;
}

function toggled(ids: Ids, id: string): Ids {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function frameOf(one: Point, other: Point): Area {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.abs(one.x - other.x), depth: Math.abs(one.y - other.y) };
}

/** The same view, moved as little as it takes to see the area. */
function inSight(view: View, { x, y, width, depth }: Area, hall: Hall): View {
  const over = (from: number, size: number, low: number, high: number) =>
    Math.min(0, low - from) + Math.max(0, high - from - size);
  return panned(view, { x: over(view.x, view.width, x, x + width), y: over(view.y, view.depth, y, y + depth) }, hall);
}
