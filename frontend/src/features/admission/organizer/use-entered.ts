import type { EnteredView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';

/** When and where somebody was let in. */
export function useEntered(): (entered: EnteredView) => string {
  const { locale } = useI18n();
  return ({ at, gate }) => [formats(locale).moment(new Date(at)), gate?.[locale]].filter(Boolean).join(' · ');
}
