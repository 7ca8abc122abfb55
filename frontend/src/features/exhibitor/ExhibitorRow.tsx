import type { ExhibitorView } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import { inEither } from '../../lib/either-language';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { boothsOf } from './booths';
import { CompanyPicture } from './CompanyPicture';
import styles from './Exhibitors.module.css';

/** One line of the directory; the whole of it leads on. */
export function ExhibitorRow({ expo, exhibitor }: { expo: ExpoSlug; exhibitor: ExhibitorView }) {
  const { t, locale } = useI18n();
  const { id, name, introduction, stands, picture, foundBy } = exhibitor;
  const booths = boothsOf(stands);
  return (
    <Link to={paths.exhibitor(expo, id)} className={styles.row}>
      <span className={styles.words}>
        <strong>{name[locale]}</strong>
        <span className={styles.text}>{introduction[locale]}</span>
        {foundBy.length > 0 && (
          <span className={styles.text}>
            {t('exhibitor.with', { names: foundBy.map((one) => inEither(one, locale).text).join(', ') })}
          </span>
        )}
        <span className={styles.place}>
          <Icon name="pin" size="small" />
          {booths ? `${t('exhibitor.booth', { booths })} · ${stands[0]?.zoneName[locale]}` : t('exhibitor.noBooth')}
        </span>
      </span>
      {picture && <CompanyPicture expo={expo} of={id} picture={picture} size="small" />}
      <Icon name="chevronRight" />
    </Link>
  );
}
