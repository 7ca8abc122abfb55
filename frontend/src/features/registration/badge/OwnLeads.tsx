import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { allowLead, giveConsent, revokeLead, revokeLeads, type GivenView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { useToast } from '../../../ui/Toast';
import { ownRegistration, registrationForm } from '../queries';
import { ownLeads } from './own-leads';
import styles from './OwnData.module.css';

interface Access {
  readonly expo: ExpoSlug;
  readonly manageToken: string;
}

type Asked =
  /** Takes one exhibitor's lead away, or all. */
  | { readonly kind: 'revoke'; readonly lead: string | undefined }
  /** Agrees to the item that covers an exhibitor. */
  | { readonly kind: 'agree'; readonly item: string };

/** Which exhibitors have scanned the badge and what they see, each of which can be taken back. */
export function OwnLeads(access: Access) {
  const { t } = useI18n();
  const { expo, manageToken } = access;
  const { data: given, error, refetch } = useQuery(ownLeads(expo, manageToken));
  const [asked, setAsked] = useState<Asked>();
  const allowing = useChange(access, (lead: string) => allowLead({ path: { expo, lead }, auth: manageToken }));
  const standing = given?.filter(({ revokedAt }) => !revokedAt) ?? [];
  return (
    <section aria-labelledby="own-leads">
      <h2 id="own-leads" className={styles.title}>
        {t('ownData.leads')}
      </h2>
      <p className={styles.note}>{t(given?.length === 0 ? 'ownData.leads.none' : 'ownData.leads.text')}</p>
      {error && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      {allowing.error && <ProblemMessage problem={Problem.of(allowing.error)} />}
      <ul>
        {given?.map((one) => (
          <li key={one.lead} className={styles.consent}>
            <Scanned one={one} />
            <Action one={one} isBusy={allowing.isPending} onAsk={setAsked} onAllow={() => allowing.mutate(one.lead)} />
          </li>
        ))}
      </ul>
      {standing.length > 1 && (
        <Button tone="quiet" onClick={() => setAsked({ kind: 'revoke', lead: undefined })}>
          {t('ownData.leads.revoke.all')}
        </Button>
      )}
      {asked?.kind === 'revoke' && <Revoking {...access} lead={asked.lead} onClose={() => setAsked(undefined)} />}
      {asked?.kind === 'agree' && <Agreeing {...access} item={asked.item} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function Scanned({ one: { exhibitor, scannedAt, consents, revokedAt } }: { one: GivenView }) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  return (
    <div>
      <p>{exhibitor[locale]}</p>
      <p className={styles.note}>{t('ownData.leads.scanned', { when: f.moment(new Date(scannedAt)) })}</p>
      {revokedAt ? (
        <Status tone="waiting">{t('ownData.leads.revoked.on', { when: f.day(new Date(revokedAt)) })}</Status>
      ) : (
        <Status tone={consents ? 'ok' : 'waiting'}>
          {t(consents ? 'ownData.leads.shown' : 'ownData.leads.hidden')}
        </Status>
      )}
    </div>
  );
}

interface ActionProps {
  readonly one: GivenView;
  readonly isBusy: boolean;
  readonly onAsk: (asked: Asked) => void;
  readonly onAllow: () => void;
}

function Action({ one: { lead, exhibitor, consents, item, revokedAt }, isBusy, onAsk, onAllow }: ActionProps) {
  const { t, locale } = useI18n();
  const whose = <span className="visually-hidden">: {exhibitor[locale]}</span>;
  if (revokedAt)
    return (
      <Button size="small" busy={isBusy} onClick={onAllow}>
        {t('ownData.leads.allow')}
        {whose}
      </Button>
    );
  return (
    <>
      {!consents && item && (
        <Button size="small" onClick={() => onAsk({ kind: 'agree', item })}>
          {t('ownData.leads.agree')}
          {whose}
        </Button>
      )}
      <Button size="small" onClick={() => onAsk({ kind: 'revoke', lead })}>
        {t('ownData.leads.revoke')}
        {whose}
      </Button>
    </>
  );
}

function Revoking({ expo, manageToken, lead, onClose }: Access & { lead: string | undefined; onClose: () => void }) {
  const { t } = useI18n();
  const show = useToast();
  const revoking = useChange({ expo, manageToken }, (one: string | undefined) =>
    one === undefined
      ? revokeLeads({ path: { expo }, auth: manageToken })
      : revokeLead({ path: { expo, lead: one }, auth: manageToken }),
  );
  const done = () => {
    show({ tone: 'ok', text: t('ownData.leads.revoked') });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('ownData.leads.revoke.ask')}
      tone="danger"
      confirm={t(lead === undefined ? 'ownData.leads.revoke.all' : 'ownData.leads.revoke')}
      busy={revoking.isPending}
      onConfirm={() => revoking.mutate(lead, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{t('ownData.leads.revoke.text')}</p>
      {revoking.error && <ProblemMessage problem={Problem.of(revoking.error)} />}
    </ConfirmDialog>
  );
}

/** The whole text that is agreed to, as it is asked now. */
function Agreeing({ expo, manageToken, item, onClose }: Access & { item: string; onClose: () => void }) {
  const { t, locale } = useI18n();
  const { data: form, error } = useQuery(registrationForm(expo));
  const text = form?.consentItems.find((one) => one.item === item);
  const agreeing = useChange({ expo, manageToken }, (version: number) =>
    giveConsent({ path: { expo, item }, body: { version }, auth: manageToken }),
  );
  const problem = agreeing.error ?? error;
  return (
    <ConfirmDialog
      open
      title={t('ownData.leads.agree.ask')}
      confirm={t('ownData.leads.agree')}
      busy={agreeing.isPending || !text}
      onConfirm={() => text && agreeing.mutate(text.version, { onSuccess: onClose })}
      onClose={onClose}
    >
      {text && (
        <>
          <p>
            <strong>{text.title[locale]}</strong>
          </p>
          <p>{text.text[locale]}</p>
          <dl className={styles.facts}>
            {[
              [t('ownData.leads.purpose'), text.purpose[locale]],
              [t('ownData.leads.recipient'), text.recipient?.[locale] ?? ''],
              [t('ownData.leads.retention'), text.retention[locale]],
            ].map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {problem && <ProblemMessage problem={Problem.of(problem)} />}
    </ConfirmDialog>
  );
}

/** Something that changes what exhibitors see; afterwards the server says what it is now. */
function useChange<What>({ expo, manageToken }: Access, mutationFn: (what: What) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(ownLeads(expo, manageToken)),
        queries.invalidateQueries(ownRegistration.data(expo, manageToken)),
      ]),
  });
}
