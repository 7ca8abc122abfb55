import { useEffect } from 'react';
import { useI18n } from '../../lib/i18n';
import { useToast } from '../../ui/Toast';
import { keepOffline } from './keep-offline';

/** Offers a new version when one has been fetched; never changes a page under someone's hands. */
export function UpdatePrompt() {
  const show = useToast();
  const { t } = useI18n();
  // the service worker is outside React
  useEffect(
    () =>
      keepOffline((use) =>
        show({ tone: 'info', text: t('app.update'), stays: true, action: { label: t('app.update.use'), run: use } }),
      ),
    [show, t],
  );
  return null;
}
