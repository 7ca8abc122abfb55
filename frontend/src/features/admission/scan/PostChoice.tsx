import { useState } from 'react';
import type { GateView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Empty, Loading, type Face } from '../../../ui/DataList';
import { RadioCards } from '../../../ui/form/RadioCards';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import type { Post } from './scanner';
import styles from './Scan.module.css';

interface Props {
  readonly face: Face<GateView>;
  /** Where it stands now; a change then counts at once. */
  readonly post: Post | undefined;
  readonly onChoose: (post: Post) => void;
}

const DIRECTIONS = ['IN', 'OUT'] as const;

/** At which gate this device stands, and which way people pass. */
export function PostChoice({ face, post, onChoose }: Props) {
  const { t, locale } = useI18n();
  const [first, setFirst] = useState<Post>();
  if (face.kind === 'loading') return <Loading label={t('admission.gate')} retry={face.retry} />;
  if (face.kind === 'failed') return <ProblemMessage problem={face.problem} retry={face.retry} />;
  const open = face.rows.filter(({ closed }) => !closed);
  if (open.length === 0) return <Empty title={t('admission.gate.none')} text={t('admission.gate.none.text')} />;
  const shown = post ?? first;
  const direction = shown?.direction ?? 'IN';
  const choose = post ? onChoose : setFirst;
  return (
    <div className={styles.choice}>
      <RadioCards
        name="gate"
        label={t('admission.gate')}
        hint={t('admission.gate.hint')}
        value={shown?.gate ?? ''}
        choices={open.map(({ id, name, kind }) => ({
          value: id,
          label: name[locale],
          text: t(`admission.gate.kind.${kind}`),
        }))}
        onChange={(event) => choose({ gate: event.target.value, direction })}
      />
      {shown && (
        <RadioCards
          name="direction"
          label={t('admission.direction')}
          value={direction}
          choices={DIRECTIONS.map((value) => ({ value, label: t(`admission.direction.${value}`) }))}
          onChange={(event) =>
            choose({ ...shown, direction: DIRECTIONS.find((value) => value === event.target.value) ?? 'IN' })
          }
        />
      )}
      {!post && (
        <Button
          tone="primary"
          size="large"
          wide
          disabledReason={first ? undefined : t('admission.gate.first')}
          onClick={() => first && onChoose(first)}
        >
          {t('admission.start')}
        </Button>
      )}
    </div>
  );
}
