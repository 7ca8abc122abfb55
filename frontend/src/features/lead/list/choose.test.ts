import { describe, expect, test } from 'vitest';
import type { LeadView } from '../../../api/generated';
import { choose, tagsIn, toTags, type Choice } from './choose';

const lead = (id: string, minute: number, facts: Partial<LeadView> = {}): LeadView => ({
  id,
  scannedAt: `2026-06-18T01:${String(minute).padStart(2, '0')}:00Z`,
  tags: [],
  note: '',
  followedUp: false,
  version: 1,
  ...facts,
});
const visitor = (name: string, phone?: string) => ({
  name,
  email: `${name}@example.com`,
  admissionType: { ko: '일반', en: 'General' },
  ...(phone && { phone }),
});

const LEADS = [
  lead('anonymous', 3),
  lead('kim', 1, { visitor: visitor('김하늘', '010-1234-5678'), score: 'COLD', tags: ['견적'] }),
  lead('lee', 2, { visitor: visitor('이바다'), score: 'HOT', tags: ['샘플', '견적'], followUpOn: '2026-07-02' }),
  lead('park', 0, { visitor: visitor('박산'), score: 'HOT', note: 'Robot arm 관심', followUpOn: '2026-06-30' }),
  lead('done', 4, { visitor: visitor('최들'), followUpOn: '2026-06-01', followedUp: true }),
];
const ALL: Choice = { text: '', score: '', tag: '', open: false, order: 'newest' };
const ids = (choice: Partial<Choice>) => choose(LEADS, { ...ALL, ...choice }).map(({ id }) => id);

describe('choosing leads', () => {
  test('shows the newest scan first', () => {
    expect(ids({})).toEqual(['done', 'anonymous', 'lee', 'kim', 'park']);
  });

  test('puts the best score first and the unscored last', () => {
    expect(ids({ order: 'score' })).toEqual(['lee', 'park', 'kim', 'done', 'anonymous']);
  });

  test('puts whom to call next first and who was called behind', () => {
    expect(ids({ order: 'followUp' })).toEqual(['park', 'lee', 'done', 'anonymous', 'kim']);
  });

  test('sorts names as Koreans do, the nameless last', () => {
    expect(ids({ order: 'name' })).toEqual(['kim', 'park', 'lee', 'done', 'anonymous']);
  });

  test('finds by name, number without hyphens, note and tag, in any case', () => {
    expect(ids({ text: '하늘' })).toEqual(['kim']);
    expect(ids({ text: '01012345678' })).toEqual(['kim']);
    expect(ids({ text: 'ROBOT' })).toEqual(['park']);
    expect(ids({ text: '샘플' })).toEqual(['lee']);
  });

  test('narrows by score, tag and what is still to be done, all at once', () => {
    expect(ids({ score: 'HOT' })).toEqual(['lee', 'park']);
    expect(ids({ tag: '견적' })).toEqual(['lee', 'kim']);
    expect(ids({ open: true })).toEqual(['lee', 'park']);
    expect(ids({ open: true, tag: '견적', score: 'HOT' })).toEqual(['lee']);
  });
});

test('tags are listed by how often they are used', () => {
  expect(tagsIn(LEADS)).toEqual(['견적', '샘플']);
});

test('typed tags are parted by commas and kept once', () => {
  expect(toTags(' #견적, 샘플 ,견적,, ')).toEqual(['견적', '샘플']);
});
