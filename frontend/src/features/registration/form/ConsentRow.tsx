import type { FormView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { Icon } from '../../../ui/Icon';
import { Checkbox } from '../../../ui/form/Checkbox';
import styles from './Consents.module.css';

type ConsentItem = FormView['consentItems'][number];

interface Props {
  readonly id: string;
  readonly item: ConsentItem;
  readonly given: boolean;
  readonly error: string | undefined;
  readonly onChange: (given: boolean) => void;
}

/** One consent: a box of its own, and all that must be known before ticking it. */
export function ConsentRow({ id, item, given, error, onChange }: Props) {
  const { t, locale } = useI18n();
  const title = item.title[locale];
  const isRequired = item.kind === 'REQUIRED';
  const facts = [
    ...(isRequired ? [[t('registration.basis'), t(`registration.basis.${item.basis}`)]] : []),
    [t('registration.consent.purpose'), item.purpose[locale]],
    [t('registration.consent.retention'), item.retention[locale]],
    ...(item.recipient ? [[t('registration.consent.recipient'), item.recipient[locale]]] : []),
    [
      t('registration.consent.refusal'),
      t(isRequired ? 'registration.consent.refusal.required' : 'registration.consent.refusal.optional'),
    ],
  ] as const;
  return (
    <li className={styles.row}>
      <Checkbox
        id={id}
        error={error}
        label={
          <>
            <span className={styles.kind} data-required={isRequired || undefined}>
              {t(`registration.consent.kind.${item.kind}`)}
            </span>{' '}
            {title}
          </>
        }
        checked={given}
        onChange={(event) => onChange(event.target.checked)}
      />
      <details className={styles.details}>
        <summary>
          <Icon name="chevronDown" size="small" />
          {t('registration.consent.read')}
          <span className="visually-hidden">: {title}</span>
        </summary>
        <div className={styles.text}>
          <p className={styles.whole}>{item.text[locale]}</p>
          <dl>
            {facts.map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
    </li>
  );
}
