import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InTwoLanguages } from '../../api/generated';
import { useAddressQuery } from '../../lib/use-address-query';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { DataList, faceOf } from '../../ui/DataList';
import { Link } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { SearchField } from '../../ui/SearchField';
import { Chip } from '../../ui/Status';
import { ExhibitorRow } from './ExhibitorRow';
import styles from './Exhibitors.module.css';
import { exhibitors } from './queries';

export interface NamedZone {
  readonly id: string;
  readonly name: InTwoLanguages;
}

interface Props {
  readonly expo: ExpoSlug;
  readonly zones: readonly NamedZone[];
}

/** The directory: found by name, narrowed down by zone and field. */
export function ExhibitorsPage({ expo, zones }: Props) {
  const { t } = useI18n();
  const [search, change] = useAddressQuery('q', 'zone', 'interest');
  const query = useInfiniteQuery(exhibitors.directory(expo, search));
  const found = query.data?.pages.flatMap(({ items }) => items);
  const isNarrowed = Boolean(search.q || search.zone || search.interest);
  return (
    <Page title={t('exhibitor.exhibitors')}>
      <div className={styles.filters}>
        <SearchField label={t('exhibitor.search')} value={search.q} onSearch={(q) => change({ q })} />
        <Filter
          label={t('exhibitor.zone')}
          choices={zones.map(({ id, name }) => ({ value: id, name }))}
          value={search.zone}
          onChange={(zone) => change({ zone })}
        />
        <Interests expo={expo} value={search.interest} onChange={(interest) => change({ interest })} />
      </div>
      <div aria-busy={query.isPlaceholderData || undefined} className={styles.found}>
        <DataList
          label={t('exhibitor.exhibitors')}
          face={faceOf({ data: found, error: query.error, refetch: query.refetch })}
          rowKey={({ id }) => id}
          row={(exhibitor) => <ExhibitorRow expo={expo} exhibitor={exhibitor} />}
          empty={{
            title: t(isNarrowed ? 'exhibitor.none' : 'exhibitor.notYet'),
            text: t(isNarrowed ? 'exhibitor.none.text' : 'exhibitor.notYet.text'),
            action: isNarrowed && (
              <Button onClick={() => change({ q: '', zone: '', interest: '' })}>{t('exhibitor.all')}</Button>
            ),
          }}
        />
      </div>
      {query.hasNextPage && (
        <Button wide busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('exhibitor.more')}
        </Button>
      )}
      <p>
        <Link to={paths.apply(expo)}>{t('exhibitor.apply')}</Link>
      </p>
    </Page>
  );
}

interface FilterProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly name: InTwoLanguages }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Filter({ label, choices, value, onChange }: FilterProps) {
  const { locale } = useI18n();
  if (choices.length === 0) return null;
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {choices.map((choice) => (
        <Chip
          key={choice.value}
          pressed={choice.value === value}
          onChange={(pressed) => onChange(pressed ? choice.value : '')}
        >
          {choice.name[locale]}
        </Chip>
      ))}
    </div>
  );
}

/** The wide fields; and the narrow one, if a link led here with it. */
function Interests({ expo, value, onChange }: { expo: ExpoSlug } & Pick<FilterProps, 'value' | 'onChange'>) {
  const { t } = useI18n();
  const { data = [] } = useQuery(exhibitors.interests(expo));
  const shown = data.filter(({ code, parent }) => !parent || code === value);
  return (
    <Filter
      label={t('exhibitor.interest')}
      choices={shown.map(({ code, name }) => ({ value: code, name }))}
      {...{ value, onChange }}
    />
  );
}
