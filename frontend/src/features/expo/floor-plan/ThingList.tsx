import { useState } from 'react';
import type { Hall } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Icon } from '../../../ui/Icon';
import { SearchField } from '../../../ui/SearchField';
import type { Occupants } from '../map/places';
import styles from './FloorPlan.module.css';
import { inOrder, type Ids } from './plan';
import type { Drawing } from './use-drawing';

interface Props {
  readonly hall: Hall;
  readonly drawing: Drawing;
  readonly occupants: Occupants;
  readonly wrong: Ids;
}

/** Everything on the floor in words: whoever does not use the picture chooses here, several too. */
export function ThingList({ hall, drawing: { chosen, choose }, occupants, wrong }: Props) {
  const { t, locale } = useI18n();
  const [words, setWords] = useState('');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const wanted = words.toLowerCase().replaceAll(/\s+/g, '');
  const things = hall.zones.flatMap((zone) => [
    { id: zone.id, name: zone.name[locale], more: '', isZone: true },
    ...inOrder(zone.booths).map(({ id, number }) => ({
      id,
      name: number,
      more: occupants.get(number)?.name[locale] ?? '',
      isZone: false,
    })),
  ]);
  const shown = things.filter(({ name, more }) =>
    `${name}${more}`.toLowerCase().replaceAll(/\s+/g, '').includes(wanted),
  );
  return (
    <section aria-label={t('floorPlan.list')} className={styles.side}>
      <SearchField label={t('floorPlan.search')} value={words} onSearch={setWords} />
      <p className={styles.count} role="status">
        {t('floorPlan.chosen', { count: chosen.size })}
      </p>
      <ul className={styles.list} aria-label={t('floorPlan.list')} tabIndex={0}>
        {shown.map(({ id, name, more, isZone }) => (
          <li key={id}>
            <button type="button" className={styles.thing} aria-pressed={chosen.has(id)} onClick={() => toggle(id)}>
              {chosen.has(id) && <Icon name="check" size="small" />}
              {wrong.has(id) && <Icon name="bad" size="small" />}
              <span className={isZone ? styles.zoneLine : undefined}>
                {isZone ? t('floorPlan.zone.of', { zone: name }) : name}
              </span>
              <span className={styles.count}>{more}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
