import { useQuery } from '@tanstack/react-query';
import type { ListedMarketingMail } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import styles from '../Messaging.module.css';
import { EMPTY, toDraft } from './draft';
import { MarketingDraft } from './MarketingDraft';
import { MarketingSent } from './MarketingSent';
import { marketing } from './queries';

export const NEW = 'new';

interface Props {
  readonly expo: ExpoSlug;
  /** The mail that is open, or a new one. */
  readonly mail: string | undefined;
  readonly onMail: (mail: string | undefined) => void;
}

/** Mails that advertise: all of them, or one to be written, sent and followed. */
export function MarketingMails({ expo, mail, onMail }: Props) {
  const { t } = useI18n();
  if (!mail) return <Mails expo={expo} onMail={onMail} />;
  return (
    <section className={styles.stack} aria-labelledby="marketing-mail">
      <div className={styles.headline}>
        <h2 id="marketing-mail">{t(mail === NEW ? 'messaging.marketing.add' : 'messaging.marketing.one')}</h2>
        <Button onClick={() => onMail(undefined)}>{t('messaging.marketing.all')}</Button>
      </div>
      {mail === NEW ? <NewMail expo={expo} onMail={onMail} /> : <OneMail expo={expo} id={mail} />}
    </section>
  );
}

function Mails({ expo, onMail }: Pick<Props, 'expo' | 'onMail'>) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(marketing.list(expo));
  return (
    <section className={styles.stack} aria-labelledby="marketing-mails">
      <div className={styles.headline}>
        <h2 id="marketing-mails">{t('messaging.marketing')}</h2>
        <Button icon="plus" onClick={() => onMail(NEW)}>
          {t('messaging.marketing.add')}
        </Button>
      </div>
      <p>{t('messaging.marketing.lead')}</p>
      {!data &&
        (error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('messaging.marketing')} />
        ))}
      {data?.length === 0 && <Empty title={t('messaging.marketing.none')} />}
      {data && data.length > 0 && <MailTable mails={data} onMail={onMail} />}
    </section>
  );
}

function MailTable({ mails, onMail }: { mails: readonly ListedMarketingMail[]; onMail: Props['onMail'] }) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const subjectOf = (mail: ListedMarketingMail) => (locale === 'ko' ? mail.subjectKo : mail.subjectEn);
  return (
    <Table
      label={t('messaging.marketing')}
      rows={mails}
      rowId={({ id }) => id}
      columns={[
        { id: 'subject', header: t('messaging.wording.subject'), cell: subjectOf },
        { id: 'state', header: t('messaging.state'), cell: (mail) => <MailStatus mail={mail} /> },
        {
          id: 'when',
          header: t('messaging.marketing.when'),
          cell: ({ sentAt, writtenAt }) => moment(new Date(sentAt ?? writtenAt)),
        },
        {
          id: 'open',
          header: t('messaging.marketing.open'),
          cell: (mail) => (
            <Button size="small" onClick={() => onMail(mail.id)}>
              {t('messaging.marketing.open')}
              <span className="visually-hidden">, {subjectOf(mail)}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}

function MailStatus({ mail: { sentAt, stoppedAt } }: { mail: ListedMarketingMail }) {
  const { t } = useI18n();
  if (stoppedAt) return <Status tone="warn">{t('messaging.marketing.state.stopped')}</Status>;
  if (sentAt) return <Status tone="ok">{t('messaging.marketing.state.sent')}</Status>;
  return <Status tone="info">{t('messaging.marketing.state.draft')}</Status>;
}

/** A new mail begins with the sender of the last one. */
function NewMail({ expo, onMail }: Pick<Props, 'expo' | 'onMail'>) {
  const { t } = useI18n();
  const { data: all } = useQuery(marketing.list(expo));
  const lastId = all?.[0]?.id;
  const { data: last } = useQuery({ ...marketing.one(expo, lastId ?? ''), enabled: Boolean(lastId) });
  if (!all || (lastId && !last)) return <Loading label={t('messaging.marketing.add')} />;
  return (
    <MarketingDraft
      expo={expo}
      kept={undefined}
      initial={last ? { ...EMPTY, sender: last.sender } : EMPTY}
      onKept={(mail) => onMail(mail.id)}
    />
  );
}

function OneMail({ expo, id }: { expo: ExpoSlug; id: string }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(marketing.one(expo, id));
  if (!data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={t('messaging.marketing.one')} />
    );
  if (data.sentAt) return <MarketingSent expo={expo} mail={data} sentAt={data.sentAt} />;
  return <MarketingDraft key={data.version} expo={expo} kept={data} initial={toDraft(data)} />;
}
