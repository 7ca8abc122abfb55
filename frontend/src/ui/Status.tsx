import { Icon, type IconName } from './Icon';
import { TONE_ICON, type Tone } from './Notice';
import styles from './Status.module.css';

interface StatusProps {
  /** `waiting` for what is neither good nor bad yet. */
  readonly tone: Tone | 'waiting';
  readonly children: string;
}

/** The state of a thing: an icon and a word, never a colour alone. */
export function Status({ tone, children }: StatusProps) {
  const icon: IconName = tone === 'waiting' ? 'clock' : TONE_ICON[tone];
  return (
    <span className={styles.status} data-tone={tone}>
      <Icon name={icon} size="small" />
      {children}
    </span>
  );
}

interface ChipProps {
  readonly children: string;
  readonly pressed: boolean;
  readonly onChange: (pressed: boolean) => void;
}

/** Narrows a list down: on or off. */
export function Chip({ children, pressed, onChange }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={() => onChange(!pressed)}>
      {pressed && <Icon name="check" size="small" />}
      {children}
    </button>
  );
}
