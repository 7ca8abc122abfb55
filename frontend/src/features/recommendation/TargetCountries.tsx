import { COUNTRIES } from '../../lib/codes';
import { useI18n } from '../../lib/i18n';
import { nameOf } from '../../lib/names';
import { Select } from '../../ui/form/Select';
import { Chip } from '../../ui/Status';
import styles from './Recommended.module.css';

const MOST = 20;

interface Props {
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}

/** The countries one wants to do business with: chosen one by one, taken back by pressing. */
export function TargetCountries({ chosen, error, onChange }: Props) {
  const { t, locale } = useI18n();
  const choices = COUNTRIES.filter((code) => !chosen.includes(code))
    .map((value) => ({ value, label: nameOf('region', value, locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <>
      <Select
        id="field-countries"
        label={t('recommendation.countries')}
        hint={t('recommendation.countries.hint')}
        error={error}
        optional
        placeholder={t('recommendation.countries.choose')}
        choices={chosen.length < MOST ? choices : []}
        value=""
        onChange={({ target }) => target.value && onChange([...chosen, target.value])}
      />
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('recommendation.countries')}>
          {chosen.map((code) => (
            <li key={code}>
              <Chip pressed onChange={() => onChange(chosen.filter((other) => other !== code))}>
                {nameOf('region', code, locale)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
