import type { Occupancy } from '../../api/generated';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { Notice } from '../../ui/Notice';
import { LEVEL_TONE, type Area } from './level';

/** For whoever looks after the whole expo: each place that is nearly full, or full, and says so anew when that changes. */
export function OccupancyAlerts({ occupancy }: { occupancy: Occupancy }) {
  const { t, locale } = useI18n();
  return (
    <>
      <Alert of={occupancy} name={t('admission.expo')} />
      {occupancy.areas.map((area) => (
        <Alert key={area.area} of={area} name={area.name[locale]} />
      ))}
    </>
  );
}

function Alert({ of: { inside, limit, level }, name }: { of: Area; name: string }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  if (!limit.most || level === 'FREE') return null;
  return (
    <Notice key={level} tone={LEVEL_TONE[level]} title={t(`admission.alert.of.${level}`, { name })} live="assertive">
      <p>{t('admission.alert.of.text', { inside: count(inside), most: count(limit.most) })}</p>
    </Notice>
  );
}
