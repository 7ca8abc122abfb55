import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug, Path } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './Account.module.css';
import { accounts, placeOf, rolesIn } from './queries';
import { useSignInProblem } from './use-sign-in-problem';

interface Props {
  readonly expo: ExpoSlug;
  readonly goOn: (place: Path) => void;
}

/** After signing in: on to where one's role belongs, or a choice between several. */
export function AccountPage({ expo, goOn }: Props) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(accounts.me());
  const asProblem = useSignInProblem();
  const places = data && [...new Set(rolesIn(expo, data))];
  const only = places?.length === 1 ? places[0] : undefined;
  // the address belongs to the browser
  useEffect(() => {
    if (only) goOn(placeOf(only, expo));
  }, [only, expo, goOn]);
  return (
    <Page title={t('account.mine')} width="form">
      {error && !data && <ProblemMessage problem={asProblem(Problem.of(error))} retry={() => void refetch()} />}
      {(only || (!data && !error)) && <Loading label={t('account.mine')} retry={() => void refetch()} />}
      {data && places?.length === 0 && (
        <Notice tone="info" title={t('account.noRole')}>
          <p>{t('account.notAllowed.why', { email: data.email })}</p>
          <p>{t('account.notAllowed.ask')}</p>
        </Notice>
      )}
      {places && !only && (
        <ul className={styles.places}>
          {places.map((role) => (
            <li key={role}>
              <LinkButton to={placeOf(role, expo)} icon="arrowRight" size="large" wide>
                {t(`account.place.${role}`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
