import type { ReactNode } from 'react';
import { useI18n } from '../../lib/i18n';
import styles from './Gallery.module.css';

/** One shelf board with its name. */
export function Board({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.board} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

/** The gallery's own words stand here: they are examples and no part of the product. */
export function useWords(): (ko: string, en: string) => string {
  const { locale } = useI18n();
  return (ko, en) => (locale === 'ko' ? ko : en);
}
