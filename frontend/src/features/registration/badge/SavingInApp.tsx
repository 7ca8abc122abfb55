import { useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import type { InAppBrowser } from '../../../lib/in-app-browser';
import { Button, buttonLook } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Notice } from '../../../ui/Notice';
import { useToast } from '../../../ui/Toast';
import styles from './SavingInApp.module.css';

interface Props {
  readonly browser: InAppBrowser;
  /** Absolute, of this badge; it opens it on its own, because nothing is kept for the other browser. */
  readonly address: string;
  readonly draw: () => Promise<Blob>;
}

/** How a badge is kept where an app that opened the page saves no files. */
export function SavingInApp({ browser, address, draw }: Props) {
  const { t } = useI18n();
  const show = useToast();
  const [picture, setPicture] = useState<string>();
  const showPicture = async () => {
    try {
      setPicture(await asDataUrl(await draw()));
    } catch {
      show({ tone: 'bad', text: t('registration.badge.notSaved') });
    }
  };
  return (
    <>
      <Button onClick={() => void showPicture()}>{t('registration.badge.save')}</Button>
      <Notice tone="info" title={t('inApp.title')}>
        <p>{t(browser.outside ? 'inApp.text' : 'inApp.menu')}</p>
        {browser.outside && (
          <p>
            <a href={browser.outside(address)} {...buttonLook({})}>
              {t('inApp.outside')}
            </a>
          </p>
        )}
      </Notice>
      <Dialog open={picture !== undefined} title={t('inApp.press')} onClose={() => setPicture(undefined)}>
        <p>{t('inApp.press.text')}</p>
        <img className={styles.picture} src={picture} alt={t('registration.badge.qr')} />
      </Dialog>
    </>
  );
}

/** Whoever presses long on a picture gets no address of this page's memory saved. */
function asDataUrl(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result)));
    reader.addEventListener('error', () => fail(new Error('no picture')));
    reader.readAsDataURL(file);
  });
}
