import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Notice } from '../../../ui/Notice';

/** What is shown may have changed since; here is when it was true. */
export function AsOf({ at }: { at: Date }) {
  const { t, locale } = useI18n();
  return (
    <Notice tone="warn" title={t('matchmaking.meetings.asOf', { moment: formats(locale).moment(at) })} live="polite">
      <p>{t('matchmaking.meetings.asOf.text')}</p>
    </Notice>
  );
}
