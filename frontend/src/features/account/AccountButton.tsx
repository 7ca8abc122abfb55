import { useState } from 'react';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useProblemWords } from '../../ui/ProblemMessage';
import { useToast } from '../../ui/Toast';
import { Tool } from '../../ui/Tool';
import { signIn, signOut } from './sign-in';
import { useAccount } from './use-account';

const UNREACHABLE = new Problem({ code: Problem.UNREACHABLE, status: 0 });

/** Sign in, or who is signed in and the way out. */
export function AccountButton() {
  const { t, locale } = useI18n();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  const { detail } = useProblemWords(UNREACHABLE);
  const show = useToast();
  const leave = (how: () => Promise<void>) => () => void how().catch(() => show({ tone: 'bad', text: detail }));
  if (account.kind === 'signedOut') {
    const go = leave(() => signIn(location.pathname + location.search + location.hash, locale));
    return <Tool icon="signIn" label={t('account.signIn')} onClick={go} />;
  }
  return (
    <>
      <Tool icon="person" label={account.name} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        title={account.name}
        onClose={() => setOpen(false)}
        actions={
          <Button icon="signOut" onClick={leave(signOut)}>
            {t('account.signOut')}
          </Button>
        }
      >
        <p>{t('account.signedIn')}</p>
      </Dialog>
    </>
  );
}
