import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './Icon';
import type { Path } from '../lib/paths';
import { Link } from './Link';
import styles from './Tool.module.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { readonly icon: IconName; readonly label: string };

/** A button of the header: its words are always there for readers, and on screen where there is room. */
export function Tool({ icon, label, ...button }: Props) {
  return (
    <button type="button" className={styles.tool} {...button}>
      <Icon name={icon} />
      <span className={styles.label}>{label}</span>
    </button>
  );
}

/** A way inside the app, among the tools of the header. */
export function ToolLink({ icon, label, to }: { icon: IconName; label: string; to: Path }) {
  return (
    <Link to={to} className={styles.tool}>
      <Icon name={icon} />
      <span className={styles.label}>{label}</span>
    </Link>
  );
}

/** The same look for a link. */
export const toolLink = styles.tool;
