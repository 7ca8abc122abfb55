import { expect, test } from 'vitest';
import type { MarketingMailBody } from '../../../api/generated/types.gen';
import { EMPTY, isSame, lacking } from './draft';

const draft: MarketingMailBody = {
  wording: { ko: { subject: '소식', body: '본문' }, en: { subject: 'News', body: 'Body' } },
  sender: {
    name: { ko: '화성시', en: 'Hwaseong' },
    address: { ko: '화성시 시청로 159', en: '159 Sicheong-ro' },
    phone: '1577-4200',
  },
};

test('a mail lacks nothing once words and sender are whole', () => {
  const { wording, sender } = draft;

  expect(lacking(draft)).toBeUndefined();
  expect(lacking(EMPTY)).toBe('words');
  expect(lacking({ wording, sender: { ...sender, address: { ko: '화성시 시청로 159', en: ' ' } } })).toBe('sender');
  expect(lacking({ wording, sender: { ...sender, phone: '없음' } })).toBe('phone');
});

test('another telephone number is another mail', () => {
  expect(isSame(draft, structuredClone(draft))).toBe(true);
  expect(isSame(draft, { ...draft, sender: { ...draft.sender, phone: '031-369-2114' } })).toBe(false);
});
