import type { Stand } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { LinkButton } from '../../../ui/Link';
import { boothsOf } from '../booths';

/** Where the company stands; organizers decide it. */
export function Booths({ expo, stands }: { expo: ExpoSlug; stands: readonly Stand[] }) {
  const { t, locale } = useI18n();
  const [first] = stands;
  return (
    <Card
      title={t('exhibitor.place')}
      actions={
        first && (
          <LinkButton to={paths.map(expo, first.number)} icon="map">
            {t('exhibitor.onMap')}
          </LinkButton>
        )
      }
    >
      <p>
        {first
          ? `${t('exhibitor.booth', { booths: boothsOf(stands) })} · ${first.zoneName[locale]}`
          : t('myExhibitor.noBooth')}
      </p>
    </Card>
  );
}
