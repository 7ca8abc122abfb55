import type { ReactNode } from 'react';
import styles from './Figures.module.css';

export interface Figure {
  readonly label: string;
  readonly number: string;
  /** What the number means, in plain words. */
  readonly meaning?: ReactNode;
}

/** Numbers large enough to be read from across the room. */
export function Figures({ label, figures, size }: { label: string; figures: readonly Figure[]; size?: 'large' }) {
  return (
    <dl className={styles.figures} aria-label={label} data-size={size}>
      {figures.map(({ label: name, number, meaning }) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.label}>{name}</dt>
          <dd className={styles.number}>{number}</dd>
          {meaning && <dd className={styles.meaning}>{meaning}</dd>}
        </div>
      ))}
    </dl>
  );
}
