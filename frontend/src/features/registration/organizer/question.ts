import * as v from 'valibot';
import type { QuestionBody } from '../../../api/generated';
import { label } from './admission-type';

export const KINDS = ['TEXT', 'CHOICE', 'CHOICES', 'FILE'] as const satisfies readonly QuestionBody['kind'][];
export const BASES = [
  'CONSENT',
  'CONTRACT',
  'LEGAL_DUTY',
  'LEGITIMATE_INTEREST',
] as const satisfies readonly QuestionBody['basis'][];

/** What kinds of file a question can ask for. */
export const FILES = {
  ANY: ['PDF', 'JPEG', 'PNG', 'HEIC'],
  PICTURES: ['JPEG', 'PNG', 'HEIC'],
  PDF: ['PDF'],
} as const satisfies Record<string, QuestionBody['accepts']>;
export const FILE_CHOICES = ['ANY', 'PICTURES', 'PDF'] as const satisfies readonly (keyof typeof FILES)[];

/** Whether one answers by choosing. */
export const isChosen = (kind: QuestionBody['kind']) => kind === 'CHOICE' || kind === 'CHOICES';

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
    files: v.picklist(FILE_CHOICES),
    choicesKo: v.string(),
    choicesEn: v.string(),
    basis: v.picklist(BASES),
    purposeKo: words,
    purposeEn: words,
    retentionKo: words,
    retentionEn: words,
    keepDays: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^\d{1,4}$/, 'registrations.question.keepDays.wrong'),
      v.toNumber(),
      v.maxValue(3650, 'registrations.question.keepDays.wrong'),
    ),
    required: v.boolean(),
  }),
  v.forward(
    v.check(
      ({ kind, choicesKo }) => !isChosen(kind) || lines(choicesKo).length > 1,
      'registrations.question.choices.few',
    ),
    ['choicesKo'],
  ),
  v.forward(
    v.check(
      ({ kind, choicesKo, choicesEn }) => !isChosen(kind) || lines(choicesKo).length === lines(choicesEn).length,
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
  files: 'ANY',
  choicesKo: '',
  choicesEn: '',
  basis: 'CONSENT',
  purposeKo: '',
  purposeEn: '',
  retentionKo: '',
  retentionEn: '',
  keepDays: '30',
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
    keepDays: fields.keepDays,
    choices: isChosen(kind) ? lines(fields.choicesKo).map((ko, place) => ({ ko, en: english[place] ?? ko })) : [],
    accepts: kind === 'FILE' ? [...FILES[fields.files]] : [],
  };
}

/** One choice a line. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
