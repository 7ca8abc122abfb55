import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly panel: ReactNode;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  /** Keep it in the address, so that a link opens the right one. */
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

const STEP: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Arrow keys move between the tabs, Tab goes on into the panel. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: Props<Id>) {
  const own = useId();
  const list = useRef<HTMLDivElement>(null);
  const open = tabs.find(({ id }) => id === selected) ?? tabs[0];
  const move = (event: KeyboardEvent) => {
    const next = STEP[event.key]?.(
      tabs.findIndex(({ id }) => id === open?.id),
      tabs.length,
    );
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  };
  if (!open) return null;
  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map(({ id, label: name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${own}-${id}`}
            className={styles.tab}
            aria-selected={id === open.id}
            aria-controls={id === open.id ? `${own}-panel` : undefined}
            tabIndex={id === open.id ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${own}-panel`}
        aria-labelledby={`${own}-${open.id}`}
        tabIndex={0}
        className={styles.panel}
      >
        {open.panel}
      </div>
    </div>
  );
}
