import { useI18n } from '../../../lib/i18n';
import { Empty } from '../../../ui/DataList';
import { SearchField } from '../../../ui/SearchField';
import { byExhibitor, found, type Place } from './places';
import styles from './PlaceList.module.css';

interface Props {
  readonly places: readonly Place[];
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly chosen: string | undefined;
  readonly onChoose: (booth: string) => void;
}

/** Everything that the drawing shows, for reading and for keys. */
export function PlaceList({ places, words, onWords, chosen, onChoose }: Props) {
  const { t, locale } = useI18n();
  // without words, those whom one can visit; with words, every booth that fits
  const shown = words ? found(places, words) : byExhibitor(places);
  return (
    <section className={styles.places} aria-label={t('expo.map.list')}>
      <SearchField label={t('expo.map.search')} value={words} onSearch={onWords} />
      <p role="status" className={styles.count}>
        {t('expo.map.count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Empty title={t('expo.map.notFound')} text={t('expo.map.notFound.text')} />
      ) : (
        <ul className={styles.list} tabIndex={0} aria-label={t('expo.map.list')}>
          {shown.map(({ number, zone, occupant }) => (
            <li key={number}>
              <button
                type="button"
                ref={number === chosen ? scrollTo : undefined}
                className={styles.place}
                aria-current={number === chosen ? 'location' : undefined}
                onClick={() => onChoose(number)}
              >
                <span className={styles.number}>{number}</span>
                <span className={styles.words}>
                  <strong>{occupant?.name[locale] ?? t('expo.map.free')}</strong>
                  <span className={styles.zone}>{zone[locale]}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Brings the chosen line into the list's sight, and leaves the page where it is. */
function scrollTo(line: HTMLElement | null): void {
  const list = line?.closest('ul');
  if (line && list) list.scrollTop = line.offsetTop - list.offsetTop - line.offsetHeight;
}
