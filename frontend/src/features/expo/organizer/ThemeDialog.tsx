import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { chooseThemeColour, type SettingsView, type ThemeColourBody } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { LEAST_CONTRAST, readability, readable } from '../../../ui/theme/city-theme';
import { isHex } from '../../../ui/theme/contrast';
import { useToast } from '../../../ui/Toast';
import { expos } from '../queries';
import { ifUnchanged } from './queries';
import styles from './Theme.module.css';
import { ThemePreview } from './ThemePreview';
import { PLATFORM_COLOUR } from './words';

interface Props {
  readonly expo: ExpoSlug;
  readonly settings: SettingsView;
  readonly onClose: () => void;
}

/** Tries colours out on a preview, and says of those that cannot be read which near one can. */
export function ThemeDialog({ expo, settings, onClose }: Props) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const [words, setWords] = useState(settings.themeColour ?? PLATFORM_COLOUR);
  const save = useMutation({
    mutationFn: (body: ThemeColourBody) => chooseThemeColour({ path: { expo }, body, headers: ifUnchanged(settings) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [...expos.all, expo] });
      show({ tone: 'ok', text: t('expoSetUp.saved') });
      onClose();
    },
  });
  const colour = words.trim().toLowerCase();
  const isColour = isHex(colour);
  const isWeak = isColour && readability(colour) < LEAST_CONTRAST;
  const error = !isColour
    ? t('expoSetUp.theme.wrong')
    : isWeak
      ? t('expoSetUp.theme.weak', { ratio: (Math.floor(readability(colour) * 10) / 10).toFixed(1) })
      : undefined;
  return (
    <Dialog open title={t('expoSetUp.theme.edit')} onClose={onClose}>
      <div className={styles.theme}>
        <p>{t('expoSetUp.theme.text')}</p>
        <div className={styles.pair}>
          <TextField
            type="color"
            label={t('expoSetUp.theme.picker')}
            value={isColour ? colour : PLATFORM_COLOUR}
            onChange={({ target }) => setWords(target.value)}
          />
          <TextField
            label={t('expoSetUp.theme.hex')}
            value={words}
            spellCheck={false}
            autoComplete="off"
            maxLength={7}
            error={error}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        {isWeak && (
          <Button onClick={() => setWords(readable(colour))}>
            {t('expoSetUp.theme.darker', { colour: readable(colour) })}
          </Button>
        )}
        {isColour && <ThemePreview colour={colour} />}
        {save.error && <ProblemMessage problem={Problem.of(save.error)} />}
        <Button
          tone="primary"
          wide
          busy={save.isPending}
          disabledReason={error}
          onClick={() => save.mutate({ colour })}
        >
          {t('expoSetUp.save')}
        </Button>
        {settings.themeColour && (
          <Button wide busy={save.isPending} onClick={() => save.mutate({})}>
            {t('expoSetUp.theme.back')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
