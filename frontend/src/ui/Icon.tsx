import styles from './Icon.module.css';

/** Drawn on 24 × 24 with a line of 2; filled only where it says so. */
const SHAPES = {
  arrowRight: 'M5 12h14M13 6l6 6-6 6',
  badge:
    'M6 4h12a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM10 7h4M9 13.5a3 3 0 1 1 6 0 3 3 0 0 1-6 0M8 21c.4-2 2-3 4-3s3.6 1 4 3',
  bad: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9l6 6M15 9l-6 6',
  building: 'M4 21V8l8-4 8 4v13M2 21h20M9 21v-5h6v5M8 11h2M14 11h2',
  calendar: 'M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM4 10h16M8 3v4M16 3v4',
  chart: 'M4 4v16h16M7 15l4-5 3 3 5-7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevronDown: 'M6 9l6 6 6-6',
  chevronRight: 'M9 6l6 6-6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V12l3 2',
  close: 'M6 6l12 12M18 6L6 18',
  heart: 'M12 20C7 16.2 3.5 13 3.5 9.2A4.6 4.6 0 0 1 12 6.8a4.6 4.6 0 0 1 8.5 2.4C20.5 13 17 16.2 12 20Z',
  home: 'M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5M12 7.8v.2',
  mail: 'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM3.5 6.5L12 13l8.5-6.5',
  map: 'M9 4L3 6.5v13.5L9 17.5l6 2.5 6-2.5V4l-6 2.5L9 4ZM9 4v13.5M15 6.5V20',
  meeting:
    'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16.5 11a2.5 2.5 0 1 0 0-5M2.5 20c.3-3.6 2.4-6 5.5-6s5.2 2.4 5.5 6M16 14.5c3 0 5 1.9 5.5 5.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M5 12h14',
  offline:
    'M3 3l18 18M5 12.5c1-1 2.2-1.8 3.5-2.3M2 9c1.5-1.4 3.2-2.5 5-3.1M11 5.1C15.2 4.8 19.1 6.2 22 9M15 10.5c1.5.5 2.9 1.2 4 2.3M8.5 16a5 5 0 0 1 6 -.5M12 19.5v.2',
  ok: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.3l2.8 2.7L16 9.5',
  person: 'M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20.500c.6-4 3.7-6 8-6s7.4 2 8 6',
  pin: 'M12 21c4.3-4.4 6.5-8 6.5-11a6.5 6.5 0 1 0-13 0c0 3 2.2 6.6 6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M20 5v5h-5M4 19v-5h5M19.5 10A8 8 0 0 0 5.8 7.5M4.5 14a8 8 0 0 0 13.7 2.5',
  scan: 'M4 8V5a1 1 0 0 1 1-1h3M16 4h3a1 1 0 0 1 1 1v3M20 16v3a1 1 0 0 1-1 1h-3M8 20H5a1 1 0 0 1-1-1v-3M4 12h16',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4.5 4.5',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  signIn: 'M14 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5M4 12h11M11 8l4 4-4 4',
  signOut: 'M10 4H5a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M9 12h11M16 8l4 4-4 4',
  warn: 'M12 4L2.5 20h19L12 4ZM12 10v4.5M12 17.3v.2',
} as const;

export type IconName = keyof typeof SHAPES;

/** A picture beside a word; it never stands alone, so readers do not hear it. */
export function Icon({ name, size }: { name: IconName; size?: 'small' | 'large' }) {
  return (
    <svg className={styles.icon} data-size={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
