import * as v from 'valibot';
import type { MeetingRecordBody, RecordContentView, RecordProductView } from '../../../api/generated/types.gen';
import { AMOUNTS, isAmount, plainAmount } from './amounts';

const amount = v.pipe(
  v.string(),
  v.transform(plainAmount),
  v.check((plain) => plain === '' || isAmount(plain), 'meetingRecord.amount.wrong'),
);
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'meetingRecord.long'));

export const recordSchema = v.object({
  attendees: words(200),
  currency: v.string(),
  discussed: amount,
  pursued: amount,
  contracted: amount,
  nextStep: words(500),
  nextStepOn: v.string(),
  note: words(2000),
});

export type Typed = v.InferInput<typeof recordSchema>;

/** What is typed into a record and has not reached the server. */
export interface RecordDraft {
  readonly typed: Typed;
  readonly products: readonly TypedProduct[];
}

export interface TypedProduct {
  readonly name: string;
  readonly quantity: string;
}

/** What the form begins with: the newest version, or nothing. */
export function draftOf(content: RecordContentView | undefined, note: string | undefined): RecordDraft {
  const { attendees, products = [], amounts, nextStep, nextStepOn } = content ?? {};
  return {
    typed: {
      attendees: attendees ?? '',
      currency: amounts?.currency ?? 'KRW',
      discussed: amounts?.discussed ?? '',
      pursued: amounts?.pursued ?? '',
      contracted: amounts?.contracted ?? '',
      nextStep: nextStep ?? '',
      nextStepOn: nextStepOn ?? '',
      note: note ?? '',
    },
    products: products.map(({ name, quantity }) => ({ name, quantity: quantity ?? '' })),
  };
}

/** What is sent of it: nothing that was left empty. */
export function bodyOf(
  checked: v.InferOutput<typeof recordSchema>,
  products: readonly TypedProduct[],
): MeetingRecordBody {
  const { attendees, currency, nextStep, nextStepOn, note } = checked;
  const named = AMOUNTS.filter((name) => checked[name]).map((name) => [name, checked[name]] as const);
  return {
    content: {
      products: products.flatMap(toProduct),
      ...(attendees && { attendees }),
      ...(named.length > 0 && { amounts: { currency, ...Object.fromEntries(named) } }),
      ...(nextStep && { nextStep }),
      ...(nextStepOn && { nextStepOn }),
    },
    ...(note && { note }),
  };
}

function toProduct({ name, quantity }: TypedProduct): RecordProductView[] {
  const [product, howMuch] = [name.trim(), quantity.trim()];
  return product ? [{ name: product, ...(howMuch && { quantity: howMuch }) }] : [];
}
