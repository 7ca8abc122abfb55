import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import {
  addInterest,
  editInterest,
  removeInterest,
  type InterestBody,
  type KeptInterestView,
} from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { ConfirmDialog, Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { useToast } from '../../../ui/Toast';
import { depthOf, placesFor } from './interest-tree';

const name = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('console.interest.missing'),
  v.maxLength(80, 'console.interest.long'),
);
const schema = v.object({ nameKo: name, nameEn: name, parent: v.string() });

interface Props {
  readonly expo: ExpoSlug;
  readonly all: readonly KeptInterestView[];
  /** None to add one. */
  readonly interest: KeptInterestView | undefined;
  /** Where it stands at first; empty for the top. */
  readonly parent: string;
  readonly onClose: () => void;
}

/** Says what an interest is called and which wider one it belongs to. */
export function InterestDialog({ expo, all, interest, parent: first, onClose }: Props) {
  const { t, locale } = useI18n();
  const refresh = useRefresh(expo);
  const once = useOnceKey();
  const form = useSchemaForm(
    schema,
    { nameKo: 'console.interest.ko', nameEn: 'console.interest.en', parent: 'console.interest.parent' },
    { nameKo: interest?.name.ko ?? '', nameEn: interest?.name.en ?? '', parent: first },
  );
  const save = useMutation({
    mutationFn: (body: InterestBody) =>
      interest
        ? editInterest({
            path: { expo, interest: interest.code },
            body,
            headers: { 'If-Match': `"${interest.version}"` },
          })
        : once(body, (key) => addInterest({ path: { expo }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <Dialog open title={t(interest ? 'console.interest.edit.title' : 'console.interest.add')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ nameKo, nameEn, parent }) =>
          void (await save.mutateAsync({ name: { ko: nameKo, en: nameEn }, ...(parent && { parent }) }))
        }
      >
        <TextField {...form.field('nameKo')} lang="ko" />
        <TextField {...form.field('nameEn')} lang="en" />
        <Select
          {...form.field('parent')}
          placeholder={t('console.interest.top')}
          choices={placesFor(interest, all).map((one) => ({
            value: one.code,
            label: '\u00a0\u00a0'.repeat(depthOf(one, all)) + one.name[locale],
          }))}
        />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('console.interest.save')}
        </Button>
      </Form>
    </Dialog>
  );
}

interface RemovalProps {
  readonly expo: ExpoSlug;
  readonly interest: KeptInterestView;
  readonly onClose: () => void;
}

/** Asks before an interest goes; who uses it is said by the server. */
export function InterestRemoval({ expo, interest, onClose }: RemovalProps) {
  const { t, locale } = useI18n();
  const refresh = useRefresh(expo);
  const show = useToast();
  const removal = useMutation({
    mutationFn: () => removeInterest({ path: { expo, interest: interest.code } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onClose();
      return refresh();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('console.interest.remove.ask', { name: interest.name[locale] })}
      confirm={t('console.interest.remove')}
      tone="danger"
      busy={removal.isPending}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      <p>{t('console.interest.remove.text')}</p>
    </ConfirmDialog>
  );
}

/** The tree is shown in many places, and its history on the same page. */
function useRefresh(expo: ExpoSlug) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['expos', expo] });
}
