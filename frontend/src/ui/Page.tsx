import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  /** The heading, and what the browser's tab says. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** On the line of the heading. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** form 560 px, content 720, wide 1200, full for consoles. */
  readonly width?: 'form' | 'content' | 'wide' | 'full';
  /** For a page whose first block already shows the title large. */
  readonly hideTitle?: boolean;
}

/** One screen: a title, a heading that takes focus after a change of page, and a column. */
export function Page({ title, lead, actions, children, width = 'content', hideTitle = false }: Props) {
  return (
    <div className={styles.page} data-width={width}>
      <title>{title}</title>
      <header className={hideTitle ? 'visually-hidden' : styles.header}>
        <div className={styles.words}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
