import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Registered } from '../../api/generated';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Agreed } from './guardian/Agreed';
import { Agreeing } from './guardian/Agreeing';
import { useHash } from '../../lib/use-hash';
import { guardianRequest, registrationForm } from './queries';

/** Where a guardian sees what a child wrote, and agrees before anything of it is stored. */
export function GuardianPage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const link = useHash();
  return (
    <Page title={t('guardian.title')} width="form">
      {link === undefined ? <Loading label={t('guardian.title')} /> : <Request key={link} expo={expo} link={link} />}
    </Page>
  );
}

function Request({ expo, link }: { expo: ExpoSlug; link: string }) {
  const { t } = useI18n();
  const [registered, setRegistered] = useState<Registered>();
  const { data: request, error } = useQuery(guardianRequest(expo, link));
  const { data: form, error: noForm } = useQuery(registrationForm(expo));
  const wrong = error ?? noForm;
  if (wrong)
    return (
      <>
        <ProblemMessage problem={Problem.of(wrong)} />
        <LinkButton to={paths.register(expo)}>{t('registration.register')}</LinkButton>
      </>
    );
  if (!request || !form) return <Loading label={t('guardian.title')} />;
  return registered ? (
    <Agreed expo={expo} request={request} registered={registered} />
  ) : (
    <Agreeing {...{ expo, link, request, form }} onRegistered={setRegistered} />
  );
}
