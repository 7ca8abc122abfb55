import type { Picture } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import styles from './CompanyPicture.module.css';

interface Props {
  readonly expo: ExpoSlug;
  /** The id of the exhibitor that shows it. */
  readonly of: string;
  readonly picture: Picture;
  readonly size: 'small' | 'large';
}

/** A company's own picture, with the words it has for it. */
export function CompanyPicture({ expo, of, picture: { digest, width, height, text }, size }: Props) {
  const { locale } = useI18n();
  return (
    <img
      className={styles.picture}
      data-size={size}
      src={`/api/expos/${expo}/exhibitors/${of}/pictures/${digest}?size=${size === 'small' ? 'SMALL' : 'LARGE'}`}
      alt={text[locale]}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}
