/** How someone likes to see the app. Kept on the device, applied by `boot.js` before the first paint. */
export interface Display {
  readonly theme: 'system' | 'light' | 'dark';
  readonly text: 'normal' | 'large';
}

const KEY = 'madang.display';
const FIRST: Display = { theme: 'system', text: 'normal' };
const listeners = new Set<() => void>();
let current: Display | undefined;

export function display(): Display {
  return (current ??= read());
}

export function firstDisplay(): Display {
  return FIRST;
}

export function setDisplay(change: Partial<Display>): void {
  current = { ...display(), ...change };
  write(current);
  apply(current);
  listeners.forEach((listener) => listener());
}

export function onDisplayChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows the device between day and night as long as no theme is chosen. */
export function followSystemTheme(): void {
  systemDark().addEventListener('change', () => apply(display()));
}

function apply({ theme, text }: Display): void {
  const dark = theme === 'dark' || (theme === 'system' && systemDark().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.text = text;
}

function systemDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

function read(): Display {
  try {
    const { theme, text } = JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : FIRST.theme,
      text: text === 'large' ? 'large' : FIRST.text,
    };
  } catch {
    return FIRST; // storage may be forbidden in an in-app browser
  }
}

function write(value: Display): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // the choice then lasts until the page is closed
  }
}
