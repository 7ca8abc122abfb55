import { useI18n } from '../../../lib/i18n';
import { Icon } from '../../../ui/Icon';
import { STRENGTHS, type Strength } from './wish-order';
import styles from './Wishes.module.css';

interface Props {
  readonly company: string;
  readonly chosen: Strength | undefined;
  readonly disabled: boolean;
  /** Pressing what is chosen takes it back. */
  readonly onChoose: (strength: Strength | undefined) => void;
}

/** How much one would like to meet a company. */
export function StrengthButtons({ company, chosen, disabled, onChoose }: Props) {
  const { t } = useI18n();
  return (
    <div role="group" aria-label={t('matchmaking.wishes.of', { company })} className={styles.strengths}>
      {STRENGTHS.map((strength) => (
        <button
          key={strength}
          type="button"
          className={styles.strength}
          data-strength={strength}
          aria-pressed={chosen === strength}
          aria-disabled={disabled || undefined}
          onClick={() => !disabled && onChoose(chosen === strength ? undefined : strength)}
        >
          {chosen === strength && <Icon name="check" size="small" />}
          {t(`matchmaking.wish.${strength}`)}
        </button>
      ))}
    </div>
  );
}
