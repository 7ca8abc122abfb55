import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { editFloorPlan, type FloorPlan } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/DataList';
import { ConfirmDialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/form/Select';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useToast } from '../../../ui/Toast';
import type { Occupants } from '../map/places';
import { expos } from '../queries';
import { defectsOf } from './defects';
import { Files } from './Files';
import { Floor } from './Floor';
import styles from './FloorPlan.module.css';
import { HallDialog } from './HallDialog';
import { Inspector } from './Inspector';
import { allBooths, removed, type Ids } from './plan';
import { RowDialog } from './RowDialog';
import { ThingList } from './ThingList';
import { useDrawing } from './use-drawing';
import { ZoneDialog } from './ZoneDialog';

interface Props {
  readonly expo: ExpoSlug;
  readonly plan: FloorPlan;
  readonly occupants: Occupants;
}

const GRIDS = ['0.1', '0.5', '1', '3'];
type Asked = 'row' | 'zone' | 'hall' | 'newHall';

export function Editor({ expo, plan, occupants }: Props) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  const drawing = useDrawing(plan);
  const { draft, chosen } = drawing;
  const [shown, setShown] = useState<string>();
  const [grid, setGrid] = useState('0.5');
  const [asked, setAsked] = useState<Asked>();
  const [removal, setRemoval] = useState<Ids>();
  const hall = draft.halls.find(({ id }) => id === shown) ?? draft.halls[0];
  const defects = useMemo(() => defectsOf(draft, locale), [draft, locale]);
  const wrong = useMemo(() => new Set(defects.flatMap(({ ids }) => ids)), [defects]);
  const save = useMutation({
    mutationFn: async () =>
      (await editFloorPlan({ path: { expo }, body: bodyOf(draft), headers: { 'If-Match': `"${plan.version}"` } })).data,
    onSuccess: (stored) => {
      queries.setQueryData(expos.floorPlan(expo).queryKey, stored);
      show({ tone: 'ok', text: t('floorPlan.saved') });
    },
  });
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => drawing.isChanged && !save.isSuccess,
    enableBeforeUnload: () => drawing.isChanged && !save.isSuccess,
    withResolver: true,
  });
  const taken = (ids: Ids) =>
    draft.halls
      .flatMap(({ zones }) => zones)
      .flatMap((zone) => zone.booths.filter(({ id }) => ids.has(id) || ids.has(zone.id)))
      .filter(({ number }) => occupants.has(number));
  const remove = (ids: Ids) => {
    if (ids.size === 0) return;
    if (taken(ids).length > 0) setRemoval(ids);
    else drawing.draw(removed(draft, ids), new Set());
  };
  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        {draft.halls.length > 1 && (
          <Select
            label={t('floorPlan.hall')}
            value={hall?.id}
            onChange={({ target }) => setShown(target.value)}
            choices={draft.halls.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
        )}
        <Select
          label={t('floorPlan.grid')}
          value={grid}
          onChange={({ target }) => setGrid(target.value)}
          choices={GRIDS.map((value) => ({ value, label: `${value} m` }))}
        />
        <Button
          icon="plus"
          onClick={() => setAsked('row')}
          disabledReason={hall?.zones[0] ? undefined : t('floorPlan.row.noZone')}
        >
          {t('floorPlan.row')}
        </Button>
        <Button
          icon="plus"
          onClick={() => setAsked('zone')}
          disabledReason={hall ? undefined : t('floorPlan.zone.noHall')}
        >
          {t('floorPlan.zone')}
        </Button>
        <Button icon="plus" onClick={() => setAsked('newHall')}>
          {t('floorPlan.newHall')}
        </Button>
        {hall && <Button onClick={() => setAsked('hall')}>{t('floorPlan.hall.edit')}</Button>}
        <Button onClick={drawing.undo}>{t('floorPlan.undo')}</Button>
        <Button onClick={drawing.redo}>{t('floorPlan.redo')}</Button>
        {hall && <Files {...{ drawing, hall, expo }} />}
        <Button
          tone="primary"
          busy={save.isPending}
          onClick={() => save.mutate()}
          disabledReason={
            defects.length > 0
              ? t('floorPlan.save.defects', { count: defects.length })
              : drawing.isChanged
                ? undefined
                : t('floorPlan.save.nothing')
          }
        >
          {t('floorPlan.save')}
        </Button>
      </div>
      {save.error && <ProblemMessage problem={Problem.of(save.error)} />}
      {save.error && Problem.of(save.error).code === 'floor-plan-edited-meanwhile' && (
        <Button onClick={() => void queries.invalidateQueries({ queryKey: expos.floorPlan(expo).queryKey })}>
          {t('floorPlan.reload')}
        </Button>
      )}
      {defects.length > 0 && (
        <Notice tone="bad" title={t('floorPlan.defects', { count: defects.length })}>
          <ul className={styles.defects}>
            {defects.slice(0, 8).map(({ words, values, ids }) => (
              <li key={`${words}${ids.join()}`}>
                <button type="button" className={styles.defect} onClick={() => drawing.choose(new Set(ids))}>
                  {t(words, values)}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!hall && <Empty title={t('floorPlan.none')} text={t('floorPlan.none.text')} />}
      {hall && (
        <div className={styles.desk}>
          <Floor {...{ hall, drawing, occupants, wrong }} grid={Number(grid)} onRemove={() => remove(chosen)} />
          <div className={styles.side}>
            <Inspector {...{ hall, drawing, occupants }} onRemove={() => remove(chosen)} />
            <ThingList {...{ hall, drawing, occupants, wrong }} />
          </div>
        </div>
      )}
      {asked === 'row' && hall && <RowDialog {...{ hall, drawing }} onClose={() => setAsked(undefined)} />}
      {asked === 'zone' && hall && <ZoneDialog {...{ hall, drawing }} onClose={() => setAsked(undefined)} />}
      {(asked === 'hall' || asked === 'newHall') && (
        <HallDialog
          {...{ drawing }}
          hall={asked === 'hall' ? hall : undefined}
          onDone={setShown}
          onClose={() => setAsked(undefined)}
        />
      )}
      {removal && (
        <ConfirmDialog
          open
          title={t('floorPlan.taken')}
          confirm={t('floorPlan.taken.only')}
          onConfirm={() => {
            const held = new Set(taken(removal).map(({ id }) => id));
            const zones = draft.halls.flatMap((one) => one.zones).filter(({ id }) => removal.has(id));
            const free = zones.flatMap(({ booths }) => booths).map(({ id }) => id);
            drawing.draw(
              removed(
                draft,
                new Set([...removal, ...free].filter((id) => !held.has(id) && !zones.some((zone) => zone.id === id))),
              ),
              held,
            );
            setRemoval(undefined);
          }}
          onClose={() => setRemoval(undefined)}
        >
          <p>
            {t('floorPlan.taken.text', {
              booths: taken(removal)
                .map(({ number }) => `${number} ${occupants.get(number)?.name[locale] ?? ''}`)
                .join(', '),
            })}
          </p>
        </ConfirmDialog>
      )}
      {status === 'blocked' && (
        <ConfirmDialog
          open
          title={t('floorPlan.leave')}
          confirm={t('floorPlan.leave.confirm')}
          tone="danger"
          onConfirm={proceed}
          onClose={reset}
        >
          <p>{t('floorPlan.leave.text', { count: allBooths(draft).length })}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** What is sent has no version; that travels in the header. */
const bodyOf = ({ halls }: Pick<FloorPlan, 'halls'>) => ({ halls });
