import { useState } from 'react';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { useToast } from '../../ui/Toast';
import { useProblemWords } from '../../ui/ProblemMessage';
import { signIn, signOut } from './sign-in';
import { useAccount } from './use-account';

/** Sign in, or who is signed in and out again. */
export function AccountButton() {
  const { t, locale } = useI18n();
  const account = useAccount();
  const [leaving, setLeaving] = useState(false);
  const unreachable = useProblemWords(new Problem({ code: Problem.UNREACHABLE, status: 0 }));
  const show = useToast();
  const run = (leave: () => Promise<void>) => () => {
    setLeaving(true);
    leave().catch(() => {
      setLeaving(false);
      show({ tone: 'bad', text: unreachable.detail });
    });
  };
  if (account.kind === 'signedOut') {
    const here = () => location.pathname + location.search + location.hash;
    return (
      <Button size="small" tone="quiet" icon="signIn" busy={leaving} onClick={run(() => signIn(here(), locale))}>
        {t('account.signIn')}
      </Button>
    );
  }
  return (
    <Button size="small" tone="quiet" icon="signOut" busy={leaving} onClick={run(signOut)}>
      {t('account.signOut', { name: account.name })}
    </Button>
  );
}
