import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { addRoom, editRoom, removeRoom, type Room, type RoomBody } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useOnceKey } from '../../../api/use-once-key';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Table } from '../../../ui/console/Table';
import { Empty } from '../../../ui/DataList';
import { ConfirmDialog, Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import { expos } from '../queries';
import styles from './ExpoSetUp.module.css';
import { furniture } from './queries';
import { label } from './words';

const schema = v.object({
  nameKo: label,
  nameEn: label,
  capacity: wholeNumber('expoSetUp.room.capacity.wrong', 1, 100_000),
});

/** The rooms in which sessions are held. */
export function Rooms({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const { data: rooms, error, refetch } = useQuery(furniture.rooms(expo));
  const [edited, setEdited] = useState<Room | 'new'>();
  const [removed, setRemoved] = useState<Room>();
  return (
    <Card
      title={t('expoSetUp.rooms')}
      actions={
        <Button icon="plus" onClick={() => setEdited('new')}>
          {t('expoSetUp.room.add')}
        </Button>
      }
    >
      {error && !rooms && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      {rooms?.length === 0 && <Empty title={t('expoSetUp.rooms.none')} text={t('expoSetUp.rooms.none.text')} />}
      {rooms && rooms.length > 0 && (
        <Table
          label={t('expoSetUp.rooms')}
          rows={rooms}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: t('expoSetUp.room'), cell: ({ name }) => name[locale] },
            {
              id: 'capacity',
              header: t('expoSetUp.room.capacity'),
              align: 'end',
              cell: ({ capacity }) => count(capacity),
            },
            {
              id: 'change',
              header: t('expoSetUp.change'),
              cell: (room) => (
                <div className={styles.actions}>
                  <Button size="small" onClick={() => setEdited(room)}>
                    {t('expoSetUp.day.edit')}
                    <span className="visually-hidden">, {room.name[locale]}</span>
                  </Button>
                  <Button size="small" tone="quiet" onClick={() => setRemoved(room)}>
                    {t('expoSetUp.day.remove')}
                    <span className="visually-hidden">, {room.name[locale]}</span>
                  </Button>
                </div>
              ),
            },
          ]}
        />
      )}
      {edited && (
        <RoomDialog expo={expo} room={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
      {removed && <Removal expo={expo} room={removed} onClose={() => setRemoved(undefined)} />}
    </Card>
  );
}

function RoomDialog({ expo, room, onClose }: { expo: ExpoSlug; room: Room | undefined; onClose: () => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const once = useOnceKey();
  const form = useSchemaForm(
    schema,
    { nameKo: 'expoSetUp.room.ko', nameEn: 'expoSetUp.room.en', capacity: 'expoSetUp.room.capacity' },
    { nameKo: room?.name.ko ?? '', nameEn: room?.name.en ?? '', capacity: room ? String(room.capacity) : '' },
  );
  const save = useMutation({
    mutationFn: (body: RoomBody) =>
      room
        ? editRoom({ path: { expo, room: room.id }, body, headers: { 'If-Match': `"${room.version}"` } })
        : once(body, (key) => addRoom({ path: { expo }, body, headers: { 'Idempotency-Key': key } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [...expos.all, expo] });
      onClose();
    },
  });
  return (
    <Dialog open title={t(room ? 'expoSetUp.room.edit' : 'expoSetUp.room.add')} onClose={onClose}>
      <Form
        of={form}
        onSubmit={async ({ nameKo, nameEn, capacity }) =>
          void (await save.mutateAsync({ name: { ko: nameKo, en: nameEn }, capacity }))
        }
      >
        <TextField {...form.field('nameKo')} lang="ko" />
        <TextField {...form.field('nameEn')} lang="en" />
        <TextField {...form.field('capacity')} inputMode="numeric" />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('expoSetUp.save')}
        </Button>
      </Form>
    </Dialog>
  );
}

function Removal({ expo, room, onClose }: { expo: ExpoSlug; room: Room; onClose: () => void }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const removal = useMutation({
    mutationFn: () => removeRoom({ path: { expo, room: room.id } }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('ui.problem.unreachable.detail') }),
    onSettled: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: [...expos.all, expo] });
    },
  });
  return (
    <ConfirmDialog
      open
      title={t('expoSetUp.room.remove.ask', { name: room.name[locale] })}
      confirm={t('expoSetUp.day.remove')}
      tone="danger"
      busy={removal.isPending}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      <p>{t('expoSetUp.room.remove.text')}</p>
    </ConfirmDialog>
  );
}
