import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signOutEverywhere } from '../../api/generated';
import type { Me } from '../../api/generated/types.gen';
import { useI18n } from '../../lib/i18n';
import { withLocale } from '../../lib/locale';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { LinkButton } from '../../ui/Link';
import { useToast } from '../../ui/Toast';
import { Tool } from '../../ui/Tool';
import styles from './Account.module.css';
import { accounts, placeOf, rolesIn } from './queries';
import { signIn, signOut } from './sign-in';
import { useAccount } from './use-account';
import { useSignInProblem } from './use-sign-in-problem';

/** Sign in, or who is signed in, where else they belong, and the way out. */
export function AccountButton({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const account = useAccount();
  const { data: me } = useQuery({ ...accounts.me(), enabled: account.kind === 'signedIn' });
  const [open, setOpen] = useState(false);
  const asProblem = useSignInProblem();
  const show = useToast();
  const leave = (how: (returnTo: string) => Promise<void>, to = withLocale(locale, paths.account(expo))) =>
    void how(to).catch((reason: unknown) => show({ tone: 'bad', text: asProblem(reason).detail ?? '' }));
  if (account.kind !== 'signedIn')
    return <Tool icon="signIn" label={t('account.signIn')} onClick={() => leave((to) => signIn(to, locale))} />;
  const name = me?.name ?? account.name;
  return (
    <>
      <Tool icon="person" label={name} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        title={name}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button icon="signOut" onClick={() => leave(signOut, withLocale(locale, paths.home(expo)))}>
              {t('account.signOut')}
            </Button>
            <Button onClick={() => leave(leaveEverywhere, withLocale(locale, paths.home(expo)))}>
              {t('account.signOut.everywhere')}
            </Button>
          </>
        }
      >
        <MyPlaces expo={expo} me={me} onGo={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Ends every sign-in of the account, and this one with them. */
async function leaveEverywhere(returnTo: string): Promise<void> {
  await signOutEverywhere();
  await signOut(returnTo);
}

function MyPlaces({ expo, me, onGo }: { expo: ExpoSlug; me: Me | undefined; onGo: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <p>{me ? t('account.signedIn', { email: me.email }) : t('account.signedIn.unknown')}</p>
      <ul className={styles.places}>
        {me &&
          rolesIn(expo, me).map((role) => (
            <li key={role}>
              <LinkButton to={placeOf(role, expo)} icon="arrowRight" wide onClick={onGo}>
                {t(`account.place.${role}`)}
              </LinkButton>
            </li>
          ))}
      </ul>
    </>
  );
}
