import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Problem } from '../../../api/problem';
import type {
  BoardMeeting,
  InstructionView,
  MeetingHall,
  MeetingHallSlot,
  Opening,
  Pin,
} from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { Icon } from '../../../ui/Icon';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Board.module.css';
import { byCell, cellOf, isSamePair, pairOf, takes } from './board-facts';
import { board, type Pair } from './queries';
import { useOpeningWords } from './use-opening-words';

interface Props {
  readonly expo: ExpoSlug;
  readonly run: string;
  readonly hall: MeetingHall;
  readonly slots: readonly MeetingHallSlot[];
  readonly chosen: Pair | undefined;
  readonly openings: readonly Opening[] | undefined;
  readonly instructions: readonly InstructionView[] | undefined;
  readonly onChoose: (meeting: BoardMeeting) => void;
  readonly onPut: (pin: Pin) => void;
}

/** One day: a row for each table, a column for each slot. A chosen meeting is put down by drag or by button. */
export function BoardTable(props: Props) {
  const { expo, run, hall, slots, openings } = props;
  const { t, locale } = useI18n();
  const { time } = formats(locale);
  const words = useOpeningWords();
  const from = slots[0]!.start;
  const meetings = useQuery(board.meetings(expo, run, from, slots.at(-1)!.end));
  const cells = useMemo(() => byCell(meetings.data ?? []), [meetings.data]);
  if (!meetings.data)
    return meetings.error ? (
      <ProblemMessage problem={Problem.of(meetings.error)} retry={() => void meetings.refetch()} />
    ) : (
      <Loading label={t('board.title')} retry={() => void meetings.refetch()} />
    );
  const openingOf = new Map(openings?.map((opening) => [opening.slot, opening]));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('board.title')}>
      <table className={styles.board}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('board.table')}
            </th>
            {slots.map((slot) => (
              <th key={slot.id} scope="col" className={styles.slot} data-begun={slot.begun || undefined}>
                {time(new Date(slot.start))}
                {openingOf.has(slot.id) && (
                  <span className={styles.verdict} data-tone={words.toneOf(openingOf.get(slot.id)!)}>
                    {words.short(openingOf.get(slot.id)!)}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hall.tables.map((table) => (
            <tr key={table.id}>
              <th scope="row" className={styles.table}>
                {table.number}
              </th>
              {slots.map((slot) => (
                <BoardCell
                  key={slot.id}
                  {...props}
                  slot={slot}
                  table={table}
                  meeting={cells.get(cellOf(slot.id, table.id))}
                  opening={openingOf.get(slot.id)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps extends Props {
  readonly slot: MeetingHallSlot;
  readonly table: MeetingHall['tables'][number];
  readonly meeting: BoardMeeting | undefined;
  readonly opening: Opening | undefined;
}

function BoardCell({ slot, table, meeting, opening, chosen, instructions, onChoose, onPut }: CellProps) {
  const { t, locale } = useI18n();
  const { time } = formats(locale);
  const isChosen = meeting !== undefined && isSamePair(pairOf(meeting), chosen);
  const isOpen = chosen !== undefined && !isChosen && takes(opening, table.id);
  const pin = { slot: slot.id, table: table.id };
  const coming = instructions?.find(
    (told) =>
      told.pin?.slot === slot.id &&
      told.pin.table === table.id &&
      !isSamePair(pairOf(told), meeting && pairOf(meeting)),
  );
  return (
    <td
      className={styles.cell}
      data-open={isOpen || undefined}
      onDragOver={(event) => isOpen && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (isOpen) onPut(pin);
      }}
    >
      {meeting && (
        <div
          draggable={!slot.begun}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData('text/plain', meeting.buyer.name[locale]); // without data, some browsers drag nothing
            if (!isChosen) setTimeout(() => onChoose(meeting)); // a page that changes at once ends the drag
          }}
        >
          <button
            type="button"
            className={styles.meeting}
            aria-pressed={isChosen}
            disabled={slot.begun}
            onClick={() => onChoose(meeting)}
          >
            <span>{meeting.buyer.name[locale]}</span>
            <span className={styles.other}>{meeting.exhibitor.name[locale]}</span>
            {meeting.pinned && (
              <span className={styles.mark}>
                <Icon name="pin" size="small" />
                {t('board.pinned')}
              </span>
            )}
            {(meeting.buyerCame || meeting.exhibitorCame) && (
              <span className={styles.mark}>
                <Icon name="person" size="small" />
                {t(meeting.buyerCame && meeting.exhibitorCame ? 'board.held' : 'board.oneCame')}
              </span>
            )}
            {meeting.agreed && (
              <span className={styles.mark}>
                <Icon name="ok" size="small" />
                {t('board.agreed')}
              </span>
            )}
          </button>
        </div>
      )}
      {coming && (
        <span className={styles.coming}>
          <Icon name="pin" size="small" />
          {t('board.coming', { buyer: coming.buyer.name[locale], exhibitor: coming.exhibitor.name[locale] })}
        </span>
      )}
      {isOpen && (
        <button type="button" className={styles.put} onClick={() => onPut(pin)}>
          {t('board.put')}
          <span className="visually-hidden">
            {t('board.put.where', { time: time(new Date(slot.start)), table: table.number })}
          </span>
        </button>
      )}
    </td>
  );
}
