import * as v from 'valibot';
import type { CorrectionBody, OwnRegistration } from '../../../api/generated';
import { keptInTab, type KeptInTab } from '../../../lib/kept-in-tab';
import type { Key } from '../../../lib/i18n';
import { answerError } from '../form/answer-error';
import { person } from '../form/person';

const schema = v.object({
  name: v.string(),
  phone: v.string(),
  locale: v.picklist(['ko', 'en']),
  /** By the question's code: a text, or the places of choices. */
  answers: v.record(v.string(), v.array(v.string())),
});

/** What a visitor is writing anew about themselves. */
export type Correction = v.InferOutput<typeof schema>;

export function keptCorrection({ id }: Pick<OwnRegistration, 'id'>): KeptInTab<Correction> {
  return keptInTab(`madang.correction.${id}`, schema);
}

export function correctionOf({ name, phone, locale, replies }: OwnRegistration): Correction {
  const answers = Object.fromEntries(replies.map(({ question, values }) => [question, [...values]]));
  return { name, phone: phone ?? '', locale, answers };
}

/** A question's name among the inputs: its code may be `name`. */
export function questionId(code: string): string {
  return `question-${code}`;
}

/** Which inputs are wrong and why: `name`, `phone`, or a question's. */
export function errorsOf(correction: Correction, questions: OwnRegistration['questions']): ReadonlyMap<string, Key> {
  const errors = new Map<string, Key>();
  const { issues } = v.safeParse(v.pick(person, ['name', 'phone']), correction);
  // the schema's messages are catalog keys
  issues?.forEach(({ path, message }) => errors.set(String(path?.[0]?.key), message as Key));
  for (const question of questions) {
    const error = answerError(question, correction.answers[question.code]);
    if (error) errors.set(questionId(question.code), error);
  }
  return errors;
}

export function toBody({ name, phone, locale, answers }: Correction, own: OwnRegistration): CorrectionBody {
  const replies = own.questions
    .map(({ code }) => ({ question: code, values: (answers[code] ?? []).map((value) => value.trim()) }))
    .filter(({ values }) => values.some((value) => value !== ''));
  return { name: name.trim(), ...(phone.trim() && { phone: phone.trim() }), locale, answers: replies };
}
