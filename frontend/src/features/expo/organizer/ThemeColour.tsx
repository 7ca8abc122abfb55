import { Suspense, useState } from 'react';
import type { SettingsView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { late } from '../../../ui/late';
import styles from './ExpoSetUp.module.css';
import { PLATFORM_COLOUR } from './words';

const ThemeDialog = late(async () => (await import('./ThemeDialog')).ThemeDialog);

/** The colour of the pages that visitors see. */
export function ThemeColour({ expo, settings }: { readonly expo: ExpoSlug; readonly settings: SettingsView }) {
  const { t } = useI18n();
  const [isEdited, setEdited] = useState(false);
  const { themeColour } = settings;
  return (
    <Card
      title={t('expoSetUp.theme')}
      actions={<Button onClick={() => setEdited(true)}>{t('expoSetUp.theme.edit')}</Button>}
    >
      <p className={styles.pattern}>
        <span style={{ background: themeColour ?? PLATFORM_COLOUR }} />
        <strong>{themeColour ?? t('expoSetUp.theme.platform')}</strong>
      </p>
      {isEdited && (
        <Suspense>
          <ThemeDialog expo={expo} settings={settings} onClose={() => setEdited(false)} />
        </Suspense>
      )}
    </Card>
  );
}
