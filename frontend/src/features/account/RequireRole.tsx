import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Problem } from '../../api/problem';
import type { Me } from '../../api/generated/types.gen';
import { useI18n, wantWords } from '../../lib/i18n';
import { withLocale } from '../../lib/locale';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Loading } from '../../ui/DataList';
import { late } from '../../ui/late';
import { LinkButton } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './Account.module.css';
import { accounts, placeOf, rolesIn, type Role, type Roles } from './queries';
import { signOut } from './sign-in';
import { useAccount } from './use-account';
import { useSignInProblem } from './use-sign-in-problem';

const SecondFactorPage = late(
  async () => (await Promise.all([import('./SecondFactorPage'), wantWords('rare')]))[0].SecondFactorPage,
);

interface Props {
  readonly expo: ExpoSlug;
  readonly roles: Roles;
  readonly children: (held: Role) => ReactNode;
}

/** Shows its content to whoever holds one of the roles in this expo, and tells all others where they belong. */
export function RequireRole({ expo, roles, children }: Props) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(accounts.me());
  const asProblem = useSignInProblem();
  const account = useAccount();
  const hasSecondFactor = account.kind === 'signedIn' && account.secondFactor;
  if (data) {
    const held = data.memberships.filter((one) => one.expo === expo);
    const fitting = roles.flatMap((role) => held.filter((one) => one.role === role))[0];
    if (!fitting) return <NotAllowed expo={expo} who={data} roles={roles} />;
    if (!fitting.secondFactor || hasSecondFactor) return children(fitting.role);
    return (
      <Suspense>
        <SecondFactorPage />
      </Suspense>
    );
  }
  return (
    <Page title={t('account.checking')}>
      {!error && <Loading label={t('account.checking')} retry={() => void refetch()} />}
      {error && <ProblemMessage problem={asProblem(Problem.of(error))} retry={() => void refetch()} />}
    </Page>
  );
}

/** Who may see this, who is signed in, and where that account can go on. */
function NotAllowed({ expo, who, roles }: { expo: ExpoSlug; who: Me; roles: readonly Role[] }) {
  const { t, locale } = useI18n();
  const held = rolesIn(expo, who);
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    roles.map((role) => t(`account.role.${role}`)),
  );
  const another = () => void signOut(withLocale(locale, paths.account(expo)));
  return (
    <Page title={t('account.notAllowed')} width="form">
      <Notice tone="warn" title={t('account.notAllowed.who', { roles: names })}>
        <p>{t('account.notAllowed.why', { email: who.email })}</p>
        <p>{t(held.length > 0 ? 'account.notAllowed.elsewhere' : 'account.notAllowed.ask')}</p>
      </Notice>
      <div className={styles.actions}>
        {held.map((role) => (
          <LinkButton key={role} to={placeOf(role, expo)} icon="arrowRight" tone="primary">
            {t(`account.place.${role}`)}
          </LinkButton>
        ))}
        <Button icon="signOut" onClick={another}>
          {t('account.another')}
        </Button>
      </div>
    </Page>
  );
}
