import { expect, test } from 'vitest';
import { inEither } from './either-language';

test('a text is read in one’s own language where it is there in that', () => {
  const both = { ko: '나란부품', en: 'Naran Parts' };
  expect(inEither(both, 'ko')).toEqual({ text: '나란부품', lang: 'ko' });
  expect(inEither(both, 'en')).toEqual({ text: 'Naran Parts', lang: 'en' });
});

test('a text in one language is read in that one, and says so', () => {
  expect(inEither({ ko: '나란부품' }, 'en')).toEqual({ text: '나란부품', lang: 'ko' });
  expect(inEither({ en: 'Hanoi Motors' }, 'ko')).toEqual({ text: 'Hanoi Motors', lang: 'en' });
});
