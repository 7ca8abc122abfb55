import type { Opening } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { Tone } from '../../../ui/Notice';

/** What it would mean to put a pair into a slot, in a word and in a sentence. */
export function useOpeningWords() {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const list = new Intl.ListFormat(locale);
  return {
    toneOf: ({ hindrances, cost }: Opening): Tone => (hindrances.length > 0 ? 'bad' : cost > 0 ? 'warn' : 'ok'),
    short: ({ hindrances, cost }: Opening) => {
      if (hindrances.length > 0) return t('board.opening.shut');
      return cost > 0 ? t('board.opening.costs', { cost: count(cost) }) : t('board.opening.free');
    },
    sentence: ({ hindrances, displaced, cost }: Opening) => {
      if (hindrances.length > 0) return list.format(hindrances.map((code) => t(`board.hindrance.${code}`)));
      if (displaced.length === 0) return t('board.opening.free.sentence');
      const pairs = displaced.map(({ buyer, exhibitor }) => `${buyer.name[locale]} · ${exhibitor.name[locale]}`);
      return t('board.opening.displaces', { pairs: list.format(pairs), cost: count(cost) });
    },
  };
}
