import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Notice.module.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'info';

export const TONE_ICON: Record<Tone, IconName> = { ok: 'ok', warn: 'warn', bad: 'bad', info: 'info' };

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Spoken when it appears; leave it out for what stands on the page from the start. */
  readonly live?: 'polite' | 'assertive';
}

/** A message in the flow of the page. */
export function Notice({ tone, title, children, live }: Props) {
  const role = live && ({ polite: 'status', assertive: 'alert' } as const)[live];
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      <Icon name={TONE_ICON[tone]} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
