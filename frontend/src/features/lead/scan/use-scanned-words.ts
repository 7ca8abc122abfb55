import type { LeadScanAnswer } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { useProblemWords } from '../../../ui/ProblemMessage';
import type { Scanned } from './lead-scanner';

interface ScannedWords {
  readonly word: string;
  readonly details: readonly string[];
}

const NONE = new Problem({ code: Problem.UNEXPECTED, status: 0 });

/** What is said about a scanned badge. */
export function useScannedWords({ outcome }: Scanned): ScannedWords {
  const { t } = useI18n();
  const answered = useAnswerWords();
  const refused = useProblemWords(outcome.kind === 'refused' ? outcome.problem : NONE);
  switch (outcome.kind) {
    case 'sending':
      return { word: t('lead.sending'), details: [] };
    case 'kept':
      if (outcome.verdict?.kind === 'good') return { word: t('lead.kept'), details: [t('lead.kept.text')] };
      if (outcome.verdict?.kind === 'bad')
        return { word: t('lead.outcome.REFUSED'), details: [t('badgeFault.WRONG_SIGNATURE')] };
      return outcome.verdict
        ? { word: t('lead.scan.again'), details: [t('badgeFault.UNREADABLE')] }
        : { word: t('lead.kept.unsure'), details: [t('lead.kept.text')] };
    case 'refused':
      return { word: refused.title, details: [refused.detail] };
    case 'answered':
      return answered(outcome.answer);
    default:
      return outcome satisfies never;
  }
}

function useAnswerWords(): (answer: LeadScanAnswer) => ScannedWords {
  const { t } = useI18n();
  return ({ outcome, reason, lead }) => {
    if (outcome === 'REVOKED') return { word: t('lead.outcome.REVOKED'), details: [t('lead.revoked.text')] };
    if (outcome === 'REFUSED' || !lead) {
      const word = t(reason === 'UNREADABLE' ? 'lead.scan.again' : 'lead.outcome.REFUSED');
      return { word, details: reason ? [t(`badgeFault.${reason}`)] : [] };
    }
    const known = outcome === 'KNOWN' ? [t('lead.outcome.KNOWN')] : [];
    if (!lead.visitor) return { word: t('lead.anonymous'), details: [...known, t('lead.anonymous.text')] };
    const { name, email, phone } = lead.visitor;
    return { word: name, details: [...known, [email, phone].filter(Boolean).join(' · ')] };
  };
}
