import type { QuestionView } from '../../../api/generated';

/** The words for what a question rests on: a contract is another one for visitors than for companies that apply. */
export const basisOf = ({ audience, basis }: Pick<QuestionView, 'audience' | 'basis'>) =>
  audience === 'APPLICANT' && basis === 'CONTRACT'
    ? ('registration.basis.application' as const)
    : (`registration.basis.${basis}` as const);
