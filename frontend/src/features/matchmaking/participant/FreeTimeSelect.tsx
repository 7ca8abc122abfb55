import { useQuery } from '@tanstack/react-query';
import type { SelectHTMLAttributes, Ref } from 'react';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import type { FieldWords } from '../../../ui/form/Field';
import { Select } from '../../../ui/form/Select';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { freeTimes } from '../queries';

type Props = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> & {
    readonly expo: ExpoSlug;
    readonly meeting: string;
    readonly ref?: Ref<HTMLSelectElement>;
  };

/** The times at which both sides of a meeting, a table and an interpreter are free. */
export function FreeTimeSelect({ expo, meeting, ...select }: Props) {
  const { t, locale } = useI18n();
  const { day, timeRange } = formats(locale);
  const { data, error, refetch } = useQuery(freeTimes(expo, meeting));
  if (error) return <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('matchmaking.proposal.time')} />;
  if (data.length === 0) return <p>{t('matchmaking.proposal.noTime')}</p>;
  return (
    <Select
      {...select}
      placeholder={t('matchmaking.proposal.choose')}
      choices={data.map(({ slot, start, end }) => ({
        value: slot,
        label: `${day(new Date(start))} ${timeRange(new Date(start), new Date(end))}`,
      }))}
    />
  );
}
