import { useState } from 'react';
import { begin, drawn, redone, undone } from './history';
import { allBooths, type Draft, type Ids } from './plan';

const NOBODY: Ids = new Set();

/** The plan that is drawn, its steps, and what of it is chosen. */
export function useDrawing(first: Draft) {
  const [history, setHistory] = useState(() => begin(first));
  const [chosen, setChosen] = useState(NOBODY);
  const draft = history.now;
  const there = new Set([...allBooths(draft), ...draft.halls.flatMap(({ zones }) => zones)].map(({ id }) => id));
  return {
    draft,
    /** What is gone by an undo is chosen no more. */
    chosen: [...chosen].every((id) => there.has(id)) ? chosen : new Set([...chosen].filter((id) => there.has(id))),
    choose: setChosen,
    draw: (next: Draft, thenChosen?: Ids) => {
      setHistory((now) => drawn(now, next));
      if (thenChosen) setChosen(thenChosen);
    },
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    isChanged: draft !== first,
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
