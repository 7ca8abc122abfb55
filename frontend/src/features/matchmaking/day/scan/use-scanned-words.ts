import { Problem } from '../../../../api/problem';
import { formats } from '../../../../lib/formats';
import { useI18n } from '../../../../lib/i18n';
import { useProblemWords } from '../../../../ui/ProblemMessage';
import type { Answered, Scanned } from './table-scans';

interface ScannedWords {
  readonly word: string;
  readonly details: readonly string[];
}

const NONE = new Problem({ code: Problem.UNEXPECTED, status: 0 });

/** What is said about a badge that was read at a table. */
export function useScannedWords({ outcome }: Scanned, isKept: boolean): ScannedWords {
  const { t } = useI18n();
  const answered = useAnswerWords();
  const refused = useProblemWords(outcome.kind === 'refused' ? outcome.problem : NONE);
  switch (outcome.kind) {
    case 'sending':
      return isKept
        ? { word: t('tableScan.kept'), details: [t('tableScan.kept.text')] }
        : { word: t('tableScan.sending'), details: [] };
    case 'refused':
      return { word: refused.title, details: [refused.detail] };
    case 'answered':
      return answered(outcome.answer);
    default:
      return outcome satisfies never;
  }
}

function useAnswerWords(): (answer: Answered) => ScannedWords {
  const { t, locale } = useI18n();
  const { timeRange } = formats(locale);
  return ({ outcome, fault, meeting }) => {
    if (fault) return { word: t('tableScan.REFUSED'), details: [t(`badgeFault.${fault}`)] };
    if (!meeting) return { word: t('tableScan.NO_MEETING'), details: [t('tableScan.NO_MEETING.text')] };
    const { table, start, end, company, other } = meeting;
    const named = { company: company.name[locale], other: other.name[locale] };
    const when = timeRange(new Date(start), new Date(end));
    switch (outcome) {
      case 'HELD':
        return { word: t('tableScan.HELD'), details: [`${named.company} – ${named.other}`, when] };
      case 'ARRIVED':
        return { word: t('tableScan.ARRIVED', named), details: [t('tableScan.ARRIVED.text', named), when] };
      default:
        return {
          word: t('tableScan.ELSEWHERE', { table, when }),
          details: [t('tableScan.ELSEWHERE.text', named)],
        };
    }
  };
}
