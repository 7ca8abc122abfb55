import type { InTwoLanguages, RecordVersionView } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Card } from '../../../ui/Card';
import { Status } from '../../../ui/Status';
import { AMOUNTS, amountIn } from './amounts';
import styles from './Record.module.css';

interface Props {
  readonly versions: readonly RecordVersionView[];
  readonly other: InTwoLanguages;
}

/** The newest version, and those before it behind a fold: none is ever taken away. */
export function RecordVersions({ versions: [newest, ...older], other }: Props) {
  const { t } = useI18n();
  if (!newest) return null;
  return (
    <>
      <Version version={newest} other={other} />
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{t('meetingRecord.older', { count: older.length })}</summary>
          {older.map((version) => (
            <Version key={version.version} version={version} other={other} />
          ))}
        </details>
      )}
    </>
  );
}

const TONES = { WAITING: 'waiting', CONFIRMED: 'ok', DISPUTED: 'bad' } as const;

function Version({ version, other }: { version: RecordVersionView; other: InTwoLanguages }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const { own, content, answer, dispute, writtenAt } = version;
  const { products, amounts, attendees, nextStep, nextStepOn } = content;
  return (
    <Card
      title={t('meetingRecord.version', { version: version.version })}
      aside={<Status tone={TONES[answer]}>{t(`meetingRecord.answer.${answer}`)}</Status>}
    >
      <p className={styles.when}>
        {t(own ? 'meetingRecord.byUs' : 'meetingRecord.byOther', {
          other: other[locale],
          moment: moment(new Date(writtenAt)),
        })}
      </p>
      <dl className={styles.facts}>
        {attendees && <Fact name={t('meetingRecord.attendees')} value={attendees} />}
        {products.length > 0 && (
          <Fact
            name={t('meetingRecord.products')}
            value={products.map(({ name, quantity }) => (quantity ? `${name} ${quantity}` : name)).join(', ')}
          />
        )}
        {AMOUNTS.map((name) => {
          const plain = amounts?.[name];
          return (
            amounts &&
            plain && (
              <Fact key={name} name={t(`meetingRecord.${name}`)} value={amountIn(amounts.currency, plain, locale)} />
            )
          );
        })}
        {nextStep && <Fact name={t('meetingRecord.nextStep')} value={nextStep} />}
        {nextStepOn && <Fact name={t('meetingRecord.nextStepOn')} value={nextStepOn} />}
        {dispute && (
          <Fact name={t(own ? 'meetingRecord.disputed.byOther' : 'meetingRecord.disputed.byUs')} value={dispute} />
        )}
      </dl>
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
