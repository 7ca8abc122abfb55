import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Chip } from '../../ui/Status';
import styles from './Program.module.css';
import { program, type ProgramSearch } from './queries';
import { AGE_GROUPS, TYPES } from './search';

interface Props {
  readonly expo: ExpoSlug;
  readonly search: ProgramSearch;
  readonly onChange: (change: { track?: string; type?: string; age?: string }) => void;
}

/** Talks or classes; classes by age, talks by track. */
export function ProgramFilters({ expo, search, onChange }: Props) {
  const { t, locale } = useI18n();
  const { data: tracks = [] } = useQuery(program.tracks(expo));
  return (
    <div className={styles.filters}>
      <Chips
        label={t('program.type')}
        choices={TYPES.map((value) => ({ value, label: t(`program.type.${value}`) }))}
        value={search.type}
        onChange={(type) => onChange({ type, ...(type !== 'CLASS' && { age: '' }) })}
      />
      <Chips
        label={t('program.track')}
        choices={tracks.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        value={search.track}
        onChange={(track) => onChange({ track })}
      />
      {search.type === 'CLASS' && (
        <Chips
          label={t('program.age')}
          choices={AGE_GROUPS.map((value) => ({ value, label: t(`program.age.${value}`) }))}
          value={search.ageGroup}
          onChange={(age) => onChange({ age })}
        />
      )}
    </div>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function Chips({ label, choices, value, onChange }: ChipsProps) {
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {choices.map((choice) => (
        <Chip
          key={choice.value}
          pressed={choice.value === value}
          onChange={(pressed) => onChange(pressed ? choice.value : '')}
        >
          {choice.label}
        </Chip>
      ))}
    </div>
  );
}
