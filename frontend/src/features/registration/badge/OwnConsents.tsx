import type { OwnRegistration } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Status } from '../../../ui/Status';
import styles from './OwnData.module.css';

type OwnConsent = OwnRegistration['consents'][number];
type Deed = OwnRegistration['consentHistory'][number];

interface Props {
  readonly consents: readonly OwnConsent[];
  /** The oldest first. */
  readonly history: readonly Deed[];
  /** The item that is being withdrawn now. */
  readonly busy: string | undefined;
  readonly onWithdraw: (item: string) => void;
}

/** What the visitor said to each item; what is optional can be taken back. */
export function OwnConsents({ consents, history, busy, onWithdraw }: Props) {
  const { t, locale } = useI18n();
  return (
    <section aria-labelledby="own-consents">
      <h2 id="own-consents" className={styles.title}>
        {t('ownData.consents')}
      </h2>
      <ul>
        {requiredFirst(consents).map((consent) => (
          <li key={consent.item} className={styles.consent}>
            <div>
              <p>{consent.title[locale]}</p>
              <Answer consent={consent} />
            </div>
            {consent.kind === 'REQUIRED' && <p className={styles.note}>{t('ownData.required')}</p>}
            {consent.kind !== 'REQUIRED' && isStanding(consent) && (
              <Button size="small" busy={busy === consent.item} onClick={() => onWithdraw(consent.item)}>
                {t('ownData.withdraw')}
                <span className="visually-hidden">: {consent.title[locale]}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {history.length > 0 && <History deeds={history} consents={consents} />}
    </section>
  );
}

const WORDS = {
  GIVEN: 'ownData.history.given',
  WITHDRAWN: 'ownData.history.withdrawn',
  ENDED: 'ownData.history.ended',
} as const;

/** Every time something was given and taken back, whatever stands now. */
function History({ deeds, consents }: { deeds: readonly Deed[]; consents: readonly OwnConsent[] }) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  const titleOf = ({ item }: Deed) => consents.find((consent) => consent.item === item)?.title[locale] ?? item;
  return (
    <details className={styles.history}>
      <summary>{t('ownData.history', { count: deeds.length })}</summary>
      <ol>
        {deeds.map((deed) => (
          <li key={`${deed.item}@${deed.version} ${deed.deed} ${deed.at}`}>
            {t(WORDS[deed.deed], {
              title: titleOf(deed),
              version: String(deed.version),
              when: f.moment(new Date(deed.at)),
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Answer({ consent: { givenAt, withdrawnAt, endedAt } }: { consent: OwnConsent }) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  if (withdrawnAt)
    return <Status tone="waiting">{t('ownData.withdrawn.on', { when: f.day(new Date(withdrawnAt)) })}</Status>;
  if (endedAt) return <Status tone="waiting">{t('ownData.ended.on', { when: f.day(new Date(endedAt)) })}</Status>;
  if (givenAt) return <Status tone="ok">{t('ownData.given.on', { when: f.day(new Date(givenAt)) })}</Status>;
  return <Status tone="waiting">{t('ownData.refused')}</Status>;
}

function requiredFirst(consents: readonly OwnConsent[]): OwnConsent[] {
  return [...consents].sort((one, other) => Number(other.kind === 'REQUIRED') - Number(one.kind === 'REQUIRED'));
}

function isStanding({ givenAt, withdrawnAt, endedAt }: OwnConsent): boolean {
  return Boolean(givenAt) && !withdrawnAt && !endedAt;
}
