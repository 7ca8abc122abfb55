import { useEffect, useState, type ReactNode } from 'react';
import { useI18n } from '../../lib/i18n';
import { Loading } from '../../ui/DataList';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { signIn } from './sign-in';
import { useAccount } from './use-account';
import { useSignInProblem } from './use-sign-in-problem';

interface Props {
  readonly children: ReactNode;
  /** What this device still knows, for when the sign-in server is out of reach. */
  readonly kept?: ReactNode;
  /** Work that can go on until then, in place of this page; it offers to try again. */
  readonly meanwhile?: (again: () => void) => ReactNode;
}

/** Shows its content to whoever is signed in, and sends everyone else to sign in and back. */
export function RequireSignIn({ children, kept, meanwhile }: Props) {
  const { t } = useI18n();
  const { kind } = useAccount();
  const [attempt, setAttempt] = useState(1);
  if (kind === 'signedIn') return children;
  if (kind === 'leaving')
    return (
      <Page title={t('account.signOut')}>
        <Loading label={t('account.signOut')} />
      </Page>
    );
  return <GoToSignIn key={attempt} kept={kept} meanwhile={meanwhile} again={() => setAttempt(attempt + 1)} />;
}

function GoToSignIn({ kept, meanwhile, again }: Omit<Props, 'children'> & { readonly again: () => void }) {
  const { t, locale } = useI18n();
  const asProblem = useSignInProblem();
  const [failure, setFailure] = useState<{ readonly reason: unknown }>();
  // leaving the page is outside React
  useEffect(() => {
    const { pathname, search, hash } = location;
    signIn(pathname + search + hash, locale).catch((reason: unknown) => setFailure({ reason }));
  }, [locale]);
  if (!failure)
    return (
      <Page title={t('account.signIn.title')}>
        <Loading label={t('account.signIn.title')} />
      </Page>
    );
  return (
    meanwhile?.(again) ?? (
      <>
        <Page title={t('account.signIn.title')}>
          <ProblemMessage problem={asProblem(failure.reason)} retry={again} />
        </Page>
        {kept}
      </>
    )
  );
}
