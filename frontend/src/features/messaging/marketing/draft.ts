import type { MarketingMailBody, MarketingMailView, PlaceholderView } from '../../../api/generated/types.gen';
import { isComplete, isSame as areWordsSame } from '../wording/drafts';

/** What a marketing mail may say without knowing it yet. */
export const PLACEHOLDERS: readonly PlaceholderView[] = [
  { name: 'name', form: 'TEXT', required: false, exampleKo: '김하늘', exampleEn: 'Haneul Kim' },
  { name: 'expo', form: 'TEXT', required: false, exampleKo: '', exampleEn: '' },
  { name: 'page', form: 'LINK', required: false, exampleKo: '', exampleEn: '' },
];

const PHONE = /^\+?\d[\d ()-]{5,28}\d$/;

export const EMPTY: MarketingMailBody = {
  wording: { ko: { subject: '', body: '' }, en: { subject: '', body: '' } },
  sender: { name: { ko: '', en: '' }, address: { ko: '', en: '' }, phone: '' },
};

export function toDraft({ wording, sender }: MarketingMailView): MarketingMailBody {
  return { wording, sender };
}

export function isSame(one: MarketingMailBody, other: MarketingMailBody): boolean {
  return areWordsSame(one.wording, other.wording) && JSON.stringify(one.sender) === JSON.stringify(other.sender);
}

/** What keeps it from being saved: something is blank, or the telephone number is none. */
export function lacking({ wording, sender }: MarketingMailBody): 'words' | 'sender' | 'phone' | undefined {
  if (!isComplete(wording)) return 'words';
  const { name, address, phone } = sender;
  if ([name.ko, name.en, address.ko, address.en, phone].some((text) => text.trim() === '')) return 'sender';
  return PHONE.test(phone.trim()) ? undefined : 'phone';
}
