import * as v from 'valibot';
import { expect, test } from 'vitest';
import { amountIn, plainAmount } from './amounts';
import { bodyOf, draftOf, recordSchema } from './draft';

test('what the server has comes back unchanged when nothing is typed', () => {
  const content = {
    attendees: '이도윤 과장',
    products: [{ name: '감속기', quantity: '500대' }, { name: '센서' }],
    amounts: { currency: 'USD', discussed: '120000.00', contracted: '0.10' },
    nextStep: '견적 보내기',
    nextStepOn: '2027-06-01',
  };
  const { typed, products } = draftOf(content, '값을 더 낮출 수 있다.');

  expect(bodyOf(v.parse(recordSchema, typed), products)).toEqual({ content, note: '값을 더 낮출 수 있다.' });
});

test('what is left empty is not sent, and a currency only with an amount', () => {
  const { typed } = draftOf(undefined, undefined);

  expect(bodyOf(v.parse(recordSchema, typed), [{ name: ' ', quantity: '3' }])).toEqual({ content: { products: [] } });
});

test('amounts are typed as people write them and keep every digit', () => {
  expect(plainAmount('1,200,000.5 ')).toBe('1200000.5');
  const { typed } = draftOf(undefined, undefined);
  const body = bodyOf(v.parse(recordSchema, { ...typed, pursued: '999,999,999,999,999.99' }), []);
  expect(body.content.amounts).toEqual({ currency: 'KRW', pursued: '999999999999999.99' });
  expect(amountIn('USD', '999999999999999.99', 'en')).toBe('$999,999,999,999,999.99');
  expect(amountIn('KRW', '1200000', 'ko')).toBe('₩1,200,000');
});

test('words, or more decimals than any currency has, are no amount', () => {
  const { typed } = draftOf(undefined, undefined);
  for (const wrong of ['십만', '1.2345', '-1', '1e3'])
    expect(v.safeParse(recordSchema, { ...typed, discussed: wrong }).success).toBe(false);
});
