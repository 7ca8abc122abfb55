import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm, type DefaultValues, type FieldPath, type UseFormReturn } from 'react-hook-form';
import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { useI18n, type Key } from '../../lib/i18n';

type FormSchema = GenericSchema<Record<string, unknown>, Record<string, unknown>>;

/** A form whose rules are a schema and whose words are catalog keys. Rules name their message by key too. */
export interface SchemaForm<S extends FormSchema> {
  readonly form: UseFormReturn<InferInput<S>, unknown, InferOutput<S>>;
  readonly labels: Readonly<Record<FieldPath<InferInput<S>>, Key>>;
  /** Everything an input of the shelf needs to belong to the form. */
  readonly field: (name: FieldPath<InferInput<S>>) => FieldProps;
  /** The words of a message: of a rule (a key) or of the server (ready). */
  readonly words: (message: string | undefined) => string | undefined;
}

type FieldProps = { id: string; label: string; error: string | undefined } & ReturnType<UseFormReturn['register']>;

/**
 * Leave `defaults` out on a prerendered page: what was typed before the script arrived is then kept.
 */
export function useSchemaForm<S extends FormSchema>(
  schema: S,
  labels: SchemaForm<S>['labels'],
  defaults?: DefaultValues<InferInput<S>>,
): SchemaForm<S> {
  const { t, knows } = useI18n();
  const form = useForm<InferInput<S>, unknown, InferOutput<S>>({
    resolver: valibotResolver(schema),
    // not on blur: a message that appears between press and release moves the button away from under the finger
    mode: 'onSubmit',
    shouldFocusError: false,
    ...(defaults && { defaultValues: defaults }),
  });
  const words = (message: string | undefined) => (message && knows(message) ? t(message) : message);
  return {
    form,
    labels,
    words,
    field: (name) => ({
      ...form.register(name),
      id: fieldId(name),
      label: t(labels[name]),
      error: words(form.getFieldState(name, form.formState).error?.message),
    }),
  };
}

/** The address of an input inside the page, for the links of the error summary. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
