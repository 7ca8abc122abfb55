import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref } from 'react';
import { useI18n } from '../lib/i18n';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

export interface ButtonLook {
  /** primary: the one action of a page; secondary: others; quiet: beside content; danger: cannot be undone. */
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'large';
  readonly icon?: IconName;
  readonly wide?: boolean;
}

type Props = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
    readonly children: ReactNode;
    readonly ref?: Ref<HTMLButtonElement>;
    /** The work has begun; a second press does nothing. */
    readonly busy?: boolean;
    /** Why it cannot be pressed now. The button stays where it is and says so. */
    readonly disabledReason?: string | undefined;
  };

export function Button({ tone, size, icon, wide, busy, disabledReason, children, onClick, ...rest }: Props) {
  const reason = useId();
  const { t } = useI18n();
  const idle = !busy && disabledReason === undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => (idle ? onClick?.(event) : event.preventDefault());
  const button = (
    <button
      type="button"
      {...rest}
      {...buttonLook({ tone, size, wide })}
      aria-disabled={idle ? undefined : true}
      aria-describedby={disabledReason ? reason : rest['aria-describedby']}
      onClick={press}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {busy && <span className="visually-hidden">, {t('ui.busy')}</span>}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <span className={styles.withReason}>
      {button}
      <span id={reason} className={styles.reason}>
        <Icon name="info" size="small" />
        {disabledReason}
      </span>
    </span>
  );
}

/** The look of a button for something that is a link. */
export function buttonLook({ tone = 'secondary', size, wide }: ButtonLook) {
  return { className: styles.button, 'data-tone': tone, 'data-size': size, 'data-wide': wide || undefined };
}
