import { useQuery } from '@tanstack/react-query';
import type { RetentionView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Organizer.module.css';
import { registrations } from './queries';

/** What will be erased by itself and when, and what was. */
export function Retention({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(registrations.retention(expo));
  return (
    <section className={styles.stack} aria-labelledby="retention">
      <div className={styles.headline}>
        <h2 id="retention">{t('registrations.retention')}</h2>
      </div>
      <p>{t('registrations.retention.text')}</p>
      {!data &&
        (error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('registrations.retention')} />
        ))}
      {data?.terms.length === 0 && <Empty title={t('registrations.retention.none')} />}
      {data && data.terms.length > 0 && <Terms terms={data.terms} />}
      {data && data.ended.length > 0 && <Ended ended={data.ended} />}
    </section>
  );
}

function Terms({ terms }: { terms: RetentionView['terms'] }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  return (
    <Table
      label={t('registrations.retention.terms')}
      rows={terms}
      rowId={({ of, title, erasedOn }) => `${of}${title?.ko ?? ''}${erasedOn ?? ''}`}
      columns={[
        {
          id: 'what',
          header: t('registrations.retention.what'),
          cell: ({ of, title }) => t(`registrations.retention.of.${of}`, { title: title?.[locale] ?? '' }),
        },
        { id: 'kept', header: t('registrations.retention.kept'), cell: ({ kept }) => count(kept) },
        {
          id: 'on',
          header: t('registrations.retention.on'),
          cell: ({ erasedOn }) => erasedOn ?? t('registrations.retention.never'),
        },
      ]}
    />
  );
}

function Ended({ ended }: { ended: RetentionView['ended'] }) {
  const { t, locale } = useI18n();
  const { count, moment } = formats(locale);
  return (
    <Table
      label={t('registrations.retention.ended')}
      rows={ended}
      rowId={({ of, title, at }) => `${of}${title?.ko ?? ''}${at}`}
      columns={[
        { id: 'at', header: t('registrations.retention.at'), cell: ({ at }) => moment(new Date(at)) },
        {
          id: 'what',
          header: t('registrations.retention.what'),
          cell: ({ of, title }) => t(`registrations.retention.of.${of}`, { title: title?.[locale] ?? '' }),
        },
        { id: 'erased', header: t('registrations.retention.erased'), cell: ({ erased }) => count(erased) },
      ]}
    />
  );
}
