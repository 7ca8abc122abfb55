import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useI18n } from '../lib/i18n';
import { Icon } from './Icon';
import { TONE_ICON, type Tone } from './Notice';
import styles from './Toast.module.css';

export interface ToastWords {
  readonly tone: Tone;
  readonly text: string;
  /** One thing to do about it: undo, mostly. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stays until closed; so does whatever is bad. */
  readonly stays?: boolean;
}

interface Toast extends ToastWords {
  readonly id: number;
}

/** Long enough to read two lines and reach the button. */
const STAY_MS = 7000;

const ToastContext = createContext<(toast: ToastWords) => void>(() => {});

export function useToast(): (toast: ToastWords) => void {
  return use(ToastContext);
}

let nextId = 0;

/** Where short messages appear and are spoken. One for the whole app. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const { t } = useI18n();
  const show = useMemo(
    () => (words: ToastWords) => setToasts((shown) => [...shown.slice(-2), { ...words, id: ++nextId }]),
    [],
  );
  const close = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      {children}
      <section className={styles.region} aria-label={t('ui.toasts')} aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} {...toast} close={() => close(toast.id)} />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastCard({ tone, text, action, stays, close }: Toast & { close: () => void }) {
  const { t } = useI18n();
  const [held, setHeld] = useState(false);
  const leaves = !stays && tone !== 'bad' && !held;
  // time is outside React; it stands still while someone is reading or reaching
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(close, STAY_MS);
    return () => clearTimeout(timer);
  }, [leaves, close]);
  const hold = (value: boolean) => () => setHeld(value);
  return (
    <div
      className={styles.toast}
      data-tone={tone}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <Icon name={TONE_ICON[tone]} />
      <p className={styles.text}>{text}</p>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.run();
            close();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={styles.close} onClick={close}>
        <Icon name="close" />
        <span className="visually-hidden">{t('ui.close')}</span>
      </button>
    </div>
  );
}
