import type { ChangedField } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import type { I18n } from '../../../lib/i18n';

/** A change in words: what it is called, and what was and is said of it; a list says only what differs. */
export interface Told {
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A field that is newer than this page is called as the server calls it. */
export function told({ field, before, after }: ChangedField, i18n: I18n): Told {
  const { t, knows } = i18n;
  const key = `expoSetUp.history.field.${field.replaceAll('.', '-')}`;
  const [was, is] = [lines(before), lines(after)];
  const word = (line: string) => worded(field, line, i18n);
  const words = (own: readonly string[], other: readonly string[]) => {
    const different = own.filter((line) => !other.includes(line)).map(word);
    return different.length > 0 ? different : [t(nothing(field))];
  };
  return { label: knows(key) ? t(key) : field, before: words(was, is), after: words(is, was) };
}

const lines = (value: string | null | undefined) => (value ? value.split('\n') : []);

const nothing = (field: string) =>
  field === 'theme-colour' ? 'expoSetUp.theme.platform' : 'expoSetUp.history.nothing';

function worded(field: string, line: string, { t, knows, locale }: I18n): string {
  const { count, day } = formats(locale);
  const [first = '', opens = '', closes = ''] = line.split(' ');
  const named = () => day(new Date(`${first}T12:00:00+09:00`));
  const known = (key: string) => (knows(key) ? t(key) : line);
  switch (field) {
    case 'days':
      return `${named()} ${opens}–${closes}`;
    case 'meeting-hours.days':
      return named();
    case 'meeting-hours.lunch':
      return `${first}–${opens}`;
    case 'state':
      return known(`expoSetUp.state.${line}`);
    case 'second-factor':
      return known(`expoSetUp.secondFactor.${line}`);
    case 'refill-rule.automatic':
      return known(`expoSetUp.history.yes.${line}`);
    case 'tables':
    case 'room.capacity':
    case 'meeting-hours.minutes':
    case 'meeting-hours.pause':
    case 'refill-rule.most-an-hour':
    case 'refill-rule.minutes-ahead':
      return count(Number(line));
    default:
      return line;
  }
}
