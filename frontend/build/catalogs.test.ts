import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { differences, read, wordsOf } from './catalogs';

const ko = read('ko');
const en = read('en');

/** What must not be said, and what is said instead: the glossary's last table, and what only an interface says. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  ...glossary(),
  [/명찰|출입증/, '배지'],
  [/귀하|기재|송부/, '쉬운 말'],
  [/\b(attendants?|stalls?)\b/i, 'the word of the glossary'],
  [/[을은이]\([를는가]\)/, '(을/를), which chooses by itself'],
];

function glossary(): [RegExp, string][] {
  const table = readFileSync('../docs/glossary.md', 'utf8').split('| not | but |')[1] ?? '';
  const rows = [...table.matchAll(/^\| (\S+)[^|]*\| ([^|]+) \|$/gm)].filter(([, not]) => !/^[:-]+$/.test(not!));
  return rows.map(([, not, but]) => [new RegExp(not!), but!]);
}

const misnamed = (catalog: Record<string, string>) =>
  Object.entries(catalog).flatMap(([key, words]) =>
    SYNONYMS.filter(([synonym]) => synonym.test(words)).map(([, right]) => `${key}: "${words}", say ${right}`),
  );

describe('the words of the interface', () => {
  test('are the same set in both languages', () => {
    expect(differences(ko, en)).toEqual([]);
  });

  test('are missed when one language lacks them', () => {
    expect(differences({ a: '가', b: '{n}개' }, { a: ' ', b: 'none', c: 'c' })).toEqual([
      'en.json has no words for "a"',
      'ko.json has no words for "c"',
      '"b" names {n} in ko.json but {} in en.json',
    ]);
  });

  test('are the words of the glossary', () => {
    expect([...misnamed(ko), ...misnamed(en)]).toEqual([]);
  });

  test('are caught when they are a synonym', () => {
    expect(misnamed({ a: '참가기업 찾기', b: '원하는 시간대', c: '참가업체와 참관객' })).toEqual([
      'a: "참가기업 찾기", say 참가업체',
      'b: "원하는 시간대", say 타임슬롯',
    ]);
  });

  test('can all be read by the message format', () => {
    const all = [...Object.values(ko), ...Object.values(en)];

    expect(() => all.forEach((message) => compileMessageOrThrow(message))).not.toThrow();
  });

  test('stand in the order of their keys, so that two people do not add one twice', () => {
    expect([Object.keys(ko), Object.keys(en)]).toEqual([Object.keys(ko).sort(), Object.keys(en).sort()]);
  });

  test.each([
    [
      'a visitor',
      ['public', 'rare'],
      ['expo', 'exhibitor', 'registration', 'program'],
      /organizer\/|walk-in\/|WaitingScans/,
    ],
    ['staff', ['public', 'staff'], ['account', 'admission'], /organizer\/|members\/|device\/|kiosk\//],
    ['a device', ['public', 'rare', 'staff', 'device'], ['admission', 'registration'], /organizer\//],
    ['an organizer who does not advertise', ['public', 'staff', 'console', 'organizer'], ['messaging'], /marketing\//],
    [
      'a participant',
      ['public', 'staff', 'console', 'day', 'match', 'record'],
      ['matchmaking', 'recommendation'],
      /organizer\/|board\/|BoardPage/,
    ],
  ] as const)(
    'of other pages are not needed where %s goes, for they are not fetched there',
    (_, come, features, elsewhere) => {
      const places = ['src/ui', ...features.map((name) => `src/features/${name}`)];
      const used = places.flatMap((place) => [
        ...sources(place, elsewhere)
          .join()
          .matchAll(/[`']([a-z]+\.[\w.]+)/g),
      ]);

      expect(used.map(([, key]) => key!).filter((key) => !(come as readonly string[]).includes(wordsOf(key)))).toEqual(
        [],
      );
      expect(used.length).toBeGreaterThan(20);
    },
  );

  test('are all used somewhere', () => {
    const source = sources('src').join('\n');
    const isNamed = (key: string) => source.includes(`'${key}'`) || source.includes(`="${key}"`);
    const unused = Object.keys(ko).filter((key) => !isNamed(key) && !isBuilt(key, source));

    expect(unused).toEqual([]);
  });
});

/** Whether the code puts the last part of a key together: t(`app.display.text.${value}`). */
function isBuilt(key: string, source: string): boolean {
  return source.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`);
}

/** A feature's folder `organizer` is fetched by consoles only. */
function sources(folder: string, except = /^$/): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !except.test(file))
    .map((file) => readFileSync(file, 'utf8'));
}
