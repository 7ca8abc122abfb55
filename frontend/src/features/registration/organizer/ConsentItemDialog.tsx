import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConsentItemBody, ConsentVersionView } from '../../../api/generated';
import { addConsentItem } from '../../../api/generated';
import { useOnceKey } from '../../../api/use-once-key';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextArea, TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { Notice } from '../../../ui/Notice';
import { useToast } from '../../../ui/Toast';
import { ConsentRow } from '../form/ConsentRow';
import { type Fields, KINDS, schema, toBody, toFields } from './consent-item';
import styles from './Organizer.module.css';
import { BASES } from './question';
import { registrations } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  /** What a new version follows; nothing for a new item. */
  readonly newest: ConsentVersionView | undefined;
  readonly onClose: () => void;
}

/** Writes a consent item or its next version, and shows it as visitors will see it. */
export function ConsentItemDialog({ expo, newest, onClose }: Props) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const version = (newest?.text.version ?? 0) + 1;
  const form = useSchemaForm(
    schema,
    {
      kind: 'registrations.consent.kind',
      item: 'registrations.type.code',
      titleKo: 'registrations.consent.title.ko',
      titleEn: 'registrations.consent.title.en',
      textKo: 'registrations.consent.text.ko',
      textEn: 'registrations.consent.text.en',
      purposeKo: 'registrations.question.purpose.ko',
      purposeEn: 'registrations.question.purpose.en',
      retentionKo: 'registrations.question.retention.ko',
      retentionEn: 'registrations.question.retention.en',
      recipientKo: 'registrations.consent.recipient.ko',
      recipientEn: 'registrations.consent.recipient.en',
      basis: 'registrations.question.basis',
      keepDays: 'registrations.question.keepDays',
    },
    toFields(newest),
  );
  const typed = form.form.watch();
  const { save, busy } = useSaving(expo, onClose);
  return (
    <Dialog open title={t(newest ? 'registrations.consent.edit' : 'registrations.consent.add')} onClose={onClose}>
      <Form of={form} onSubmit={async (fields) => void (await save(toBody(fields, version)))}>
        {newest && (
          <Notice tone="info" title={t('registrations.consent.version', { version })}>
            <p>
              {t('registrations.consent.edit.text', {
                before: newest.text.version,
                version,
                count: count(newest.standing),
              })}
            </p>
          </Notice>
        )}
        {!newest && (
          <Select
            {...form.field('kind')}
            hint={t(`registrations.consent.hint.${typed.kind}`)}
            choices={KINDS.map((value) => ({ value, label: t(`registrations.consent.kind.${value}`) }))}
          />
        )}
        {!newest && (
          <TextField {...form.field('item')} hint={t('registrations.type.code.hint')} autoCapitalize="none" />
        )}
        <TextField {...form.field('titleKo')} />
        <TextField {...form.field('titleEn')} lang="en" />
        <TextArea {...form.field('textKo')} rows={5} />
        <TextArea {...form.field('textEn')} rows={5} lang="en" />
        <div className={styles.pair}>
          <TextField {...form.field('purposeKo')} />
          <TextField {...form.field('purposeEn')} lang="en" />
        </div>
        {(typed.kind === 'THIRD_PARTY' || typed.recipientKo || typed.recipientEn) && (
          <div className={styles.pair}>
            <TextField {...form.field('recipientKo')} />
            <TextField {...form.field('recipientEn')} lang="en" />
          </div>
        )}
        <div className={styles.pair}>
          <TextField {...form.field('retentionKo')} />
          <TextField {...form.field('retentionEn')} lang="en" />
        </div>
        <TextField
          {...form.field('keepDays')}
          inputMode="numeric"
          hint={t(
            typed.kind === 'REQUIRED'
              ? 'registrations.consent.keepDays.required'
              : 'registrations.consent.keepDays.optional',
          )}
        />
        {typed.kind === 'REQUIRED' && (
          <Select
            {...form.field('basis')}
            hint={t('registrations.consent.basis.hint')}
            choices={BASES.map((value) => ({ value, label: t(`registration.basis.${value}`) }))}
          />
        )}
        <Preview typed={typed} version={version} />
        <Button type="submit" tone="primary" wide busy={busy}>
          {t('registrations.consent.save', { version })}
        </Button>
      </Form>
    </Dialog>
  );
}

function Preview({ typed, version }: { typed: Fields; version: number }) {
  const { t } = useI18n();
  const [given, setGiven] = useState(false);
  const blank = t('registrations.consent.preview.blank');
  const both = (ko: string, en: string) => ({ ko: ko || blank, en: en || blank });
  return (
    <section className={styles.stack} aria-label={t('registrations.consent.preview')}>
      <h3>{t('registrations.consent.preview')}</h3>
      <ul>
        <ConsentRow
          id="consent-preview"
          item={{
            item: typed.item,
            version,
            kind: typed.kind,
            basis: typed.kind === 'REQUIRED' ? typed.basis : 'CONSENT',
            title: both(typed.titleKo, typed.titleEn),
            text: both(typed.textKo, typed.textEn),
            purpose: both(typed.purposeKo, typed.purposeEn),
            retention: both(typed.retentionKo, typed.retentionEn),
            ...((typed.recipientKo || typed.recipientEn) && {
              recipient: both(typed.recipientKo || typed.recipientEn, typed.recipientEn || typed.recipientKo),
            }),
          }}
          given={given}
          error={undefined}
          onChange={setGiven}
        />
      </ul>
    </section>
  );
}

function useSaving(expo: ExpoSlug, onClose: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const once = useOnceKey();
  const save = useMutation({
    mutationFn: (body: ConsentItemBody) =>
      once(body, (key) => addConsentItem({ path: { expo }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: registrations.all(expo) });
      show({ tone: 'ok', text: t('registrations.saved') });
      onClose();
    },
  });
  return { save: save.mutateAsync, busy: save.isPending };
}
