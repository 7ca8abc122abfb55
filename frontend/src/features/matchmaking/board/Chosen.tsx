import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../../api/problem';
import type { InstructionView, MeetingHall, Opening } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Loading } from '../../../ui/DataList';
import { Select } from '../../../ui/form/Select';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Board.module.css';
import { instructionOf } from './board-facts';
import type { Pair } from './queries';
import type { useInstruct } from './use-instruct';
import { useOpeningWords } from './use-opening-words';
import { usePairNames } from './use-pair-names';

interface Props {
  readonly expo: ExpoSlug;
  readonly run: string;
  readonly pair: Pair | undefined;
  readonly hall: MeetingHall;
  readonly instruction: readonly InstructionView[] | undefined;
  readonly openings: UseQueryResult<Opening[]>;
  readonly instruct: ReturnType<typeof useInstruct>;
  readonly onClose: () => void;
}

/** The chosen pair: every slot to come with what it would cost, and what the planner is to be told. */
export function Chosen({ expo, run, pair, hall, instruction, openings, instruct, onClose }: Props) {
  const { t } = useI18n();
  const names = usePairNames(expo, run, pair);
  const card = useRef<HTMLDivElement>(null);
  // on a phone it stands below the board
  useEffect(() => {
    if (pair) card.current?.scrollIntoView({ block: 'nearest' });
  }, [pair]);
  if (!pair)
    return (
      <Card title={t('board.chosen')}>
        <p>{t('board.chosen.none')}</p>
      </Card>
    );
  const told = instructionOf(instruction, pair);
  return (
    <div ref={card}>
      <Card title={names ?? t('board.chosen')}>
        {instruct.error && <ProblemMessage problem={Problem.of(instruct.error)} />}
        {openings.data ? (
          <Openings
            key={`${pair.buyer} ${pair.exhibitor}`}
            hall={hall}
            openings={openings.data}
            busy={instruct.isPending}
            onPin={(slot, table) => instruct.mutate({ pair, pin: { slot, ...(table && { table }) } })}
          />
        ) : openings.error ? (
          <ProblemMessage problem={Problem.of(openings.error)} retry={() => void openings.refetch()} />
        ) : (
          <Loading label={t('board.openings')} retry={() => void openings.refetch()} />
        )}
        <div className={styles.actions}>
          {told ? (
            <Button icon="refresh" busy={instruct.isPending} onClick={() => instruct.mutate({ pair, pin: 'free' })}>
              {t('board.free')}
            </Button>
          ) : (
            <Button icon="bad" busy={instruct.isPending} onClick={() => instruct.mutate({ pair, pin: 'apart' })}>
              {t('board.keepApart')}
            </Button>
          )}
          <Button tone="quiet" icon="close" onClick={onClose}>
            {t('board.unchoose')}
          </Button>
        </div>
      </Card>
    </div>
  );
}

interface OpeningsProps {
  readonly hall: MeetingHall;
  readonly openings: readonly Opening[];
  readonly busy: boolean;
  readonly onPin: (slot: string, table: string | undefined) => void;
}

/** The way without a pointer: a slot from the list, a table if it matters. */
function Openings({ hall, openings, busy, onPin }: OpeningsProps) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const words = useOpeningWords();
  const [slot, setSlot] = useState('');
  const [table, setTable] = useState('');
  const opening = openings.find((one) => one.slot === slot);
  const tables = hall.tables.filter(({ id }) => opening?.tables.includes(id));
  return (
    <div className={styles.stack}>
      <Select
        label={t('board.openings')}
        value={slot}
        placeholder={t('board.openings.choose')}
        choices={openings.map((one) => ({
          value: one.slot,
          label: `${moment(new Date(one.start))} · ${words.short(one)}`,
        }))}
        onChange={({ target }) => {
          setSlot(target.value);
          setTable('');
        }}
      />
      {opening && (
        <p className={styles.sentence} data-tone={words.toneOf(opening)} role="status">
          {words.sentence(opening)}
        </p>
      )}
      {opening && opening.hindrances.length === 0 && (
        <>
          <Select
            label={t('board.table')}
            value={table}
            placeholder={t('board.table.any')}
            choices={tables.map(({ id, number }) => ({ value: id, label: String(number) }))}
            onChange={({ target }) => setTable(target.value)}
          />
          <Button tone="primary" icon="pin" busy={busy} onClick={() => onPin(opening.slot, table || undefined)}>
            {t('board.pin')}
          </Button>
        </>
      )}
    </div>
  );
}
