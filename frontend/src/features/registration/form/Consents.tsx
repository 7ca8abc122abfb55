import { useState, type FormEvent, type ReactNode } from 'react';
import type { FormView } from '../../../api/generated';
import type { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/form/Checkbox';
import { ErrorSummary } from '../../../ui/form/ErrorSummary';
import form from '../../../ui/form/Form.module.css';
import { fieldId } from '../../../ui/form/use-schema-form';
import { ConsentRow } from './ConsentRow';
import styles from './Consents.module.css';
import { consentKey, type Draft } from './draft';
import wizard from './Wizard.module.css';

type ConsentItem = FormView['consentItems'][number];

interface Props {
  readonly items: readonly ConsentItem[];
  readonly draft: Draft;
  readonly refusal: Problem | undefined;
  readonly busy: boolean;
  /** On the button that sends. */
  readonly submit?: string;
  readonly keep: (typed: Pick<Draft, 'agreed'>) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
  /** Beside the button that sends: why nothing has come of it yet. */
  readonly children: ReactNode;
}

/** Last page: each consent on its own; nothing is ticked beforehand and what is optional may be left alone. */
export function Consents({ items, draft, refusal, busy, submit: words, keep, onBack, onDone, children }: Props) {
  const { t, locale } = useI18n();
  const [submits, setSubmits] = useState(0);
  const isGiven = (item: ConsentItem) => draft.agreed.includes(consentKey(item));
  const missing = items.filter((item) => item.kind === 'REQUIRED' && !isGiven(item));
  const idOf = (item: ConsentItem) => fieldId(`consent-${item.item}`);
  const wrong = (submits > 0 ? missing : []).map((item) => ({
    id: idOf(item),
    label: item.title[locale],
    message: t('registration.consent.missing'),
  }));
  const giveAll = (given: boolean) => keep({ agreed: given ? items.map(consentKey) : [] });
  const give = (item: ConsentItem) => (given: boolean) => {
    const others = draft.agreed.filter((key) => key !== consentKey(item));
    keep({ agreed: given ? [...others, consentKey(item)] : others });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmits(submits + 1);
    if (missing.length === 0) onDone();
  };
  return (
    <form className={form.form} noValidate onSubmit={submit} aria-busy={busy || undefined}>
      {!busy && (wrong.length > 0 || refusal) && <ErrorSummary key={submits} wrong={wrong} problem={refusal} />}
      <div>
        <div className={styles.all}>
          <Checkbox
            label={<strong>{t('registration.consent.all')}</strong>}
            hint={t('registration.consent.all.hint')}
            checked={items.every(isGiven)}
            onChange={(event) => giveAll(event.target.checked)}
          />
        </div>
        <ul aria-label={t('registration.step.consent')}>
          {items.map((item) => (
            <ConsentRow
              key={consentKey(item)}
              id={idOf(item)}
              item={item}
              given={isGiven(item)}
              error={wrong.find(({ id }) => id === idOf(item))?.message}
              onChange={give(item)}
            />
          ))}
        </ul>
      </div>
      {children}
      <div className={wizard.actions}>
        <Button size="large" onClick={onBack}>
          {t('registration.previous')}
        </Button>
        <Button tone="primary" size="large" type="submit" busy={busy}>
          {words ?? t('registration.submit')}
        </Button>
      </div>
    </form>
  );
}
