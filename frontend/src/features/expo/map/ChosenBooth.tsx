import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { LinkButton } from '../../../ui/Link';
import type { Place } from './places';

interface Props {
  readonly expo: ExpoSlug;
  readonly place: Place;
  readonly onClose: () => void;
}

/** The booth that was chosen, in words. */
export function ChosenBooth({ expo, place: { number, hall, zone, occupant }, onClose }: Props) {
  const { t, locale } = useI18n();
  return (
    <div role="status">
      <Card
        surface="sub"
        title={`${number} · ${occupant?.name[locale] ?? t('expo.map.free')}`}
        actions={
          <>
            {occupant && (
              <LinkButton to={paths.exhibitor(expo, occupant.id)} size="small">
                {t('expo.map.exhibitor')}
              </LinkButton>
            )}
            <Button size="small" tone="quiet" onClick={onClose}>
              {t('expo.map.unchoose')}
            </Button>
          </>
        }
      >
        <p>
          {hall.name[locale]} · {zone[locale]}
        </p>
      </Card>
    </div>
  );
}
