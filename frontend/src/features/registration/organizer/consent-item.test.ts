import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { ConsentVersionView } from '../../../api/generated';
import { histories, schema, toBody, toFields } from './consent-item';

const words = { ko: '말', en: 'Words' };
const version = (item: string, number: number): ConsentVersionView => ({
  text: {
    item,
    version: number,
    kind: 'REQUIRED',
    basis: 'CONTRACT',
    title: words,
    text: words,
    purpose: words,
    retention: words,
  },
  keepDays: 30,
  since: '2026-10-01T00:00:00Z',
  standing: 3,
});

test('a new version begins with the words of the newest one', () => {
  const newest = version('visit', 2);

  const body = toBody(v.parse(schema, toFields(newest)), 3);

  expect(body).toEqual({ ...newest.text, version: 3, keepDays: 30 });
});

test('what may be refused rests on consent, and whoever gets the data is told in both languages', () => {
  const fields = { ...toFields(version('visit', 1)), kind: 'THIRD_PARTY' as const, recipientKo: '후원사' };

  const body = toBody(v.parse(schema, fields), 1);

  expect([body.basis, body.recipient]).toEqual(['CONSENT', { ko: '후원사', en: '후원사' }]);
});

test('a third party has a name', () => {
  const wrong = v.safeParse(schema, { ...toFields(version('visit', 1)), kind: 'THIRD_PARTY' });

  expect(wrong.issues?.map(({ message }) => message)).toEqual(['registrations.consent.recipient.missing']);
});

test('versions stand under their item, the newest apart', () => {
  const [second, first, other] = [version('visit', 2), version('visit', 1), version('news', 1)];

  expect(histories([second, first, other])).toEqual([
    { newest: second, earlier: [first] },
    { newest: other, earlier: [] },
  ]);
});
