import type { ReactNode } from 'react';
import type { Occupancy } from '../../api/generated';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Card } from '../../ui/Card';
import { Loading } from '../../ui/DataList';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Status } from '../../ui/Status';
import { LEVEL_TONE, type Area } from './level';
import { OccupancyAlerts } from './OccupancyAlerts';
import styles from './OccupancyPanel.module.css';
import { useOccupancy } from './use-occupancy';

interface Props {
  readonly expo: ExpoSlug;
  /** Whether to warn, above the figures, of what is nearly full or full. */
  readonly alerts?: boolean;
  readonly onChange?: (occupancy: Occupancy) => void;
  /** What can be done about an area, beside its figure. */
  readonly action?: (area: Area, name: string) => ReactNode;
}

/** How many people are inside, and how full that is, as the server tells it. */
export function OccupancyPanel({ expo, alerts, onChange, action }: Props) {
  const { t } = useI18n();
  const { occupancy, line } = useOccupancy(expo, onChange);
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
      {alerts && occupancy && <OccupancyAlerts occupancy={occupancy} />}
      {occupancy ? <Figures occupancy={occupancy} action={action} /> : <Loading label={t('admission.occupancy')} />}
    </Card>
  );
}

function Figures({ occupancy, action }: { occupancy: Occupancy; action: Props['action'] }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const { inside, entriesToday, areas } = occupancy;
  return (
    <>
      <div className={styles.inside}>
        <output aria-label={t('admission.inside', { count: inside })} className={styles.figure}>
          {count(inside)}
        </output>
        <span aria-hidden="true">{t('admission.inside', { count: inside })}</span>
        <Fullness of={occupancy} />
        {action?.(occupancy, t('admission.expo'))}
      </div>
      <dl className={styles.zones}>
        {areas.map((area) => (
          <div key={area.area}>
            <dt>{area.name[locale]}</dt>
            <dd>
              <Fullness of={area} />
              <span>{count(area.inside)}</span>
              {action?.(area, area.name[locale])}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('admission.entriesToday')}</dt>
          <dd>{count(entriesToday)}</dd>
        </div>
      </dl>
    </>
  );
}

/** Where there is a limit: how near it is, in a word and a shape as well as a colour. */
function Fullness({ of: { limit, level } }: { of: Area }) {
  const { t, locale } = useI18n();
  if (!limit.most) return null;
  const most = formats(locale).count(limit.most);
  return <Status tone={LEVEL_TONE[level]}>{t(`admission.level.${level}`, { most })}</Status>;
}
