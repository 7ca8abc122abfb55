import { expect, test } from 'vitest';
import type { ApplicationForm } from '../../api/generated';
import { toForm, toWritten } from './form';

const form: ApplicationForm = {
  nameKo: '가온로봇',
  nameEn: 'Gaon Robotics',
  country: 'KR',
  businessNumber: '220-81-62517',
  introductionKo: '로봇 팔',
  introductionEn: 'Robot arms',
  boothType: 'RAW_SPACE',
  booths: 3,
  products: ['로봇 팔', '집게'],
  offers: ['mobility'],
  seeks: ['health'],
  remark: '입구 가까이',
};

test('what was saved is written as it was', () => {
  expect(toForm(toWritten(form), form.seeks)).toEqual(form);
});

test('what nobody has chosen yet stays open', () => {
  const open = { ...form, boothType: undefined, booths: 0, products: [] };

  expect(toForm(toWritten(open), form.seeks)).toEqual(open);
});

test('empty lines are no products', () => {
  expect(toForm({ ...toWritten(form), products: ' 집게 \n\n' }, [])?.products).toEqual(['집게']);
});

test.each([
  { booths: '0' },
  { booths: '51' },
  { booths: 'two' },
  { nameKo: '가'.repeat(201) },
  { products: Array.from({ length: 21 }, (_, at) => `제품 ${at}`).join('\n') },
])('what the server would refuse is not sent: %j', (wrong) => {
  expect(toForm({ ...toWritten(form), ...wrong }, [])).toBeUndefined();
});
