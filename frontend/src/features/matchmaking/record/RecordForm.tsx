import { useState } from 'react';
import * as v from 'valibot';
import type { RecordSheetView } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Form } from '../../../ui/form/Form';
import { Select } from '../../../ui/form/Select';
import { TextArea, TextField } from '../../../ui/form/TextField';
import { useKeptTyping } from '../../../ui/form/use-kept-typing';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { Notice } from '../../../ui/Notice';
import { AMOUNTS, CURRENCIES, currencyName } from './amounts';
import { bodyOf, recordSchema, type RecordDraft, type TypedProduct } from './draft';
import { keepRecord } from './kept-records';
import { ProductsField } from './ProductsField';
import { useSendRecord } from './use-send-record';

interface Props {
  readonly expo: ExpoSlug;
  readonly sheet: RecordSheetView;
  readonly begin: RecordDraft;
  /** Whether it begins with what this device had kept. */
  readonly isKept: boolean;
  /** The server has it. */
  readonly onDone: () => void;
  /** Throws away what is typed; left out where there is nothing to go back to. */
  readonly onLeave: (() => void) | undefined;
}

/** What came out of the meeting, typed on a phone: kept on the device with every keystroke until the server has it. */
export function RecordForm({ expo, sheet, begin, isKept, onDone, onLeave }: Props) {
  const { t, locale } = useI18n();
  const { meeting } = sheet.line;
  const [products, setProducts] = useState<readonly TypedProduct[]>(begin.products);
  const form = useSchemaForm(
    recordSchema,
    {
      attendees: 'meetingRecord.attendees',
      currency: 'meetingRecord.currency',
      discussed: 'meetingRecord.discussed',
      pursued: 'meetingRecord.pursued',
      contracted: 'meetingRecord.contracted',
      nextStep: 'meetingRecord.nextStep',
      nextStepOn: 'meetingRecord.nextStepOn',
      note: 'meetingRecord.note',
    },
    begin.typed,
  );
  useKeptTyping(form.form, (typed) => keepRecord(meeting, { typed, products }));
  const choose = (changed: readonly TypedProduct[]) => {
    setProducts(changed);
    keepRecord(meeting, { typed: form.form.getValues(), products: changed });
  };
  const onScreen = () => {
    const checked = v.safeParse(recordSchema, form.form.getValues());
    return checked.success ? bodyOf(checked.output, products) : undefined;
  };
  const { send, isWaiting } = useSendRecord(expo, sheet.line, onScreen, onDone);
  return (
    <Form of={form} onSubmit={(checked) => send(bodyOf(checked, products))}>
      {isKept && !isWaiting && <Notice tone="info" title={t('meetingRecord.kept')} />}
      <TextField {...form.field('attendees')} optional hint={t('meetingRecord.attendees.hint')} />
      <ProductsField offered={sheet.products} products={products} onChange={choose} />
      <Select
        {...form.field('currency')}
        choices={CURRENCIES.map((code) => ({ value: code, label: currencyName(code, locale) }))}
      />
      {AMOUNTS.map((name) => (
        <TextField
          key={name}
          {...form.field(name)}
          optional
          inputMode="decimal"
          autoComplete="off"
          hint={t(`meetingRecord.hint.${name}`)}
        />
      ))}
      <TextArea {...form.field('nextStep')} optional rows={3} />
      <TextField {...form.field('nextStepOn')} type="date" optional />
      <TextArea {...form.field('note')} optional rows={3} hint={t('meetingRecord.note.hint')} />
      {isWaiting && <Notice tone="warn" title={t('meetingRecord.waiting')} live="polite" />}
      <Button type="submit" tone="primary" size="large" wide busy={form.form.formState.isSubmitting}>
        {t('meetingRecord.send')}
      </Button>
      {onLeave && (
        <Button tone="quiet" wide onClick={onLeave}>
          {t('meetingRecord.leave')}
        </Button>
      )}
    </Form>
  );
}
