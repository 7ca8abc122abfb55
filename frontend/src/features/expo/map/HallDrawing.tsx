import { memo } from 'react';
import type { Booth, Hall, Zone } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import styles from './HallPlan.module.css';
import { cut, fitting } from './lettering';
import type { Occupants } from './places';

/** Far away zones are named, nearer booths are numbered, and near it is said who stands there. */
export type Distance = 'far' | 'middle' | 'near';

interface Props {
  readonly hall: Hall;
  readonly occupants: Occupants;
  readonly chosen: string | undefined;
  readonly distance: Distance;
}

const TINTS = 3;

/** What stands in a hall. Moving the view draws none of it anew, and choosing a booth only that one. */
export const HallDrawing = memo(function HallDrawing({ hall, occupants, chosen, distance }: Props) {
  const { locale } = useI18n();
  const target = hall.zones.flatMap(({ booths }) => booths).find(({ number }) => number === chosen);
  return (
    <>
      <rect className={styles.hall} x="0" y="0" width={hall.width} height={hall.depth} />
      {hall.zones.map((zone, index) => (
        <g key={zone.id}>
          <rect className={styles.zone} data-tint={index % TINTS} {...box(zone.area)} />
          {zone.booths.map((booth) => (
            <BoothDrawing
              key={booth.id}
              {...{ booth, distance }}
              occupant={occupants.get(booth.number)?.name[locale]}
              isChosen={booth === target}
            />
          ))}
        </g>
      ))}
      {target && <rect className={styles.frame} {...box(target.area)} />}
    </>
  );
});

interface BoothProps {
  readonly booth: Booth;
  readonly occupant: string | undefined;
  readonly isChosen: boolean;
  readonly distance: Distance;
}

const [NUMBER, NAME] = [0.85, 0.42];

const BoothDrawing = memo(function BoothDrawing({ booth, occupant, isChosen, distance }: BoothProps) {
  const { number, area } = booth;
  const middle = area.x + area.width / 2;
  return (
    <g
      className={styles.booth}
      data-number={number}
      data-taken={occupant !== undefined || undefined}
      data-chosen={isChosen || undefined}
    >
      <rect {...box(area)} />
      {distance !== 'far' && (
        <text
          x={middle}
          y={area.y + area.depth * 0.45}
          className={styles.number}
          fontSize={fitting(number, area.width, Math.min(NUMBER, area.depth / 2))}
        >
          {number}
        </text>
      )}
      {distance === 'near' && occupant !== undefined && (
        <text x={middle} y={area.y + area.depth * 0.75} className={styles.occupant}>
          {cut(occupant, area.width, NAME)}
        </text>
      )}
    </g>
  );
});

/** @param across how many metres are seen from left to right */
export function ZoneName({ zone: { area, name }, across }: { zone: Zone; across: number }) {
  const { locale } = useI18n();
  const size = fitting(name[locale], area.width, across / 30);
  return (
    // over the first aisle, where no booth stands
    <text className={styles.zoneName} x={area.x + area.width / 2} y={area.y + size} fontSize={size}>
      {name[locale]}
    </text>
  );
}

function box({ x, y, width, depth }: Zone['area']) {
  return { x, y, width, height: depth };
}
