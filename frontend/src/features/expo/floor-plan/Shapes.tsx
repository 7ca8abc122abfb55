import { memo } from 'react';
import type { Booth, Hall, Zone } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { Locale } from '../../../lib/locale';
import { cut, fitting } from '../map/lettering';
import type { Occupants } from '../map/places';
import styles from './FloorPlan.module.css';
import { LEAST, type Ids, type Point } from './plan';

type Level = 'near' | 'middle' | 'far';

interface Props {
  readonly hall: Hall;
  readonly chosen: Ids;
  readonly occupants: Occupants;
  readonly wrong: Ids;
  /** How much can be read at this distance. */
  readonly level: Level;
  /** How far what is chosen is being dragged, in metres. */
  readonly shift: Point;
  /** How much what is chosen is being widened and deepened. */
  readonly grow: Point;
}

const STILL: Point = { x: 0, y: 0 };
const HANDLE = 0.7;
/** How high letters are, in metres, where there is room. */
const [NUMBER, NAME] = [0.85, 0.42];

/** Zones and booths. Moving the view draws none of them anew, and dragging only those that are dragged. */
export const Shapes = memo(function Shapes({ hall, chosen, occupants, wrong, level, shift, grow }: Props) {
  const { locale } = useI18n();
  const last = [...chosen].at(-1);
  return (
    <>
      {hall.zones.map((zone, index) => {
        const moves = chosen.has(zone.id);
        return (
          <g key={zone.id} transform={moves ? by(shift) : undefined}>
            <ZoneShape
              {...{ zone, locale }}
              tint={index % 3}
              isChosen={moves}
              isWrong={wrong.has(zone.id)}
              grow={moves ? grow : STILL}
              isFar={level === 'far'}
            />
            {zone.booths.map((booth) => {
              const isChosen = chosen.has(booth.id);
              return (
                <BoothShape
                  key={booth.id}
                  {...{ booth, isChosen, level }}
                  occupant={occupants.get(booth.number)?.name[locale]}
                  isWrong={wrong.has(booth.id)}
                  shift={isChosen && !moves ? shift : STILL}
                  grow={isChosen ? grow : STILL}
                  hasHandle={booth.id === last}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
});

interface ZoneProps {
  readonly zone: Zone;
  readonly locale: Locale;
  readonly tint: number;
  readonly isChosen: boolean;
  readonly isWrong: boolean;
  readonly isFar: boolean;
  readonly grow: Point;
}

const ZoneShape = memo(function ZoneShape({ zone, locale, tint, isChosen, isWrong, grow, isFar }: ZoneProps) {
  const { x, y, width, depth } = zone.area;
  const size = isFar ? 3 : 1.4;
  return (
    <>
      <rect
        className={styles.zone}
        data-tint={tint}
        data-chosen={isChosen || undefined}
        data-wrong={isWrong || undefined}
        {...{ x, y }}
        width={Math.max(LEAST, width + grow.x)}
        height={Math.max(LEAST, depth + grow.y)}
        pointerEvents="none"
      />
      {/* a zone is taken by its name, so that the floor beneath the booths can be moved */}
      <text className={styles.zoneName} data-thing={zone.id} x={x + 0.5} y={y + size} fontSize={size}>
        {zone.name[locale]}
      </text>
    </>
  );
});

interface BoothProps {
  readonly booth: Booth;
  readonly occupant: string | undefined;
  readonly isChosen: boolean;
  readonly isWrong: boolean;
  readonly level: Level;
  readonly shift: Point;
  readonly grow: Point;
  readonly hasHandle: boolean;
}

const BoothShape = memo(function BoothShape({
  booth: { id, number, type, area },
  occupant,
  isChosen,
  isWrong,
  level,
  shift,
  grow,
  hasHandle,
}: BoothProps) {
  const { x, y } = area;
  const width = Math.max(LEAST, area.width + grow.x);
  const depth = Math.max(LEAST, area.depth + grow.y);
  const label = isWrong ? `! ${number}` : number;
  return (
    <g
      className={styles.booth}
      data-thing={id}
      data-number={number}
      data-type={type}
      data-taken={occupant !== undefined || undefined}
      data-chosen={isChosen || undefined}
      data-wrong={isWrong || undefined}
      transform={by(shift)}
    >
      <rect {...{ x, y, width }} height={depth} />
      {/* a corner turned in: somebody is there, for those who see no colours */}
      {occupant !== undefined && <path className={styles.mark} d={`M${x} ${y + 0.8}V${y}h0.8z`} />}
      {level !== 'far' && (
        <text
          x={x + width / 2}
          y={y + depth * 0.45}
          className={styles.number}
          fontSize={fitting(label, width, Math.min(NUMBER, depth / 2))}
        >
          {label}
        </text>
      )}
      {level === 'near' && occupant !== undefined && (
        <text x={x + width / 2} y={y + depth * 0.75} className={styles.occupant}>
          {cut(occupant, width, NAME)}
        </text>
      )}
      {hasHandle && (
        <rect
          className={styles.handle}
          data-handle
          x={x + width - HANDLE}
          y={y + depth - HANDLE}
          width={HANDLE}
          height={HANDLE}
        />
      )}
    </g>
  );
});

function by({ x, y }: Point): string | undefined {
  return x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
}
