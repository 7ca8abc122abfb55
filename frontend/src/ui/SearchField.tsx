import { useEffect, useEffectEvent, useState } from 'react';
import { Icon } from './Icon';
import styles from './SearchField.module.css';

const PAUSE_MS = 300;

interface Props {
  readonly label: string;
  readonly value: string;
  /** After a short pause in typing, and at once on Enter. */
  readonly onSearch: (text: string) => void;
}

/** Finds while one types. Changing `value` from outside shows the new one. */
export function SearchField({ label, value, onSearch }: Props) {
  const [typed, setTyped] = useState({ text: value, over: value, sent: value });
  // a value that neither stood here nor was sent from here comes from outside and wins
  const text = value === typed.over || value === typed.sent ? typed.text : value;
  const send = (wanted: string) => {
    setTyped({ text, over: value, sent: wanted.trim() });
    onSearch(wanted.trim());
  };
  const search = useEffectEvent(send);
  // time is outside React
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => search(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        send(text);
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        maxLength={80}
        enterKeyHint="search"
        value={text}
        onChange={(event) => setTyped({ ...typed, text: event.target.value, over: value })}
      />
    </form>
  );
}
