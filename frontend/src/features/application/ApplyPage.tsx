import { useMutation, useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import * as v from 'valibot';
import type { Interest } from '../../api/generated';
import { beginApplication } from '../../api/generated';
import { Problem } from '../../api/problem';
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
import { Erasing } from './Erasing';
import { applications } from './queries';
import { Standing } from './Standing';
import { Writing, type AskedProps } from './Writing';

interface Props {
  readonly expo: ExpoSlug;
  readonly interests: readonly Interest[];
  /** What the organizer asks besides. */
  readonly Questions: ComponentType<AskedProps>;
}

/** Where a company applies to exhibit: first its address, then, by the mailed link, everything else. */
export function ApplyPage({ expo, interests, Questions }: Props) {
  const { t } = useI18n();
  const link = useHash();
  return (
    <Page title={t('apply')} lead={link === '' ? t('apply.lead') : undefined} width="form">
      {link === undefined ? (
        <Loading label={t('apply')} />
      ) : link === '' ? (
        <Beginning expo={expo} />
      ) : (
        <Begun key={link} {...{ expo, link, interests, Questions }} />
      )}
    </Page>
  );
}

function Begun({ expo, link, interests, Questions }: Props & { link: string }) {
  const { t } = useI18n();
  const { data: application, error, refetch } = useQuery(applications.mine(expo, link));
  if (!application && error) return <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />;
  if (!application) return <Loading label={t('apply')} retry={() => void refetch()} />;
  return (
    <>
      <Standing application={application} />
      {application.open && <Writing {...{ expo, link, application, interests, Questions }} />}
      {application.state === 'DRAFT' && <Erasing {...{ expo, link, application }} />}
    </>
  );
}

const schema = v.object({
  name: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('apply.missing'),
    v.maxLength(60, 'apply.contact.long'),
    v.regex(/^[^<>"&@\p{Cc}]*$/u, 'apply.contact.signs'),
  ),
  email: v.pipe(v.string(), v.trim(), v.email('apply.email.wrong')),
});

/** The link goes to the address, so that whoever fills in the rest is somebody who reads it. */
function Beginning({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const form = useSchemaForm(schema, { name: 'apply.contact', email: 'apply.email' }, { name: '', email: '' });
  const begin = useMutation({
    mutationFn: ({ name, email }: v.InferOutput<typeof schema>) =>
      beginApplication({ path: { expo }, body: { name, email, language: locale } }),
  });
  if (begin.isSuccess)
    return (
      <Notice tone="ok" title={t('apply.mailed')} live="polite">
        <p>{t('apply.mailed.text', { email: begin.variables.email })}</p>
      </Notice>
    );
  return (
    <Form of={form} onSubmit={async (values) => void (await begin.mutateAsync(values))}>
      <TextField {...form.field('name')} autoComplete="name" />
      <TextField {...form.field('email')} type="email" autoComplete="email" hint={t('apply.email.hint')} />
      <Button type="submit" tone="primary" size="large" wide busy={begin.isPending}>
        {t('apply.begin')}
      </Button>
    </Form>
  );
}
