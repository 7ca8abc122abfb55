import type { Interest, MatchReason } from '../../api/generated/types.gen';
import { useI18n } from '../../lib/i18n';
import { nameOf } from '../../lib/names';

/** Says a reason in a sentence; interests, languages and countries by their names. */
export function useReasonWords(interests: readonly Interest[]): (reason: MatchReason) => string {
  const { t, locale } = useI18n();
  const names = new Map(interests.map(({ code, name }) => [code, name[locale]]));
  const interest = (code: string | undefined) => (code && names.get(code)) || code || '';
  const named = ({ code, of }: MatchReason): string[] => {
    switch (code) {
      case 'THEY_OFFER':
      case 'THEY_SEEK':
      case 'BOTH_SEEK':
      case 'NEAR':
        return of.map(interest);
      case 'THEY_TARGET_YOU':
      case 'YOU_TARGET_THEM':
        return of.map((country) => nameOf('region', country, locale));
      case 'SAME_LANGUAGES':
        return of.map((language) => nameOf('language', language, locale));
      case 'SAME_WORDS':
        return [...of];
    }
  };
  return (reason) => {
    const [mine = '', theirs = ''] = named(reason);
    return reason.code === 'NEAR'
      ? t('recommendation.reason.NEAR', { mine, theirs })
      : t(`recommendation.reason.${reason.code}`, { of: named(reason).join(', ') });
  };
}
