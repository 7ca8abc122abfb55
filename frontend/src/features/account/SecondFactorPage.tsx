import { useState } from 'react';
import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './Account.module.css';
import { signIn } from './sign-in';
import { useSignInProblem } from './use-sign-in-problem';

const WAYS = [
  { ask: 'code', icon: 'arrowRight', tone: 'primary' },
  { ask: 'passkey', icon: 'signIn', tone: 'secondary' },
  { ask: 'newPasskey', icon: 'plus', tone: 'secondary' },
] as const;

/** For whoever has signed in by password alone where the expo asks for more. Each way leaves the page and comes back. */
export function SecondFactorPage() {
  const { t, locale } = useI18n();
  const asProblem = useSignInProblem();
  const [failure, setFailure] = useState<{ readonly reason: unknown }>();
  const go = (ask: (typeof WAYS)[number]['ask']) => {
    const { pathname, search, hash } = location;
    signIn(pathname + search + hash, locale, { ask }).catch((reason: unknown) => setFailure({ reason }));
  };
  return (
    <Page title={t('secondFactor')} lead={t('secondFactor.lead')} width="form">
      {failure && <ProblemMessage problem={asProblem(failure.reason)} />}
      <Notice tone="info" title={t('secondFactor.first')}>
        <p>{t('secondFactor.how')}</p>
      </Notice>
      <div className={styles.actions}>
        {WAYS.map(({ ask, icon, tone }) => (
          <Button key={ask} tone={tone} icon={icon} onClick={() => go(ask)}>
            {t(`secondFactor.by.${ask}`)}
          </Button>
        ))}
      </div>
    </Page>
  );
}
