import { useEffect, useState, type ReactNode } from 'react';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { Loading } from '../../ui/DataList';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { signIn } from './sign-in';
import { useAccount } from './use-account';

/** Shows its content to whoever is signed in, and sends everyone else to sign in and back. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const [attempt, setAttempt] = useState(1);
  if (useAccount().kind === 'signedIn') return children;
  return <GoToSignIn key={attempt} again={() => setAttempt(attempt + 1)} />;
}

function GoToSignIn({ again }: { again: () => void }) {
  const { t, locale } = useI18n();
  const [problem, setProblem] = useState<Problem>();
  // leaving the page is outside React
  useEffect(() => {
    const { pathname, search, hash } = location;
    signIn(pathname + search + hash, locale).catch((reason: unknown) => setProblem(Problem.of(reason)));
  }, [locale]);
  return (
    <Page title={t('account.signIn.title')}>
      {problem ? <ProblemMessage problem={problem} retry={again} /> : <Loading label={t('account.signIn.title')} />}
    </Page>
  );
}
