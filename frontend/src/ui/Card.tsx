import type { ReactNode } from 'react';
import styles from './Card.module.css';

interface Props {
  readonly title?: ReactNode;
  /** Rank of the title in the page, 2 unless the card stands below another title. */
  readonly level?: 2 | 3;
  /** Beside the title: a status, mostly. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** `deep` is the one block of a page that carries the city's colour. */
  readonly surface?: 'raised' | 'sub' | 'deep';
}

export function Card({ title, level = 2, aside, actions, children, surface = 'raised' }: Props) {
  const Title = `h${level}` as const;
  return (
    <section className={styles.card} data-surface={surface}>
      {(title || aside) && (
        <header className={styles.header}>
          {title && <Title className={styles.title}>{title}</Title>}
          {aside}
        </header>
      )}
      {children}
      {actions && <footer className={styles.actions}>{actions}</footer>}
    </section>
  );
}
