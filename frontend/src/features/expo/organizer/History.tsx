import { useInfiniteQuery } from '@tanstack/react-query';
import type { SettingsChange } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { DataList, faceOf } from '../../../ui/DataList';
import { MoreButton } from '../../../ui/MoreButton';
import styles from './History.module.css';
import { told } from './history';
import { settingsChanges } from './queries';

/** Who changed what in the set-up, and what it was before. */
export function History({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const query = useInfiniteQuery(settingsChanges(expo));
  const face = faceOf({ ...query, data: query.data?.pages.flatMap(({ items }) => items) });
  return (
    <Card title={t('expoSetUp.history')}>
      <DataList
        label={t('expoSetUp.history')}
        face={face}
        rowKey={({ id }) => id}
        row={(change) => <Change change={change} />}
        empty={{ title: t('expoSetUp.history.none'), text: t('expoSetUp.history.none.text') }}
      />
      <MoreButton of={query} />
    </Card>
  );
}

function Change({ change: { action, about, at, by, fields } }: { change: SettingsChange }) {
  const i18n = useI18n();
  const { t, knows, locale } = i18n;
  const key = `expoSetUp.history.action.${action}`;
  const who = by ?? t('expoSetUp.history.platform');
  return (
    <div className={styles.change}>
      <h3>{[knows(key) ? t(key) : action, about?.[locale]].filter(Boolean).join(': ')}</h3>
      <p>
        <time dateTime={at}>{formats(locale).moment(new Date(at))}</time> · {who}
      </p>
      <dl className={styles.fields}>
        {fields.map((field) => {
          const { label, before, after } = told(field, i18n);
          return (
            <div key={field.field}>
              <dt>{label}</dt>
              <dd>
                <Side label={t('expoSetUp.history.before')} values={before} />
                <span aria-hidden="true">→</span>
                <Side label={t('expoSetUp.history.after')} values={after} strong />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Side({ label, values, strong }: { label: string; values: readonly string[]; strong?: boolean }) {
  const Words = strong ? 'strong' : 'span';
  return (
    <Words className={styles.side}>
      <span className="visually-hidden">{label} </span>
      {values.map((value) => (
        <span key={value}>{value}</span>
      ))}
    </Words>
  );
}
