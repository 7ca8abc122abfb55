import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import type { Outcome } from '../../api/generated';
import { invite, inviteColleagues } from '../../api/generated';
import { useOnceKey } from '../../api/use-once-key';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Checkbox } from '../../ui/form/Checkbox';
import { Form } from '../../ui/form/Form';
import { Select } from '../../ui/form/Select';
import { TextArea } from '../../ui/form/TextField';
import { useSchemaForm } from '../../ui/form/use-schema-form';
import { LineOutcomes } from './LineOutcomes';
import { linesOf, MOST_LINES } from './lines';
import { invitations, type Scope } from './queries';

const ROLES = ['ORGANIZER', 'STAFF', 'EXHIBITOR', 'BUYER'] as const;
const LANGUAGES = ['ko', 'en'] as const;

const schema = v.pipe(
  v.object({
    role: v.picklist(ROLES),
    company: v.string(),
    owner: v.boolean(),
    language: v.picklist(LANGUAGES),
    word: v.pipe(v.string(), v.maxLength(500, 'members.invite.word.long')),
    lines: v.pipe(
      v.string(),
      v.check((text) => linesOf(text).length > 0, 'members.invite.lines.missing'),
      v.check((text) => linesOf(text).length <= MOST_LINES, 'members.invite.lines.many'),
    ),
  }),
  v.forward(
    v.check(({ role, company }) => !isForCompany(role) || company !== '', 'members.invite.company.missing'),
    ['company'],
  ),
);

function isForCompany(role: (typeof ROLES)[number]): role is 'EXHIBITOR' | 'BUYER' {
  return role === 'EXHIBITOR' || role === 'BUYER';
}

interface Props {
  readonly expo: ExpoSlug;
  readonly scope: Scope;
  readonly onClose: () => void;
}

/** Invites everybody on a list; wrong lines stay to be put right. */
export function InviteDialog({ expo, scope, onClose }: Props) {
  const { t, locale } = useI18n();
  const { data: companies } = useQuery({ ...invitations.companies(expo), enabled: scope === 'expo' });
  const queries = useQueryClient();
  const once = useOnceKey();
  const form = useSchemaForm(
    schema,
    {
      role: 'members.role',
      company: 'members.invite.company',
      owner: 'members.invite.owner',
      language: 'members.invite.language',
      word: 'members.invite.word',
      lines: 'members.invite.lines',
    },
    { role: 'STAFF', company: '', owner: false, language: locale, word: '', lines: '' },
  );
  const inviting = useMutation({
    mutationFn: async ({ role, company, owner, language, word, lines }: v.InferOutput<typeof schema>) => {
      const text = { language, ...(word.trim() && { word: word.trim() }), lines: linesOf(lines) };
      const body = { role, ...(isForCompany(role) && { company, owner }), text };
      const { data } = await once(body, (key) => {
        const headers = { 'Idempotency-Key': key };
        return scope === 'expo'
          ? invite({ path: { expo }, body, headers })
          : inviteColleagues({ path: { expo }, body: text, headers });
      });
      return data.lines;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: invitations.list(expo, scope).queryKey }),
  });
  const again = (wrong: readonly Outcome[]) => {
    form.form.setValue('lines', wrong.map(({ line }) => line).join('\n'));
    inviting.reset();
  };
  const role = form.form.watch('role');
  return (
    <Dialog open title={t('members.invite')} onClose={onClose}>
      {inviting.data ? (
        <LineOutcomes lines={inviting.data} onAgain={again} onClose={onClose} />
      ) : (
        <Form of={form} onSubmit={async (values) => void (await inviting.mutateAsync(values))}>
          {scope === 'expo' && (
            <Select
              {...form.field('role')}
              choices={ROLES.map((value) => ({ value, label: t(`account.role.${value}`) }))}
            />
          )}
          {scope === 'expo' && isForCompany(role) && (
            <>
              <Select
                {...form.field('company')}
                placeholder={t('members.invite.company.choose')}
                choices={(companies ?? [])
                  .filter((company) => company.role === role)
                  .map(({ id, name }) => ({ value: id, label: name[locale] }))}
              />
              <Checkbox {...form.field('owner')} />
            </>
          )}
          <TextArea {...form.field('lines')} hint={t('members.invite.lines.hint')} inputMode="email" />
          <TextArea {...form.field('word')} optional hint={t('members.invite.word.hint')} />
          <Select
            {...form.field('language')}
            choices={LANGUAGES.map((value) => ({ value, label: t(`members.invite.language.${value}`) }))}
          />
          <Button type="submit" tone="primary" wide busy={inviting.isPending}>
            {t('members.invite.send')}
          </Button>
        </Form>
      )}
    </Dialog>
  );
}
