import type { ScanAnswer } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { useProblemWords } from '../../../ui/ProblemMessage';
import { Problem } from '../../../api/problem';
import type { Verdict } from '../badge/judge';
import type { Seen } from './desk';

const NONE = new Problem({ code: Problem.UNEXPECTED, status: 0 });

interface SeenWords {
  readonly word: string;
  readonly details: readonly string[];
}

/** What is said about a scanned badge; never that it is forged, for the help desk finds out why. */
export function useSeenWords({ outcome }: Seen): SeenWords {
  const { t } = useI18n();
  const answered = useAnswerWords();
  const judged = useVerdictWords();
  const refused = useProblemWords(outcome.kind === 'refused' ? outcome.problem : NONE);
  switch (outcome.kind) {
    case 'sending':
      return { word: t('admission.sending'), details: [] };
    case 'kept':
      return judged(outcome.verdict);
    case 'refused':
      return { word: refused.title, details: [refused.detail] };
    case 'answered':
      return answered(outcome.answer);
    default:
      return outcome satisfies never;
  }
}

function useAnswerWords(): (answer: ScanAnswer) => SeenWords {
  const { t, locale } = useI18n();
  return ({ outcome, reason, name, admissionType, since, sinceGate }) => {
    const holder = [name, admissionType?.[locale]].filter(Boolean).join(' · ');
    const before =
      since && t('admission.since', { time: formats(locale).time(new Date(since)), gate: sinceGate?.[locale] ?? '' });
    const details = [holder, before, reason && t(`admission.reason.${reason}`)].filter((line) => line !== undefined);
    const word = reason === 'UNREADABLE' ? t('admission.scanAgain') : t(`admission.outcome.${outcome}`);
    return { word, details: details.filter((line): line is string => Boolean(line)) };
  };
}

/** What the device says by itself is said to be that. */
function useVerdictWords(): (verdict: Verdict | undefined) => SeenWords {
  const { t, locale } = useI18n();
  return (verdict) => {
    switch (verdict?.kind) {
      case 'good': {
        const word = t(verdict.direction === 'IN' ? 'admission.outcome.ADMITTED' : 'admission.outcome.LEFT');
        return { word, details: [t(verdict.isOld ? 'admission.here.old' : 'admission.here')] };
      }
      case 'inside': {
        const since = t('admission.here.inside', { time: formats(locale).time(new Date(verdict.since)) });
        return { word: t('admission.outcome.ALREADY_IN'), details: [since, t('admission.here')] };
      }
      case 'unsure':
        return { word: t('admission.unsure'), details: [t('admission.unsure.text'), t('admission.here')] };
      case 'bad': {
        const word = verdict.reason === 'UNREADABLE' ? t('admission.scanAgain') : t('admission.outcome.REFUSED');
        return { word, details: [t(`admission.reason.${verdict.reason}`), t('admission.here')] };
      }
      case undefined:
        return { word: t('admission.kept'), details: [t('admission.kept.text')] };
      default:
        return verdict satisfies never;
    }
  };
}
