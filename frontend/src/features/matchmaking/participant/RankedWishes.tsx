import type { Listed } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { DataList } from '../../../ui/DataList';
import { Icon } from '../../../ui/Icon';
import type { Company } from '../queries';
import { StrengthButtons } from './StrengthButtons';
import { inOrder, isRanked, moved, type Strength } from './wish-order';
import styles from './Wishes.module.css';

interface Props {
  readonly mine: readonly Listed[];
  readonly disabled: boolean;
  readonly onChoose: (company: Pick<Company, 'id' | 'name'>, strength: Strength | undefined) => void;
  readonly onMove: (other: string, step: -1 | 1) => void;
  readonly toOthers: () => void;
}

/** One's own wishes in their order. */
export function RankedWishes({ mine, disabled, onChoose, onMove, toOthers }: Props) {
  const { t, locale } = useI18n();
  const rows = inOrder(mine);
  const rankOf = (wish: Listed) => (isRanked(wish.strength) ? rows.indexOf(wish) + 1 : undefined);
  return (
    <DataList
      label={t('matchmaking.wishes.mine')}
      face={{ kind: 'rows', rows }}
      rowKey={({ other }) => other}
      row={(wish) => (
        <article className={styles.ranked}>
          <p className={styles.rank}>{rankOf(wish) ?? '–'}</p>
          <div className={styles.company}>
            <h3 className={styles.name}>{wish.name[locale]}</h3>
            <StrengthButtons
              company={wish.name[locale]}
              chosen={wish.strength}
              disabled={disabled}
              onChoose={(strength) => onChoose({ id: wish.other, name: wish.name }, strength)}
            />
          </div>
          {isRanked(wish.strength) && (
            <div className={styles.moves}>
              {([-1, 1] as const).map((step) => (
                <MoveButton
                  key={step}
                  step={step}
                  company={wish.name[locale]}
                  disabled={disabled || moved(mine, wish.other, step).length === 0}
                  onMove={() => onMove(wish.other, step)}
                />
              ))}
            </div>
          )}
        </article>
      )}
      empty={{
        title: t('matchmaking.wishes.none'),
        text: t('matchmaking.wishes.none.text'),
        action: <Button onClick={toOthers}>{t('matchmaking.wishes.choose')}</Button>,
      }}
    />
  );
}

interface MoveProps {
  readonly step: -1 | 1;
  readonly company: string;
  readonly disabled: boolean;
  readonly onMove: () => void;
}

function MoveButton({ step, company, disabled, onMove }: MoveProps) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      className={`${styles.move} ${step < 0 ? styles.up : ''}`}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && onMove()}
    >
      <Icon name="chevronDown" />
      <span className="visually-hidden">
        {t(step < 0 ? 'matchmaking.wishes.up' : 'matchmaking.wishes.down', { company })}
      </span>
    </button>
  );
}
