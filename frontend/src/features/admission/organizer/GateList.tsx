import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GateView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading, faceOf } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { admission } from '../queries';
import { GateDialog, type Place } from './GateDialog';
import styles from './Lists.module.css';

interface Props {
  readonly expo: ExpoSlug;
  /** The zones and rooms that a gate may lead into. */
  readonly zones: readonly Place[];
  readonly rooms: readonly Place[];
  /** The admission types of the expo. */
  readonly types: readonly Place[];
}

/** Every gate of the expo, the closed ones too. */
export function GateList({ expo, zones, rooms, types }: Props) {
  const { t, locale } = useI18n();
  const face = faceOf(useQuery(admission.gates(expo)));
  const [edited, setEdited] = useState<GateView | 'new'>();
  const placeOf = ({ area }: GateView) => [...zones, ...rooms].find(({ id }) => id === area)?.name[locale];
  return (
    <div className={styles.stack}>
      <p>{t('admissions.gates.text')}</p>
      <div>
        <Button tone="primary" icon="plus" onClick={() => setEdited('new')}>
          {t('admissions.gate.add')}
        </Button>
      </div>
      {face.kind === 'loading' && <Loading label={t('admissions.gates')} retry={face.retry} />}
      {face.kind === 'failed' && <ProblemMessage problem={face.problem} retry={face.retry} />}
      {face.kind === 'rows' && face.rows.length === 0 && (
        <Empty title={t('admission.gate.none')} text={t('admissions.gate.none.text')} />
      )}
      {face.kind === 'rows' && face.rows.length > 0 && (
        <Table
          label={t('admissions.gates')}
          rows={face.rows}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: t('admissions.gate.name'), cell: ({ name }) => name[locale] },
            {
              id: 'kind',
              header: t('admissions.gate.kind'),
              cell: (gate) => [t(`admission.gate.kind.${gate.kind}`), placeOf(gate)].filter(Boolean).join(' · '),
            },
            {
              id: 'admits',
              header: t('admissions.gate.admits'),
              cell: ({ admits }) =>
                admits.length === 0
                  ? t('admissions.gate.admits.all')
                  : types
                      .filter(({ id }) => admits.includes(id))
                      .map(({ name }) => name[locale])
                      .join(', '),
            },
            {
              id: 'state',
              header: t('admissions.device.state'),
              cell: ({ closed }) => (
                <Status tone={closed ? 'info' : 'ok'}>
                  {t(closed ? 'admissions.gate.closed' : 'admissions.gate.open')}
                </Status>
              ),
            },
            {
              id: 'change',
              header: t('admissions.device.change'),
              cell: (gate) => (
                <Button
                  size="small"
                  aria-label={`${t('admissions.gate.change')}, ${gate.name[locale]}`}
                  onClick={() => setEdited(gate)}
                >
                  {t('admissions.gate.change')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {edited && (
        <GateDialog
          expo={expo}
          gate={edited === 'new' ? undefined : edited}
          zones={zones}
          rooms={rooms}
          types={types}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}
