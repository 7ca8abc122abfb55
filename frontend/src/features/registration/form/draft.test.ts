import { describe, expect, test } from 'vitest';
import { attemptFor, EMPTY, stepFor, toRequest, type Draft } from './draft';

const items = [
  { item: 'privacy', version: 2 },
  { item: 'news', version: 1 },
].map((item) => ({
  ...item,
  kind: 'REQUIRED' as const,
  basis: 'CONSENT' as const,
  title: { ko: '', en: '' },
  text: { ko: '', en: '' },
  purpose: { ko: '', en: '' },
  retention: { ko: '', en: '' },
}));

const filled: Draft = {
  ...EMPTY,
  admissionType: 'day-pass',
  name: ' 김하늘 ',
  email: 'haneul@example.com ',
  phone: ' ',
  age: 'older',
  agreed: ['privacy@2'],
};

describe('a filled in form', () => {
  test('answers every consent item, and leaves out what was not written', () => {
    expect(toRequest(filled, items, 'ko')).toEqual({
      admissionType: 'day-pass',
      name: '김하늘',
      email: 'haneul@example.com',
      fourteenOrOlder: true,
      locale: 'ko',
      consents: [
        { item: 'privacy', version: 2, given: true },
        { item: 'news', version: 1, given: false },
      ],
    });
  });

  test('answers the questions that are asked, and leaves out what is empty', () => {
    const draft = { ...filled, answers: { company: [' 한마당 '], interests: ['0', '2'], note: [' '], gone: ['1'] } };
    const asked = ['company', 'interests', 'note'].map((code) => ({ code }));

    expect(toRequest(draft, items, 'ko', asked).answers).toEqual([
      { question: 'company', values: ['한마당'] },
      { question: 'interests', values: ['0', '2'] },
    ]);
  });

  test('gives no consent to a text that was never shown', () => {
    const { consents } = toRequest({ ...filled, agreed: ['privacy@1'] }, items, 'ko');

    expect(consents.map(({ given }) => given)).toEqual([false, false]);
  });

  test('is one attempt as long as it says the same', () => {
    const first = attemptFor(toRequest(filled, items, 'ko'), undefined);
    const again = attemptFor(toRequest(filled, items, 'ko'), first);
    const other = attemptFor(toRequest({ ...filled, name: '이바다' }, items, 'ko'), first);

    expect(again).toBe(first);
    expect(other.key).not.toBe(first.key);
  });
});

test.each([
  [{ code: 'request-invalid', fields: ['email', 'admissionType'] }, 'type'],
  [{ code: 'request-invalid', fields: ['phone'] }, 'person'],
  [{ code: 'request-invalid', fields: ['consents.0.item'] }, 'consent'],
  [{ code: 'request-invalid', fields: ['answers.0.values.0'] }, 'questions'],
  [{ code: 'answer-missing', fields: [] }, 'questions'],
  [{ code: 'registration-full', fields: [] }, 'type'],
  [{ code: 'guardian-needed', fields: [] }, 'person'],
  [{ code: 'consent-outdated', fields: [] }, 'consent'],
  [{ code: 'unexpected-failure', fields: [] }, 'consent'],
] as const)('a refusal %j is put right on the page "%s"', ({ code, fields }, step) => {
  expect(stepFor({ code, fields: fields.map((field) => ({ field })) })).toBe(step);
});
