import { useEffect, useState } from 'react';
import { useI18n } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './Account.module.css';
import { completeSignIn, returnPath, signIn } from './sign-in';
import { useSignInProblem } from './use-sign-in-problem';

/** Where the sign-in server sends people back to. */
export function SignInCallbackPage({ goOn }: { goOn: (address: string) => void }) {
  const { t, locale } = useI18n();
  const [failure, setFailure] = useState<{ readonly reason: unknown }>();
  const asProblem = useSignInProblem();
  const fail = (reason: unknown) => setFailure({ reason });
  // the answer stands in the address and can be used once
  useEffect(() => {
    completeSignIn().then(goOn, (reason: unknown) => setFailure({ reason }));
  }, [goOn]);
  return (
    <Page title={t('account.signIn.title')} width="form">
      {failure ? (
        <>
          <ProblemMessage problem={asProblem(failure.reason)} />
          <div className={styles.actions}>
            <Button
              tone="primary"
              icon="signIn"
              onClick={() => void signIn(wantedBy(failure.reason), locale).catch(fail)}
            >
              {t('account.signIn.again')}
            </Button>
            <LinkButton to={paths.start()}>{t('ui.toStart')}</LinkButton>
          </div>
        </>
      ) : (
        <Loading label={t('account.signIn.title')} />
      )}
    </Page>
  );
}

/** Where someone wanted to go who did not get through. */
function wantedBy(reason: unknown): string {
  return returnPath(typeof reason === 'object' && reason !== null && 'state' in reason ? reason.state : undefined);
}
