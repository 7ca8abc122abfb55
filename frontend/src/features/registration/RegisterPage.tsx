import { useQuery } from '@tanstack/react-query';
import type { Registered } from '../../api/generated';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Empty, Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { keepBadge } from './badge/kept-badge';
import { RegistrationWizard, Steps } from './form/RegistrationWizard';
import { registrationForm } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  /** Where to go with the manage token that was given out. */
  readonly goToBadge: (manageToken: string) => void;
}

/** Pre-registration: no account, under a minute. */
export function RegisterPage({ expo, goToBadge }: Props) {
  const { t } = useI18n();
  const { data: form, error, refetch } = useQuery(registrationForm(expo));
  const finish = ({ manageToken, badge }: Registered) => {
    if (badge) keepBadge(expo, { manageToken, badge, at: Date.now() });
    goToBadge(manageToken);
  };
  return (
    <Page title={t('registration.register')} width="form">
      {form ? (
        form.open ? (
          <RegistrationWizard expo={expo} form={form} onRegistered={finish} />
        ) : (
          <Closed expo={expo} />
        )
      ) : (
        <>
          <Steps current="type" />
          {error ? (
            <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
          ) : (
            <Loading label={t('registration.form')} retry={() => void refetch()} />
          )}
        </>
      )}
    </Page>
  );
}

function Closed({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <Empty
      title={t('registration.closed')}
      text={t('registration.closed.text')}
      action={<LinkButton to={paths.lookup(expo)}>{t('registration.find')}</LinkButton>}
    />
  );
}
