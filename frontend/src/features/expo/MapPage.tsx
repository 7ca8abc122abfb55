import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/problem';
import { useAddressQuery } from '../../lib/use-address-query';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Empty, Loading } from '../../ui/DataList';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { ChosenBooth } from './map/ChosenBooth';
import { HallPlan } from './map/HallPlan';
import { PlaceList } from './map/PlaceList';
import { placesOf, type Occupants } from './map/places';
import styles from './MapPage.module.css';
import { expos } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  /** Who stands where. */
  readonly occupants: Occupants;
}

/** Where a booth is: the list first, the drawing beside or below it. `?booth=` opens it on one. */
export function MapPage({ expo, occupants }: Props) {
  const { t } = useI18n();
  const [{ booth }, change] = useAddressQuery('booth');
  const [words, setWords] = useState('');
  const { data: plan, error, refetch } = useQuery(expos.floorPlan(expo));
  const places = plan ? placesOf(plan, occupants) : [];
  const chosen = places.find(({ number }) => number === booth);
  const hall = plan?.halls.find(({ id }) => id === chosen?.hall.id) ?? plan?.halls[0];
  return (
    <Page title={t('expo.map')} width="wide">
      {!plan && error && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      {!plan && !error && <Loading label={t('expo.map')} retry={() => void refetch()} />}
      {plan && !hall && <Empty title={t('expo.map.none')} text={t('expo.map.none.text')} />}
      {hall && (
        <div className={styles.map}>
          <PlaceList
            places={places}
            words={words}
            onWords={setWords}
            chosen={chosen?.number}
            onChoose={(number) => change({ booth: number })}
          />
          <div className={styles.floor}>
            {chosen && <ChosenBooth expo={expo} place={chosen} onClose={() => change({ booth: '' })} />}
            <HallPlan
              key={hall.id}
              {...{ hall, occupants }}
              chosen={chosen?.number}
              onChoose={(number) => change({ booth: number })}
            />
          </div>
        </div>
      )}
    </Page>
  );
}
