import { useEffect, useState } from 'react';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { completeSignIn } from './sign-in';

/** Where the sign-in server sends people back to. */
export function SignInCallbackPage({ goOn }: { goOn: (address: string) => void }) {
  const { t } = useI18n();
  const [problem, setProblem] = useState<Problem>();
  // the answer stands in the address and can be used once
  useEffect(() => {
    completeSignIn().then(goOn, (reason: unknown) => setProblem(refusal(reason)));
  }, [goOn]);
  return (
    <Page title={t('account.signIn.title')}>
      {problem ? (
        <>
          <ProblemMessage problem={problem} />
          <LinkButton to={paths.start()}>{t('ui.toStart')}</LinkButton>
        </>
      ) : (
        <Loading label={t('account.signIn.title')} />
      )}
    </Page>
  );
}

function refusal(reason: unknown): Problem {
  const problem = Problem.of(reason);
  return problem.code === Problem.UNREACHABLE ? problem : new Problem({ code: 'sign-in-not-completed', status: 0 });
}
