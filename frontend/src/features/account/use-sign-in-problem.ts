import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { SIGN_IN_UNREACHABLE } from './sign-in';

/** The sign-in server does not speak our problems; this says in the reader's language what has happened. */
export function useSignInProblem(): (thrown: unknown) => Problem {
  const { t } = useI18n();
  return (thrown) => {
    const problem = Problem.of(thrown);
    if (problem.code === SIGN_IN_UNREACHABLE || problem.code === Problem.UNREACHABLE)
      return new Problem({
        code: SIGN_IN_UNREACHABLE,
        status: 0,
        title: t('account.unreachable'),
        detail: t('account.unreachable.detail'),
      });
    if (problem.code !== Problem.UNEXPECTED) return problem;
    return new Problem({
      code: 'sign-in-not-completed',
      status: 0,
      title: t('account.notCompleted'),
      detail: t('account.notCompleted.detail'),
    });
  };
}
