import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeviceView } from '../../../api/generated';
import { revokeDevice } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Table } from '../../../ui/console/Table';
import { Empty, Loading, faceOf } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { useToast } from '../../../ui/Toast';
import { admission } from '../queries';
import { DeviceDialog } from './DeviceDialog';
import { stateOf, TONES } from './device-state';
import { admissions } from './queries';
import styles from './Lists.module.css';

/** Every device that scans, and what it has not sent yet. */
export function DeviceList({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const face = faceOf(useQuery(admissions.devices(expo)));
  const [isMaking, setMaking] = useState(false);
  return (
    <div className={styles.stack}>
      <p>{t('admissions.devices.text')}</p>
      <div>
        <Button tone="primary" icon="plus" onClick={() => setMaking(true)}>
          {t('admissions.device.add')}
        </Button>
      </div>
      {face.kind === 'loading' && <Loading label={t('admissions.devices')} retry={face.retry} />}
      {face.kind === 'failed' && <ProblemMessage problem={face.problem} retry={face.retry} />}
      {face.kind === 'rows' && face.rows.length === 0 && (
        <Empty title={t('admissions.devices.none')} text={t('admissions.devices.none.text')} />
      )}
      {face.kind === 'rows' && face.rows.length > 0 && <Rows expo={expo} rows={face.rows} />}
      {isMaking && <DeviceDialog expo={expo} onClose={() => setMaking(false)} />}
    </div>
  );
}

function Rows({ expo, rows }: { expo: ExpoSlug; rows: readonly DeviceView[] }) {
  const { t, locale } = useI18n();
  const { moment, count } = formats(locale);
  const { data: gates } = useQuery(admission.gates(expo));
  const [revoked, setRevoked] = useState<DeviceView>();
  return (
    <>
      <Table
        label={t('admissions.devices')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'name', header: t('admissions.device.name'), cell: ({ name }) => name },
          {
            id: 'state',
            header: t('admissions.device.state'),
            cell: (device) => {
              const state = stateOf(device, Date.now());
              return <Status tone={TONES[state]}>{t(`admissions.device.state.${state}`)}</Status>;
            },
          },
          {
            id: 'gate',
            header: t('admission.gate'),
            cell: ({ gate, direction, mode }) =>
              [
                gates?.find(({ id }) => id === gate)?.name[locale],
                t(`admission.direction.${direction}`),
                mode === 'KIOSK' && t('admissions.device.mode.KIOSK'),
              ]
                .filter(Boolean)
                .join(' · '),
          },
          {
            id: 'seen',
            header: t('admissions.device.seen'),
            cell: ({ lastSeenAt }) => (lastSeenAt ? moment(new Date(lastSeenAt)) : '–'),
          },
          {
            id: 'waiting',
            header: t('admissions.device.waiting'),
            align: 'end',
            cell: ({ waiting }) => count(waiting),
          },
          {
            id: 'change',
            header: t('admissions.device.change'),
            cell: (device) =>
              !device.revokedAt && (
                <Button
                  size="small"
                  aria-label={`${t('admissions.device.revoke')}, ${device.name}`}
                  onClick={() => setRevoked(device)}
                >
                  {t('admissions.device.revoke')}
                </Button>
              ),
          },
        ]}
      />
      {revoked && <Revocation expo={expo} device={revoked} onClose={() => setRevoked(undefined)} />}
    </>
  );
}

function Revocation({ expo, device, onClose }: { expo: ExpoSlug; device: DeviceView; onClose: () => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const revocation = useMutation({
    mutationFn: () => revokeDevice({ path: { expo, device: device.id } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: admissions.devices(expo).queryKey });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('admissions.device.revoke.ask', { name: device.name })}
      confirm={t('admissions.device.revoke')}
      tone="danger"
      busy={revocation.isPending}
      onConfirm={() => revocation.mutate()}
      onClose={onClose}
    >
      <p>{t('admissions.device.revoke.text')}</p>
    </ConfirmDialog>
  );
}
