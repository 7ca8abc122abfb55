import { useQuery } from '@tanstack/react-query';
import type { MessageKindView } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Table } from '../../../ui/console/Table';
import { Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import styles from '../Messaging.module.css';
import { named } from '../named';
import { wordings } from './queries';
import { WordingEditor } from './WordingEditor';

interface Props {
  readonly expo: ExpoSlug;
  /** The kind whose words are open. */
  readonly kind: string | undefined;
  readonly onKind: (kind: string | undefined) => void;
}

/** Every kind of message with whether its words are the standard ones, or one of them to be changed. */
export function Wordings({ expo, kind, onKind }: Props) {
  return kind ? (
    <OneWording expo={expo} kind={kind} onBack={() => onKind(undefined)} />
  ) : (
    <Kinds expo={expo} onKind={onKind} />
  );
}

function Kinds({ expo, onKind }: { expo: ExpoSlug; onKind: (kind: string) => void }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(wordings.list(expo));
  if (!data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={t('messaging.wording')} retry={() => void refetch()} />
    );
  return (
    <div className={styles.stack}>
      <p>{t('messaging.wording.lead')}</p>
      <KindTable kinds={data} onKind={onKind} />
    </div>
  );
}

function KindTable({ kinds, onKind }: { kinds: readonly MessageKindView[]; onKind: (kind: string) => void }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { moment } = formats(locale);
  const nameOf = (kind: string) => named('messaging.template', kind, i18n);
  return (
    <Table
      label={t('messaging.wording')}
      rows={kinds}
      rowId={({ name }) => name}
      columns={[
        { id: 'what', header: t('messaging.what'), cell: ({ name }) => nameOf(name) },
        {
          id: 'standard',
          header: t('messaging.wording'),
          cell: ({ standard }) => (
            <Status tone={standard ? 'info' : 'ok'}>
              {t(standard ? 'messaging.wording.standard' : 'messaging.wording.own')}
            </Status>
          ),
        },
        {
          id: 'changed',
          header: t('messaging.wording.changed'),
          cell: ({ changedAt }) => (changedAt ? moment(new Date(changedAt)) : '–'),
        },
        {
          id: 'open',
          header: t('messaging.wording.open'),
          cell: ({ name }) => (
            <Button size="small" onClick={() => onKind(name)}>
              {t('messaging.wording.open')}
              <span className="visually-hidden">, {nameOf(name)}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

function OneWording({ expo, kind, onBack }: { expo: ExpoSlug; kind: string; onBack: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { data, error, refetch } = useQuery(wordings.one(expo, kind));
  return (
    <section className={styles.stack} aria-labelledby="wording">
      <div className={styles.headline}>
        <h2 id="wording">{named('messaging.template', kind, i18n)}</h2>
        <Button onClick={onBack}>{t('messaging.wording.all')}</Button>
      </div>
      {!data &&
        (error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('messaging.wording')} />
        ))}
      {data && <WordingEditor key={data.changes[0]?.version ?? 0} expo={expo} wording={data} />}
    </section>
  );
}
