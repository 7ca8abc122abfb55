import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import type { Accepted, InvitedView } from '../../api/generated';
import { acceptInvitation } from '../../api/generated';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { useHash } from '../../lib/use-hash';
import { Button } from '../../ui/Button';
import { Loading } from '../../ui/DataList';
import { Form } from '../../ui/form/Form';
import { TextField } from '../../ui/form/TextField';
import { useSchemaForm } from '../../ui/form/use-schema-form';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { FirstSignIn } from './FirstSignIn';
import styles from './Invitation.module.css';
import { invitations } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly signIn: (email: string) => Promise<void>;
}

/** Where the link of an invitation leads: who asks to what, and accepting. */
export function InvitedPage({ expo, signIn }: Props) {
  const { t } = useI18n();
  const link = useHash();
  return (
    <Page title={t('invited.title')} width="form">
      {link === undefined ? <Loading label={t('invited.title')} /> : <Link key={link} {...{ expo, link, signIn }} />}
    </Page>
  );
}

function Link({ expo, link, signIn }: Props & { link: string }) {
  const { t } = useI18n();
  const { data: invited, error, refetch } = useQuery(invitations.mine(expo, link));
  const [accepted, setAccepted] = useState<Accepted>();
  if (error && !invited) return <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />;
  if (!invited) return <Loading label={t('invited.title')} retry={() => void refetch()} />;
  if (accepted) return <FirstSignIn accepted={accepted} signIn={signIn} />;
  return (
    <>
      <Facts invited={invited} />
      {invited.standing === 'OVER' ? (
        <Notice tone="warn" title={t('invited.over')}>
          <p>{t('invited.over.text', { by: invited.by })}</p>
        </Notice>
      ) : (
        <Accepting {...{ expo, link, invited }} onAccepted={setAccepted} />
      )}
    </>
  );
}

function Facts({ invited }: { invited: InvitedView }) {
  const { t, locale } = useI18n();
  const { role, company, by, expo, word, email } = invited;
  return (
    <>
      <p>
        {company
          ? t(`invited.company.${role === 'BUYER' ? 'BUYER' : 'EXHIBITOR'}`, {
              by,
              expo: expo[locale],
              company: company[locale],
            })
          : t(`invited.role.${role === 'ORGANIZER' ? 'ORGANIZER' : 'STAFF'}`, { by, expo: expo[locale] })}
      </p>
      {word && <blockquote className={styles.word}>{word}</blockquote>}
      <p>{t('invited.email', { email })}</p>
    </>
  );
}

const schema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'invited.name.missing'),
    v.maxLength(60, 'invited.name.long'),
    v.regex(/^[^<>"&\p{Cc}]*$/u, 'invited.name.signs'),
  ),
});

interface AcceptingProps {
  readonly expo: ExpoSlug;
  readonly link: string;
  readonly invited: InvitedView;
  readonly onAccepted: (accepted: Accepted) => void;
}

function Accepting({ expo, link, invited, onAccepted }: AcceptingProps) {
  const { t, locale } = useI18n();
  const form = useSchemaForm(schema, { name: 'invited.name' }, { name: invited.name ?? '' });
  const accepting = useMutation({
    mutationFn: async (name: string) => (await acceptInvitation({ path: { expo }, auth: link, body: { name } })).data,
    onSuccess: onAccepted,
  });
  const isAgain = invited.standing === 'ACCEPTED';
  return (
    <Form of={form} onSubmit={async ({ name }) => void (await accepting.mutateAsync(name))}>
      {isAgain && (
        <Notice tone="info" title={t('invited.accepted')}>
          <p>{t('invited.accepted.text')}</p>
        </Notice>
      )}
      <TextField {...form.field('name')} autoComplete="name" hint={t('invited.name.hint')} />
      <p>{t('invited.until', { until: formats(locale).moment(new Date(invited.until)) })}</p>
      <Button type="submit" tone="primary" size="large" wide busy={accepting.isPending}>
        {t(isAgain ? 'invited.goOn' : 'invited.accept')}
      </Button>
    </Form>
  );
}
