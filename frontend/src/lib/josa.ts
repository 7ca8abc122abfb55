const PAIRS = ['은/는', '이/가', '을/를', '과/와', '으로/로', '이에요/예요', '이라고/라고', '이나/나'] as const;
export type Josa = (typeof PAIRS)[number];

/** Digits and letters whose Korean names end in ㄹ or in another consonant '*'; all others end in a vowel. */
const READ_ALOUD: Record<string, 'ㄹ' | '*'> = {
  0: '*',
  1: 'ㄹ',
  3: '*',
  6: '*',
  7: 'ㄹ',
  8: 'ㄹ',
  l: 'ㄹ',
  r: 'ㄹ',
  m: '*',
  n: '*',
};

/** The particle that fits after `word`: `josa('마당', '이/가')` is `이`. */
export function josa(word: string, pair: Josa): string {
  const [afterConsonant, afterVowel] = pair.split('/') as [string, string];
  const ending = endingOf(word);
  if (ending === '' || (pair === '으로/로' && ending === 'ㄹ')) return afterVowel;
  return afterConsonant;
}

const WRITTEN = new RegExp(`(\\S+?)\\((${PAIRS.join('|')})\\)`, 'gu');

/** Replaces every `(이/가)` and its like in a Korean sentence by the particle that fits the word before it. */
export function resolveJosa(sentence: string): string {
  return sentence.replaceAll(WRITTEN, (_, word: string, pair: Josa) => word + josa(word, pair));
}

function endingOf(word: string): '' | 'ㄹ' | '*' {
  const last =
    word
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+$/gu, '')
      .at(-1) ?? '';
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable < 11172) return ({ 0: '', 8: 'ㄹ' } as const)[syllable % 28] ?? '*';
  return READ_ALOUD[last] ?? '';
}
