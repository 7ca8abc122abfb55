import { useI18n } from '../../../lib/i18n';
import { cityColours, cityTheme } from '../../../ui/theme/city-theme';
import type { Hex } from '../../../ui/theme/contrast';
import styles from './Theme.module.css';

const GROUNDS = {
  light: { ground: '#ffffff', words: '#1e2124', onBrand: '#ffffff' },
  dark: { ground: '#131416', words: '#f4f5f6', onBrand: '#131416' },
} as const;

/** What a theme colour makes of a button, a link and a tinted box, by day and by night. */
export function ThemePreview({ colour }: { colour: Hex }) {
  const { t } = useI18n();
  const theme = cityTheme(cityColours(colour));
  return (
    <div className={styles.preview} role="img" aria-label={t('expoSetUp.theme.preview', { colour })}>
      {(['light', 'dark'] as const).map((time) => {
        const { ground, words, onBrand } = GROUNDS[time];
        const { brand, 'brand-tint': tint, 'brand-deep': deep } = theme[time];
        return (
          <div key={time} style={{ background: ground, color: words }}>
            <span>{t(`expoSetUp.theme.${time}`)}</span>
            <span style={{ background: brand, color: onBrand }}>{t('expoSetUp.theme.button')}</span>
            <span style={{ color: brand, textDecoration: 'underline' }}>{t('expoSetUp.theme.link')}</span>
            <span style={{ background: tint }}>{t('expoSetUp.theme.box')}</span>
            <span style={{ background: deep, color: '#ffffff' }}>{t('expoSetUp.theme.banner')}</span>
          </div>
        );
      })}
    </div>
  );
}
