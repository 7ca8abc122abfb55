import type { InTwoLanguages, OneMore } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import type { I18n } from '../../../lib/i18n';
import { languageNames } from '../../../lib/names';

/** What one more of something would bring, as a sentence: meetings, or better ones where there would be no more. */
export function oneMoreOf(
  { kind, languages, day, company, meetings, value }: OneMore,
  names: ReadonlyMap<string, InTwoLanguages>,
  { t, locale }: I18n,
): string {
  const { count } = formats(locale);
  const what = t(`matchmaking.report.more.${kind}`, {
    languages: languageNames(languages, locale),
    day: String(day ?? ''),
    company: (company && names.get(company)?.[locale]) ?? '',
  });
  return meetings > 0
    ? t('matchmaking.report.more.meetings', { what, meetings: count(meetings) })
    : t('matchmaking.report.more.value', { what, value: count(value) });
}
