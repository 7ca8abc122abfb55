import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import type { Listed } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { DataList, faceOf } from '../../../ui/DataList';
import { TextField } from '../../../ui/form/TextField';
import { MoreButton } from '../../../ui/MoreButton';
import { wishes, type Company, type Side } from '../queries';
import { CompanyWish } from './CompanyWish';
import type { Strength } from './wish-order';
import styles from './Agenda.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly side: Side;
  readonly mine: readonly Listed[];
  readonly disabled: boolean;
  /** The way to ask a company for a meeting. */
  readonly ask: (company: Company) => ReactNode;
  readonly onChoose: (company: Company, strength: Strength | undefined) => void;
}

/** Everyone on the other side of the tables. */
export function CompanyWishes({ expo, side, mine, disabled, ask, onChoose }: Props) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(wishes.companies(expo, side, search));
  const rows = query.data?.pages.flatMap(({ items }) => items);
  const label = t(`matchmaking.wishes.others.${side}`);
  return (
    <div className={styles.day}>
      {side === 'BUYER' && (
        <TextField
          type="search"
          label={t('matchmaking.wishes.search')}
          value={typed}
          maxLength={80}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <DataList
        label={label}
        face={faceOf({ data: rows, error: query.error, refetch: query.refetch })}
        rowKey={({ id }) => id}
        row={(company) => (
          <CompanyWish
            company={company}
            wish={mine.find(({ other }) => other === company.id)}
            disabled={disabled}
            ask={ask(company)}
            onChoose={(strength) => onChoose(company, strength)}
          />
        )}
        empty={{
          title: t(search ? 'matchmaking.wishes.notFound' : 'matchmaking.wishes.noOthers'),
          text: t(search ? 'matchmaking.wishes.notFound.text' : 'matchmaking.wishes.noOthers.text'),
        }}
      />
      <MoreButton of={query} />
    </div>
  );
}
