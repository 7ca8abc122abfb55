import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { Notice } from '../../ui/Notice';
import { LEVEL_TONE, type Area } from './level';

/** At a gate: what lies behind it is nearly full, or full. */
export function FullnessNote({ area }: { area: Area | undefined }) {
  const { t, locale } = useI18n();
  if (!area?.limit.most || area.level === 'FREE') return null;
  return (
    <Notice tone={LEVEL_TONE[area.level]} title={t(`admission.alert.${area.level}`)} live="assertive">
      <p>{t('admission.alert.text', { most: formats(locale).count(area.limit.most) })}</p>
    </Notice>
  );
}
