import type { Complaint, WordingBody } from '../../../api/generated/types.gen';

export type Language = 'ko' | 'en';
export const LANGUAGES = ['ko', 'en'] as const satisfies readonly Language[];

/** The text with something put in place of what is selected, and where the cursor then stands. */
export function inserted(text: string, from: number, to: number, piece: string): { text: string; cursor: number } {
  return { text: text.slice(0, from) + piece + text.slice(to), cursor: from + piece.length };
}

/** What the words of one field are reproached with. */
export function complaintsAbout(
  complaints: readonly Complaint[],
  language: Language,
  part: Complaint['part'],
): readonly Complaint[] {
  return complaints.filter((one) => one.language === language && one.part === part);
}

export function isComplete({ ko, en }: WordingBody): boolean {
  return [ko, en].every(({ subject, body }) => subject.trim() !== '' && body.trim() !== '');
}

export function isSame(one: WordingBody, other: WordingBody): boolean {
  return LANGUAGES.every(
    (language) => one[language].subject === other[language].subject && one[language].body === other[language].body,
  );
}
