import * as v from 'valibot';
import type { FormView, RegistrationRequest } from '../../../api/generated';
import { keptInTab } from '../../../lib/kept-in-tab';
import type { Locale } from '../../../lib/locale';
import type { ExpoSlug } from '../../../lib/paths';

/** The pages of the form, in their order. */
export const STEPS = ['type', 'person', 'questions', 'consent'] as const;
export type Step = (typeof STEPS)[number];

const schema = v.object({
  step: v.picklist(STEPS),
  admissionType: v.string(),
  name: v.string(),
  email: v.string(),
  phone: v.string(),
  /** Older or younger than 14, or nothing yet. */
  age: v.optional(v.picklist(['', 'older', 'younger']), ''),
  guardianEmail: v.optional(v.string(), ''),
  /** To the organizer's own questions, by code: a text, the places of choices, or the token of a file. */
  answers: v.optional(v.record(v.string(), v.array(v.string())), {}),
  /** Items agreed to, each with the version that was read: `privacy@1`. */
  agreed: v.array(v.string()),
  /** The request that was sent and not answered yet. */
  attempt: v.optional(v.object({ key: v.string(), body: v.string() })),
});

/** What a visitor has filled in so far. It outlives a reload and a lost network, not the tab. */
export type Draft = v.InferOutput<typeof schema>;

export const EMPTY: Draft = {
  step: 'type',
  admissionType: '',
  name: '',
  email: '',
  phone: '',
  age: '',
  guardianEmail: '',
  answers: {},
  agreed: [],
};

/** What is kept of it for this expo. */
const keptDraft = (expo: ExpoSlug) => keptInTab(`madang.registration.${expo}`, schema);

export function readDraft(expo: ExpoSlug): Draft {
  return keptDraft(expo).read() ?? EMPTY;
}

export function keepDraft(expo: ExpoSlug, draft: Draft): void {
  keptDraft(expo).keep(draft);
}

export function forgetDraft(expo: ExpoSlug): void {
  keptDraft(expo).forget();
}

type ConsentItem = FormView['consentItems'][number];
export type Question = FormView['questions'][number];

/** The pages that this expo needs: nobody sees an empty one. */
export function stepsFor(questions: readonly Question[]): readonly Step[] {
  return questions.length > 0 ? STEPS : STEPS.filter((step) => step !== 'questions');
}

export function consentKey({ item, version }: Pick<ConsentItem, 'item' | 'version'>): string {
  return `${item}@${version}`;
}

/** What the server gets: an answer to every item, given or refused. */
export function toRequest(
  draft: Draft,
  items: readonly ConsentItem[],
  locale: Locale,
  questions: readonly Pick<Question, 'code'>[] = [],
): RegistrationRequest {
  const { admissionType, name, email, phone, age } = draft;
  return {
    admissionType,
    name: name.trim(),
    email: email.trim(),
    ...(phone.trim() && { phone: phone.trim() }),
    fourteenOrOlder: age === 'older',
    locale,
    ...toAnswers(draft, items, questions),
  };
}

/** What is answered to each question and to each consent item. */
export function toAnswers(
  draft: Pick<Draft, 'answers' | 'agreed'>,
  items: readonly ConsentItem[],
  questions: readonly Pick<Question, 'code'>[],
): Pick<RegistrationRequest, 'answers' | 'consents'> {
  const answers = questions
    .map(({ code }) => ({ question: code, values: (draft.answers[code] ?? []).map((value) => value.trim()) }))
    .filter(({ values }) => values.some((value) => value !== ''));
  return {
    ...(answers.length > 0 && { answers }),
    consents: items.map(({ item, version }) => ({
      item,
      version,
      given: draft.agreed.includes(consentKey({ item, version })),
    })),
  };
}

/** The same content is the same attempt, however often it is sent; other content is another one. */
export function attemptFor(request: RegistrationRequest, earlier: Draft['attempt']): NonNullable<Draft['attempt']> {
  const body = JSON.stringify(request);
  return earlier?.body === body ? earlier : { key: crypto.randomUUID(), body };
}

const STEP_OF_FIELD: Record<string, Step> = {
  admissionType: 'type',
  name: 'person',
  email: 'person',
  phone: 'person',
  fourteenOrOlder: 'person',
  guardianEmail: 'person',
  answers: 'questions',
};

const STEP_OF_CODE: Record<string, Step> = {
  'registration-full': 'type',
  'admission-type-unknown': 'type',
  'age-not-stated': 'person',
  'guardian-needed': 'person',
  'answer-missing': 'questions',
  'answer-unfit': 'questions',
  'attachment-missing': 'questions',
};

/** The page on which a refusal can be put right; the last one if none can. */
export function stepFor({ code, fields }: { code: string; fields: readonly { field: string }[] }): Step {
  const steps = new Set(fields.map(({ field }) => STEP_OF_FIELD[field.split('.')[0] ?? ''] ?? 'consent'));
  return STEPS.find((step) => steps.has(step)) ?? STEP_OF_CODE[code] ?? 'consent';
}
