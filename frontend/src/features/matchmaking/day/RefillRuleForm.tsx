import { useMutation } from '@tanstack/react-query';
import * as v from 'valibot';
import { setRefillRule } from '../../../api/generated';
import type { RefillRule, RefillRuleBody } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import { useToast } from '../../../ui/Toast';

const schema = v.object({
  automatic: v.boolean(),
  mostAnHour: wholeNumber('refillRule.mostAnHour.wrong', 1, 60),
  minutesAhead: wholeNumber('refillRule.minutesAhead.wrong', 0, 60),
});

interface Props {
  readonly expo: ExpoSlug;
  readonly rule: RefillRule;
  /** Saved or refused: the rule may be another now. */
  readonly onSettled: () => void;
  readonly onDone: () => void;
}

/** On or off, and the limits. */
export function RefillRuleForm({ expo, rule, onSettled, onDone }: Props) {
  const { t } = useI18n();
  const show = useToast();
  const form = useSchemaForm(
    schema,
    {
      automatic: 'refillRule.automatic',
      mostAnHour: 'refillRule.mostAnHour',
      minutesAhead: 'refillRule.minutesAhead',
    },
    { automatic: rule.automatic, mostAnHour: String(rule.mostAnHour), minutesAhead: String(rule.minutesAhead) },
  );
  const save = useMutation({
    mutationFn: (body: RefillRuleBody) =>
      setRefillRule({ path: { expo }, body, headers: { 'If-Match': `"${rule.version}"` } }),
    onSuccess: () => {
      show({ tone: 'ok', text: t('refillRule.saved') });
      onDone();
    },
    onSettled,
  });
  return (
    <Form of={form} onSubmit={async (body) => void (await save.mutateAsync(body))}>
      <Checkbox {...form.field('automatic')} hint={t('refillRule.automatic.hint')} />
      <TextField {...form.field('mostAnHour')} inputMode="numeric" />
      <TextField {...form.field('minutesAhead')} hint={t('refillRule.minutesAhead.hint')} inputMode="numeric" />
      <Button type="submit" tone="primary" wide busy={save.isPending}>
        {t('refillRule.save')}
      </Button>
    </Form>
  );
}
