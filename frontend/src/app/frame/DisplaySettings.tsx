import { useState } from 'react';
import { setDisplay, type Display } from '../../lib/display';
import { useI18n } from '../../lib/i18n';
import { useDisplay } from '../../lib/use-display';
import { Dialog } from '../../ui/Dialog';
import { RadioCards } from '../../ui/form/RadioCards';
import { Tool } from '../../ui/Tool';

const THEMES: readonly Display['theme'][] = ['system', 'light', 'dark'];
const TEXTS: readonly Display['text'][] = ['normal', 'large'];

/** 큰 글씨, and light or dark; remembered on this device. */
export function DisplaySettings() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const { theme, text } = useDisplay();
  return (
    <>
      <Tool icon="settings" label={t('app.display')} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Dialog open={open} title={t('app.display')} onClose={() => setOpen(false)}>
        <RadioCards
          name="text"
          label={t('app.display.text')}
          value={text}
          choices={TEXTS.map((value) => ({ value, label: t(`app.display.text.${value}`) }))}
          onChange={({ target }) => setDisplay({ text: TEXTS.find((value) => value === target.value) ?? 'normal' })}
        />
        <RadioCards
          name="theme"
          label={t('app.display.theme')}
          value={theme}
          choices={THEMES.map((value) => ({ value, label: t(`app.display.theme.${value}`) }))}
          onChange={({ target }) => setDisplay({ theme: THEMES.find((value) => value === target.value) ?? 'system' })}
        />
      </Dialog>
    </>
  );
}
