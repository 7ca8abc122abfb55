import type { UseQueryResult } from '@tanstack/react-query';
import type { LeadView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { useAddressQuery } from '../../../lib/use-address-query';
import { Button } from '../../../ui/Button';
import { DataList, faceOf } from '../../../ui/DataList';
import { Select } from '../../../ui/form/Select';
import { SearchField } from '../../../ui/SearchField';
import { Chip, Status } from '../../../ui/Status';
import { choose, ORDERS, SCORES, tagsIn, type Score } from './choose';
import styles from './Leads.module.css';

interface Props {
  readonly leads: UseQueryResult<LeadView[]>;
  readonly onOpen: (lead: string) => void;
  readonly onExport: () => void;
}

const TONES = { HOT: 'ok', WARM: 'info', COLD: 'waiting' } as const satisfies Record<Score, string>;
const MOST_TAGS = 8;

/** What was scanned: searched, narrowed and sorted on the phone. */
export function LeadList({ leads, onOpen, onExport }: Props) {
  const { t } = useI18n();
  const [{ text, score, tag, open, order }, change] = useAddressQuery('text', 'score', 'tag', 'open', 'order');
  const all = leads.data ?? [];
  const by = ORDERS.find((one) => one === order) ?? ORDERS[0];
  const chosen = leads.data && choose(all, { text, score, tag, open: open === '1', order: by });
  const tags = tagsIn(all).slice(0, MOST_TAGS);
  return (
    <>
      <div className={styles.filters}>
        <SearchField label={t('lead.search')} value={text} onSearch={(found) => change({ text: found })} />
        <div role="group" aria-label={t('lead.narrow')} className={styles.chips}>
          {SCORES.map((one) => (
            <Chip key={one} pressed={score === one} onChange={(on) => change({ score: on ? one : '' })}>
              {t(`lead.score.${one}`)}
            </Chip>
          ))}
          <Chip pressed={open === '1'} onChange={(on) => change({ open: on ? '1' : '' })}>
            {t('lead.followUp.open')}
          </Chip>
          {tags.map((one) => (
            <Chip key={one} pressed={tag === one} onChange={(on) => change({ tag: on ? one : '' })}>
              {`#${one}`}
            </Chip>
          ))}
        </div>
        <div className={styles.ends}>
          <Select
            label={t('lead.order')}
            value={by}
            choices={ORDERS.map((value) => ({ value, label: t(`lead.order.${value}`) }))}
            onChange={(event) => change({ order: event.target.value })}
          />
          <Button disabledReason={all.length > 0 ? undefined : t('lead.export.none')} onClick={onExport}>
            {t('lead.export')}
          </Button>
        </div>
      </div>
      <DataList
        label={t('lead.list')}
        face={faceOf({ data: chosen, error: leads.error, refetch: leads.refetch })}
        row={(lead) => <Row lead={lead} onOpen={onOpen} />}
        rowKey={({ id }) => id}
        empty={
          all.length > 0
            ? { title: t('lead.list.noneFound'), text: t('lead.list.noneFound.text') }
            : { title: t('lead.list.none'), text: t('lead.list.none.text') }
        }
      />
    </>
  );
}

function Row({ lead, onOpen }: { lead: LeadView; onOpen: (lead: string) => void }) {
  const { t, locale } = useI18n();
  const { visitor, score, tags, note, followUpOn, followedUp } = lead;
  const f = formats(locale);
  return (
    <button type="button" className={styles.row} aria-haspopup="dialog" onClick={() => onOpen(lead.id)}>
      <strong>{visitor?.name ?? t('lead.anonymous')}</strong>
      <span className={styles.quiet}>
        {[f.moment(new Date(lead.scannedAt)), visitor?.email].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.facts}>
        {score && <Status tone={TONES[score]}>{t(`lead.score.${score}`)}</Status>}
        {followUpOn && (
          <Status tone={followedUp ? 'ok' : 'waiting'}>
            {t(followedUp ? 'lead.followUp.done.on' : 'lead.followUp.on', {
              when: f.day(new Date(`${followUpOn}T00:00`)),
            })}
          </Status>
        )}
        {tags.map((one) => (
          <span key={one} className={styles.quiet}>
            #{one}
          </span>
        ))}
      </span>
      {note && <span className={styles.quiet}>{note.length > 80 ? `${note.slice(0, 80)}…` : note}</span>}
    </button>
  );
}
