import type { Question } from './draft';
import { RESIDENT_NUMBER } from './person';

/** Why these values do not answer the question; nothing if they do. */
export function answerError(
  { required }: Question,
  values: readonly string[] = [],
): 'registration.question.missing' | 'registration.question.number' | undefined {
  const answer = values.filter((value) => value.trim() !== '');
  if (required && answer.length === 0) return 'registration.question.missing';
  return answer.some((value) => RESIDENT_NUMBER.test(value)) ? 'registration.question.number' : undefined;
}
