import * as v from 'valibot';
import type { ConsentItemBody, ConsentVersionView } from '../../../api/generated';
import { wholeNumber } from '../../../ui/form/whole-number';
import { label } from './admission-type';
import { BASES } from './question';

export const KINDS = [
  'REQUIRED',
  'OPTIONAL',
  'THIRD_PARTY',
  'MARKETING',
] as const satisfies readonly ConsentItemBody['kind'][];

const passage = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('registrations.words.missing'),
  v.maxLength(4000, 'registrations.consent.long'),
);
const anyPassage = v.pipe(v.string(), v.trim(), v.maxLength(4000, 'registrations.consent.long'));

export const schema = v.pipe(
  v.object({
    kind: v.picklist(KINDS),
    item: v.pipe(v.string(), v.trim(), v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'registrations.type.code.wrong')),
    titleKo: label,
    titleEn: label,
    textKo: passage,
    textEn: passage,
    purposeKo: passage,
    purposeEn: passage,
    retentionKo: passage,
    retentionEn: passage,
    recipientKo: anyPassage,
    recipientEn: anyPassage,
    basis: v.picklist(BASES),
    keepDays: wholeNumber('registrations.question.keepDays.wrong', 0, 3650),
  }),
  v.forward(
    v.check(
      ({ kind, recipientKo, recipientEn }) => kind !== 'THIRD_PARTY' || Boolean(recipientKo || recipientEn),
      'registrations.consent.recipient.missing',
    ),
    ['recipientKo'],
  ),
);

export type Fields = v.InferInput<typeof schema>;

/** What to begin with: the newest version, or nothing. */
export function toFields(newest: ConsentVersionView | undefined): Fields {
  const text = newest?.text;
  return {
    kind: text?.kind ?? 'OPTIONAL',
    item: text?.item ?? '',
    titleKo: text?.title.ko ?? '',
    titleEn: text?.title.en ?? '',
    textKo: text?.text.ko ?? '',
    textEn: text?.text.en ?? '',
    purposeKo: text?.purpose.ko ?? '',
    purposeEn: text?.purpose.en ?? '',
    retentionKo: text?.retention.ko ?? '',
    retentionEn: text?.retention.en ?? '',
    recipientKo: text?.recipient?.ko ?? '',
    recipientEn: text?.recipient?.en ?? '',
    basis: text?.basis ?? 'CONSENT',
    keepDays: newest?.keepDays?.toString() ?? '',
  };
}

/** What may be refused rests on consent; a recipient in one language is told in both. */
export function toBody(fields: v.InferOutput<typeof schema>, version: number): ConsentItemBody {
  const { item, kind, keepDays } = fields;
  const recipient = { ko: fields.recipientKo || fields.recipientEn, en: fields.recipientEn || fields.recipientKo };
  return {
    item,
    version,
    kind,
    basis: kind === 'REQUIRED' ? fields.basis : 'CONSENT',
    title: { ko: fields.titleKo, en: fields.titleEn },
    text: { ko: fields.textKo, en: fields.textEn },
    purpose: { ko: fields.purposeKo, en: fields.purposeEn },
    retention: { ko: fields.retentionKo, en: fields.retentionEn },
    ...(recipient.ko && { recipient }),
    keepDays,
  };
}

/** One item with all its versions, the newest first. */
export interface ItemHistory {
  readonly newest: ConsentVersionView;
  readonly earlier: readonly ConsentVersionView[];
}

export function histories(versions: readonly ConsentVersionView[]): ItemHistory[] {
  const items = new Map<string, ConsentVersionView[]>();
  for (const version of versions) items.set(version.text.item, [...(items.get(version.text.item) ?? []), version]);
  return [...items.values()].flatMap(([newest, ...earlier]) => (newest ? [{ newest, earlier }] : []));
}
