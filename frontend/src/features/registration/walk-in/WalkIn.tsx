import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Registered } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useIdle } from '../../../ui/use-idle';
import { Button } from '../../../ui/Button';
import { Empty, Loading } from '../../../ui/DataList';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { RegistrationWizard } from '../form/RegistrationWizard';
import { onSiteCounter } from './counter';
import { WalkInBadge } from './WalkInBadge';

interface Props {
  readonly expo: ExpoSlug;
  readonly onDone: () => void;
}

/** Long enough to read a consent; then the next visitor must not see what was typed. */
const IDLE_MS = 90_000;

/** Somebody registers at the entrance, on a device that the next one will use too. */
export function WalkIn({ expo, onDone }: Props) {
  const { t } = useI18n();
  const [counter] = useState(() => onSiteCounter(expo));
  const { data: form, error, refetch } = useQuery(counter.form);
  const [registered, setRegistered] = useState<Registered>();
  useIdle(IDLE_MS, onDone);
  if (registered) return <WalkInBadge expo={expo} registered={registered} onDone={onDone} />;
  return (
    <Page title={t('walkIn')} width="form" actions={<Button onClick={onDone}>{t('kiosk.cancel')}</Button>}>
      {form?.open && <RegistrationWizard {...{ expo, form, counter }} onRegistered={setRegistered} onLeave={onDone} />}
      {form && !form.open && <Empty title={t('walkIn.closed')} text={t('walkIn.closed.text')} />}
      {!form && error && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      {!form && !error && <Loading label={t('walkIn')} retry={() => void refetch()} />}
    </Page>
  );
}
