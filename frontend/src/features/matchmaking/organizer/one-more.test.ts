import { expect, test } from 'vitest';
import type { OneMore } from '../../../api/generated/types.gen';
import { loadI18n, wantWords } from '../../../lib/i18n';
import { oneMoreOf } from './one-more';

const interpreter: OneMore = {
  kind: 'INTERPRETER',
  languages: ['ko', 'zh'],
  day: 2,
  value: 4200,
  meetings: 9,
};

test('an interpreter is worth meetings', async () => {
  expect(await sentence(interpreter, 'ko')).toBe(
    '2일차에 한국어 및 중국어 통역사가 한 명 더 있으면 상담이 9건쯤 늘어요.',
  );
  expect(await sentence(interpreter, 'en')).toBe(
    'One more interpreter of Korean and Chinese on day 2: about 9 more meetings.',
  );
});

test('where no more meetings fit, better ones do', async () => {
  expect(await sentence({ ...interpreter, kind: 'HOUR', company: 'x', meetings: 0 }, 'ko')).toBe(
    '가온의 상담 시간을 한 시간 늘리면 더 바라던 상담으로 바꿀 수 있어요(가치 +4,200).',
  );
});

async function sentence(one: OneMore, locale: 'ko' | 'en'): Promise<string> {
  const i18n = await loadI18n(locale);
  await wantWords('console');
  return oneMoreOf(one, new Map([['x', { ko: '가온', en: 'Gaon' }]]), i18n);
}
