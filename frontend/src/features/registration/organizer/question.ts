import * as v from 'valibot';
import type { QuestionBody } from '../../../api/generated';
import { label } from './admission-type';

export const KINDS = ['TEXT', 'CHOICE', 'CHOICES'] as const satisfies readonly QuestionBody['kind'][];
export const BASES = [
  'CONSENT',
  'CONTRACT',
  'LEGAL_DUTY',
  'LEGITIMATE_INTEREST',
] as const satisfies readonly QuestionBody['basis'][];

const words = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('registrations.words.missing'),
  v.maxLength(80, 'registrations.name.long'),
);

export const schema = v.pipe(
  v.object({
    code: v.pipe(v.string(), v.trim(), v.regex(/^[a-z][a-z0-9-]{1,39}$/, 'registrations.type.code.wrong')),
    kind: v.picklist(KINDS),
    labelKo: label,
    labelEn: label,
    choicesKo: v.string(),
    choicesEn: v.string(),
    basis: v.picklist(BASES),
    purposeKo: words,
    purposeEn: words,
    retentionKo: words,
    retentionEn: words,
    required: v.boolean(),
  }),
  v.forward(
    v.check(
      ({ kind, choicesKo }) => kind === 'TEXT' || lines(choicesKo).length > 1,
      'registrations.question.choices.few',
    ),
    ['choicesKo'],
  ),
  v.forward(
    v.check(
      ({ kind, choicesKo, choicesEn }) => kind === 'TEXT' || lines(choicesKo).length === lines(choicesEn).length,
      'registrations.question.choices.unlike',
    ),
    ['choicesEn'],
  ),
  v.forward(
    v.check(({ basis, required }) => !required || basis !== 'CONSENT', 'registrations.question.required.free'),
    ['required'],
  ),
);

export const EMPTY: v.InferInput<typeof schema> = {
  code: '',
  kind: 'TEXT',
  labelKo: '',
  labelEn: '',
  choicesKo: '',
  choicesEn: '',
  basis: 'CONSENT',
  purposeKo: '',
  purposeEn: '',
  retentionKo: '',
  retentionEn: '',
  required: false,
};

export function toBody(fields: v.InferOutput<typeof schema>): QuestionBody {
  const { code, kind, basis, required } = fields;
  const english = lines(fields.choicesEn);
  return {
    code,
    kind,
    label: { ko: fields.labelKo, en: fields.labelEn },
    basis,
    purpose: { ko: fields.purposeKo, en: fields.purposeEn },
    retention: { ko: fields.retentionKo, en: fields.retentionEn },
    required,
    choices: kind === 'TEXT' ? [] : lines(fields.choicesKo).map((ko, place) => ({ ko, en: english[place] ?? ko })),
  };
}

/** One choice a line. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
