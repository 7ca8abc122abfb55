import type { LeftOut } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import type { I18n } from '../../../lib/i18n';
import { languageNames } from '../../../lib/names';

/** Why a pair does not meet, as a sentence in the reader's language. */
export function reasonOf(pair: LeftOut, { t, locale }: Pick<I18n, 't' | 'locale'>): string {
  const { count } = formats(locale);
  const { reason, buyer, exhibitor } = pair;
  switch (reason.code) {
    case 'NO_INTERPRETER_FOR_THEM':
      return t('matchmaking.reason.NO_INTERPRETER_FOR_THEM', {
        buyer: buyer.name[locale],
        exhibitor: exhibitor.name[locale],
        buyerLanguages: languageNames(reason.buyerLanguages ?? [], locale),
        exhibitorLanguages: languageNames(reason.exhibitorLanguages ?? [], locale),
      });
    case 'COMPANY_FULL':
      return t('matchmaking.reason.COMPANY_FULL', {
        company: (reason.company === buyer.id ? buyer : exhibitor).name[locale],
        count: count(reason.meetings ?? 0),
        value: count(reason.leastValue ?? 0),
      });
    case 'WORTH_LESS':
      return t('matchmaking.reason.WORTH_LESS', {
        buyer: (pair.inTheWayBuyer ?? buyer).name[locale],
        exhibitor: (pair.inTheWayExhibitor ?? exhibitor).name[locale],
        value: count(reason.inTheWay?.value ?? 0),
      });
    case 'NO_COMMON_SLOT':
    case 'NO_COMMON_FREE_SLOT':
    case 'TABLES_FULL':
    case 'INTERPRETERS_BUSY':
    case 'GIVEN_UP':
      return t(`matchmaking.reason.${reason.code}`);
    default:
      return reason.code satisfies never;
  }
}
