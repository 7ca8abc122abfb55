import { useId } from 'react';
import styles from './Progress.module.css';

interface Props {
  readonly label: string;
  /** 0 to 1; left out while nobody knows how much is left. */
  readonly value?: number;
  /** In words, where the share alone says little: "3 of 12". */
  readonly text?: string;
}

export function Progress({ label, value, text }: Props) {
  const id = useId();
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span id={id}>{label}</span>
        <span className={styles.text}>{text ?? (percent !== undefined && `${percent}%`)}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className={styles.track}
      >
        <span
          className={styles.bar}
          data-endless={percent === undefined || undefined}
          style={{ width: `${percent ?? 30}%` }}
        />
      </div>
    </div>
  );
}

interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** Counted from 0. */
  readonly current: number;
}

/** Where one is in a form of several pages. */
export function StepIndicator({ label, steps, current }: StepsProps) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={styles.step}
            data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={styles.number}>{index + 1}</span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
