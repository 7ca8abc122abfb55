import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatchingRun, MeetingHall } from '../../api/generated/types.gen';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Empty, Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Tabs } from '../../ui/Tabs';
import styles from './board/Board.module.css';
import { BoardTable } from './board/BoardTable';
import { daysOf, isSamePair, pairOf } from './board/board-facts';
import { Chosen } from './board/Chosen';
import { PlanAgain } from './board/PlanAgain';
import { board, type Pair } from './board/queries';
import { Told } from './board/Told';
import { useInstruct } from './board/use-instruct';

interface Props {
  readonly expo: ExpoSlug;
  readonly run: string;
  /** A pair to begin with, from a link. */
  readonly pair: Pair | undefined;
  readonly onStarted: (run: MatchingRun) => void;
}

/** The plan as tables against slots: choose a meeting, see where it could go and what that costs, pin it there. */
export function BoardPage({ expo, run, pair, onStarted }: Props) {
  const { t } = useI18n();
  const hall = useQuery(board.hall(expo));
  const title = t('board.title');
  return (
    <Page
      title={title}
      lead={t('board.lead')}
      width="wide"
      actions={
        <LinkButton to={paths.matchingRun(expo, run)} size="small" icon="meeting">
          {t('board.toRun')}
        </LinkButton>
      }
    >
      {!hall.data && hall.error && (
        <ProblemMessage problem={Problem.of(hall.error)} retry={() => void hall.refetch()} />
      )}
      {!hall.data && !hall.error && <Loading label={title} retry={() => void hall.refetch()} />}
      {hall.data?.slots.length === 0 && <Empty title={t('board.empty')} />}
      {hall.data && hall.data.slots.length > 0 && <Board {...{ expo, run, pair, onStarted }} hall={hall.data} />}
    </Page>
  );
}

function Board({ expo, run, pair, hall, onStarted }: Props & { hall: MeetingHall }) {
  const { t, locale } = useI18n();
  const { day } = formats(locale);
  const days = daysOf(hall.slots, day);
  const coming = days.find(({ slots }) => slots.some(({ begun }) => !begun)) ?? days[0]!;
  const [shown, setShown] = useState(coming.name);
  const [chosen, setChosen] = useState(pair);
  const instructions = useQuery(board.instructions(expo));
  const openings = useQuery({ ...board.openings(expo, run, chosen ?? NOBODY), enabled: chosen !== undefined });
  const instruct = useInstruct(expo, run);
  const choose = (next: Pair | undefined) => {
    instruct.reset();
    setChosen(isSamePair(next, chosen) ? undefined : next);
  };
  return (
    <div className={styles.desk}>
      <div className={styles.stack}>
        <Tabs
          label={t('board.days')}
          selected={shown}
          onSelect={setShown}
          tabs={days.map((one) => ({
            id: one.name,
            label: one.name,
            panel: (
              <BoardTable
                expo={expo}
                run={run}
                hall={hall}
                slots={one.slots}
                chosen={chosen}
                openings={chosen && openings.data}
                instructions={instructions.data}
                onChoose={(meeting) => choose(pairOf(meeting))}
                onPut={(pin) => chosen && instruct.mutate({ pair: chosen, pin })}
              />
            ),
          }))}
        />
      </div>
      <div className={styles.stack}>
        <Chosen
          expo={expo}
          run={run}
          pair={chosen}
          hall={hall}
          instruction={instructions.data}
          openings={openings}
          instruct={instruct}
          onClose={() => choose(undefined)}
        />
        <Told hall={hall} instructions={instructions.data} instruct={instruct} />
        <PlanAgain expo={expo} run={run} onStarted={onStarted} />
      </div>
    </div>
  );
}

const NOBODY: Pair = { buyer: '', exhibitor: '' };
