import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Hall } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { HallDrawing, ZoneName, type Distance } from './HallDrawing';
import styles from './HallPlan.module.css';
import type { Occupants } from './places';
import { usePointers } from './use-pointers';
import { around, moved, whole, zoomed, type View } from './view';

interface Props {
  readonly hall: Hall;
  readonly occupants: Occupants;
  /** The booth to go near. */
  readonly chosen: string | undefined;
  readonly onChoose: (booth: string) => void;
}

const STEP = 1.6;
/** From how many metres across on the drawing is read from farther away. */
const [MIDDLE, FAR] = [26, 60];
const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The floor of one hall: moved by finger, mouse, keys or buttons. Everything on it is in the list beside it too. */
export function HallPlan({ hall, occupants, chosen, onChoose }: Props) {
  const { t, locale } = useI18n();
  const drawing = useRef<SVGSVGElement>(null);
  const [looking, setLooking] = useState<{ at: View; for: string | undefined }>({ at: whole(hall), for: undefined });
  const target = hall.zones.flatMap(({ booths }) => booths).find(({ number }) => number === chosen);
  // going near a booth once it is chosen, and leaving the reader alone afterwards
  if (looking.for !== chosen) setLooking({ at: target ? around(target.area, hall) : looking.at, for: chosen });
  const view = looking.at;
  const look = (change: (view: View) => View) => setLooking((now) => ({ ...now, at: change(now.at) }));
  const zoom = (factor: number) => look((now) => zoomed(now, factor, hall));
  usePointers(drawing, {
    onMove: (by) => look((now) => moved(now, by, hall)),
    onPinch: (factor, point) => look((now) => zoomed(now, factor, hall, point)),
  });
  const type = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const factor = { '+': STEP, '=': STEP, '-': 1 / STEP }[event.key];
    if (!arrow && !factor) return;
    event.preventDefault();
    if (factor) zoom(factor);
    else if (arrow) look((now) => moved(now, { x: (arrow.x * now.width) / 5, y: (arrow.y * now.depth) / 5 }, hall));
  };
  const press = (event: MouseEvent) => {
    const booth = event.target instanceof Element && event.target.closest<SVGElement>('[data-number]');
    if (booth && booth.dataset.number !== undefined) onChoose(booth.dataset.number);
  };
  const distance: Distance = view.width >= FAR ? 'far' : view.width >= MIDDLE ? 'middle' : 'near';
  return (
    <div className={styles.plan}>
      <svg
        ref={drawing}
        className={styles.drawing}
        data-near={view.width < whole(hall).width || undefined}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.depth}`}
        role="img"
        aria-label={t('expo.map.of', { hall: hall.name[locale] })}
        tabIndex={0}
        onKeyDown={type}
        onClick={press}
      >
        <HallDrawing {...{ hall, occupants, chosen, distance }} />
        {distance === 'far' && hall.zones.map((zone) => <ZoneName key={zone.id} zone={zone} across={view.width} />)}
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
    </div>
  );
}
