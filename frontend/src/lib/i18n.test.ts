import { beforeEach, expect, test, vi } from 'vitest';

// what is wanted is remembered by the module: every test begins with a fresh one
beforeEach(() => vi.resetModules());
const fresh = () => import('./i18n');

test('words come in the language asked for, with their values', async () => {
  const { loadI18n } = await fresh();
  const [ko, en] = [await loadI18n('ko'), await loadI18n('en')];

  expect([ko, en].map(({ t }) => t('ui.form.summary', { count: 2 }))).toEqual([
    '2개 항목을 확인해 주세요',
    'Please check 2 fields',
  ]);
  expect([ko.knows('ui.close'), ko.knows('request-invalid')]).toEqual([true, false]);
});

test('words of a console are there once wanted, even while the first words are on their way', async () => {
  const { loadI18n, wantWords } = await fresh();
  const [{ t, knows }] = await Promise.all([loadI18n('ko'), wantWords('console')]);

  expect([knows('matchmaking.matching'), t('matchmaking.matching')]).toEqual([true, '매칭']);
});

test('words of a console are not fetched before', async () => {
  const { loadI18n } = await fresh();

  expect((await loadI18n('ko')).knows('matchmaking.matching')).toBe(false);
});

test('another language brings the words of the console along', async () => {
  const { loadI18n, wantWords } = await fresh();
  await loadI18n('ko');
  await wantWords('console');

  expect((await loadI18n('en')).t('matchmaking.matching')).toBe('Matching');
});
