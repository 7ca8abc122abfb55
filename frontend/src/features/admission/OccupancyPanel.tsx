import { useState } from 'react';
import type { Occupancy } from '../../api/generated';
import { useLive } from '../../api/use-live';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/DataList';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Status } from '../../ui/Status';
import styles from './OccupancyPanel.module.css';

/** How many people are inside, as the server tells it. */
export function OccupancyPanel({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const [occupancy, setOccupancy] = useState<Occupancy>();
  const line = useLive(`/api/expos/${expo}/occupancy/live`, ({ name, data }) => {
    if (name === 'occupancy' && isOccupancy(data)) setOccupancy(data);
  });
  if (line.kind === 'closed' && line.problem) return <ProblemMessage problem={line.problem} />;
  return (
    <Card
      title={t('admission.occupancy')}
      aside={
        line.kind === 'open' ? (
          <Status tone="ok">{t('admission.live')}</Status>
        ) : (
          <Status tone="waiting">{t('admission.reconnecting')}</Status>
        )
      }
    >
      {occupancy ? <Figures occupancy={occupancy} /> : <Loading label={t('admission.occupancy')} />}
    </Card>
  );
}

function Figures({ occupancy: { inside, entriesToday, zones } }: { occupancy: Occupancy }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const rows = [
    ...zones.map(({ zone, name, inside: people }) => ({ key: zone, name: name[locale], people })),
    { key: 'today', name: t('admission.entriesToday'), people: entriesToday },
  ];
  return (
    <>
      <p className={styles.inside}>
        <output aria-label={t('admission.inside', { count: inside })} className={styles.figure}>
          {count(inside)}
        </output>
        <span aria-hidden="true">{t('admission.inside', { count: inside })}</span>
      </p>
      <dl className={styles.zones}>
        {rows.map(({ key, name, people }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{count(people)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function isOccupancy(data: unknown): data is Occupancy {
  return typeof data === 'object' && data !== null && 'inside' in data && 'entriesToday' in data && 'zones' in data;
}
