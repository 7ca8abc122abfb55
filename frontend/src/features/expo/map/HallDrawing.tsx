import type { Hall, Zone } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import styles from './HallPlan.module.css';
import type { Occupants } from './places';

interface Props {
  readonly hall: Hall;
  readonly occupants: Occupants;
  readonly chosen: string | undefined;
  readonly onChoose: (booth: string) => void;
  /** How many metres fit from left to right: far, zones are named; near, booths. */
  readonly across: number;
}

const NAMES_BELOW = 60;
const WORDS_BELOW = 26;

export function HallDrawing({ hall, occupants, chosen, onChoose, across }: Props) {
  const far = across >= NAMES_BELOW;
  const target = hall.zones.flatMap(({ booths }) => booths).find(({ number }) => number === chosen);
  return (
    <>
      <rect className={styles.hall} x="0" y="0" width={hall.width} height={hall.depth} />
      {hall.zones.map((zone, index) => (
        <ZoneDrawing key={zone.id} {...{ zone, occupants, chosen, onChoose, across }} tint={index % TINTS} />
      ))}
      {target && <rect className={styles.frame} {...box(target.area)} />}
      {far && hall.zones.map((zone) => <ZoneName key={zone.id} zone={zone} across={across} />)}
    </>
  );
}

const TINTS = 3;

function ZoneDrawing({
  zone,
  occupants,
  chosen,
  onChoose,
  across,
  tint,
}: Omit<Props, 'hall'> & { zone: Zone; tint: number }) {
  const { locale } = useI18n();
  const near = across < NAMES_BELOW;
  return (
    <g>
      <rect className={styles.zone} data-tint={tint} {...box(zone.area)} />
      {zone.booths.map(({ id, number, area }) => {
        const occupant = occupants.get(number);
        return (
          <g
            key={id}
            className={styles.booth}
            data-number={number}
            data-taken={occupant ? true : undefined}
            data-chosen={number === chosen || undefined}
            onClick={() => onChoose(number)}
          >
            <rect {...box(area)} />
            {near && (
              <text x={area.x + area.width / 2} y={area.y + area.depth * 0.45} className={styles.number}>
                {number}
              </text>
            )}
            {across < WORDS_BELOW && occupant && (
              <text x={area.x + area.width / 2} y={area.y + area.depth * 0.75} className={styles.occupant}>
                {short(occupant.name[locale])}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function ZoneName({ zone: { area, name }, across }: { zone: Zone; across: number }) {
  const { locale } = useI18n();
  const size = Math.min(across / 30, (area.width / name[locale].length) * (locale === 'ko' ? 1 : 1.7));
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

/** What fits in three metres. */
function short(name: string): string {
  return name.length > 7 ? `${name.slice(0, 6)}…` : name;
}
