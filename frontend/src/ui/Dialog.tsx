import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { useI18n } from '../lib/i18n';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { Icon } from './Icon';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The decision last, so that it is where the thumb is. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back, or holds a short form. The browser keeps focus inside. */
export function Dialog({ open, title, children, actions, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { t } = useI18n();
  // the element's modal state is the browser's, not React's
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  const closeOutside = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose} onClick={closeOutside}>
      {open && (
        <div className={styles.sheet}>
          <header className={styles.header}>
            <h2 id={heading} className={styles.title}>
              {title}
            </h2>
            <button type="button" className={styles.close} onClick={onClose}>
              <Icon name="close" />
              <span className="visually-hidden">{t('ui.close')}</span>
            </button>
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}

interface ConfirmProps extends Omit<Props, 'actions'> {
  readonly confirm: string;
  readonly tone?: 'primary' | 'danger';
  readonly busy?: boolean;
  readonly onConfirm: () => void;
}

/** Only before publishing, sending or cancelling; everything else can be undone instead. */
export function ConfirmDialog({ confirm, tone = 'primary', busy = false, onConfirm, ...dialog }: ConfirmProps) {
  const { t } = useI18n();
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button onClick={dialog.onClose}>{t('ui.back')}</Button>
          <Button tone={tone} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  );
}
