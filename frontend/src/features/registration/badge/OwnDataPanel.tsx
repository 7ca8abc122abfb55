import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnRegistration } from '../../../api/generated';
import { cancelRegistration, withdrawConsent } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage, useProblemWords } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { ownRegistration } from '../queries';
import { OwnConsents } from './OwnConsents';
import { OwnCorrection } from './OwnCorrection';
import { OwnFiles } from './OwnFiles';
import { OwnDataRights } from './OwnDataRights';
import { OwnLeads } from './OwnLeads';
import { ownLeads } from './own-leads';
import { PrintBadge } from './PrintBadge';
import styles from './OwnData.module.css';

type Access = Pick<OwnDataProps, 'expo' | 'manageToken'>;

export interface OwnDataProps {
  readonly expo: ExpoSlug;
  readonly manageToken: string;
  /** Left out where the registration has ended. */
  readonly onCancelled?: () => void;
  readonly onErased: () => void;
}

/** What is stored about the visitor, the consents, and the ways out. */
export function OwnDataPanel({ expo, manageToken, onCancelled, onErased }: OwnDataProps) {
  const { t } = useI18n();
  const { data: own, error, refetch } = useQuery(ownRegistration.data(expo, manageToken));
  if (!own)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={t('registration.own')} />
    );
  return (
    <div className={styles.panel}>
      <Facts own={own} />
      {onCancelled && <OwnCorrection {...{ expo, manageToken, own }} />}
      {own.state === 'REGISTERED' && <PrintBadge expo={expo} manageToken={manageToken} />}
      {own.fileQuestions.length > 0 && <OwnFiles {...{ expo, manageToken, own }} />}
      <OwnLeads {...{ expo, manageToken }} />
      <Consents {...{ expo, manageToken, own }} />
      {onCancelled && <Cancelling {...{ expo, manageToken, onCancelled }} />}
      <OwnDataRights {...{ expo, manageToken, onErased }} />
    </div>
  );
}

function Facts({ own }: { own: OwnRegistration }) {
  const { t, locale } = useI18n();
  const facts = [
    [t('registration.form.name'), own.name],
    [t('registration.form.email'), own.email],
    ...(own.phone ? [[t('registration.form.phone'), own.phone]] : []),
    [t('registration.form.kind'), own.admissionType[locale]],
    ...own.answers.map(({ label, values, file }) => [
      label[locale],
      file?.name ?? values.map((value) => value[locale]).join(', '),
    ]),
    [t('ownData.since'), formats(locale).moment(new Date(own.registeredAt))],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function Consents({ expo, manageToken, own }: Access & { own: OwnRegistration }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const withdrawal = useMutation({
    mutationFn: (item: string) => withdrawConsent({ path: { expo, item }, auth: manageToken }),
    onSuccess: () => show({ tone: 'ok', text: t('ownData.withdrawn') }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(ownRegistration.data(expo, manageToken)),
        queries.invalidateQueries(ownLeads(expo, manageToken)),
      ]),
  });
  return (
    <>
      {withdrawal.error && <ProblemMessage problem={Problem.of(withdrawal.error)} />}
      <OwnConsents
        consents={own.consents}
        history={own.consentHistory}
        busy={withdrawal.isPending ? withdrawal.variables : undefined}
        onWithdraw={(item) => withdrawal.mutate(item)}
      />
    </>
  );
}

function Cancelling({ expo, manageToken, onCancelled }: Access & { onCancelled: () => void }) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  const cancellation = useMutation({
    mutationFn: () => cancelRegistration({ path: { expo }, auth: manageToken }),
    onSuccess: onCancelled,
  });
  const { detail } = useProblemWords(Problem.of(cancellation.error));
  return (
    <>
      <Button tone="quiet" onClick={() => setAsked(true)}>
        {t('ownData.cancel')}
      </Button>
      <ConfirmDialog
        open={asked}
        title={t('ownData.cancel.ask')}
        tone="danger"
        confirm={t('ownData.cancel')}
        busy={cancellation.isPending}
        onConfirm={() => cancellation.mutate()}
        onClose={() => setAsked(false)}
      >
        <p>{t('ownData.cancel.text')}</p>
        {cancellation.error && <p role="alert">{detail}</p>}
      </ConfirmDialog>
    </>
  );
}
