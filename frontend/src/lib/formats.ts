import type { Locale } from './locale';

/** Expos of a city happen in one place; its clock is the one on the wall. */
export const VENUE_TIME_ZONE = 'Asia/Seoul';

export interface Formats {
  /** 5월 12일 (화) / Tue 12 May */
  readonly day: (instant: Date) => string;
  /** 09:30, on the venue's clock, whatever the reader's own */
  readonly time: (instant: Date) => string;
  /** 09:30–10:00 */
  readonly timeRange: (start: Date, end: Date) => string;
  /** 5월 12일 (화) 09:30 */
  readonly moment: (instant: Date) => string;
  readonly count: (value: number) => string;
  /** 0.934 → 93.4% */
  readonly percent: (ratio: number) => string;
  /** 75_000 → 1:15 */
  readonly duration: (milliseconds: number) => string;
  /** How long something took: 820 → 0.8초 / 0.8 s, 75_000 → 1:15 */
  readonly elapsed: (milliseconds: number) => string;
  /** 12분 후, 3일 후 / in 12 minutes */
  readonly fromNow: (instant: Date, now: Date) => string;
}

/** Whether the reader's own clock is the venue's. */
export function isVenueClock(): boolean {
  return Intl.DateTimeFormat().resolvedOptions().timeZone === VENUE_TIME_ZONE;
}

export function formats(locale: Locale, timeZone: string = VENUE_TIME_ZONE): Formats {
  const tag = locale === 'ko' ? 'ko-KR' : 'en-GB';
  const dayFormat = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', weekday: 'short', timeZone });
  const timeFormat = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const countFormat = new Intl.NumberFormat(tag);
  const percentFormat = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const distance = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const day = (instant: Date) => {
    // put together here: browsers and Node do not agree on the commas
    const { month, day: date, weekday } = parts(dayFormat, instant);
    return locale === 'ko' ? `${month} ${date}일 (${weekday})` : `${weekday} ${date} ${month}`;
  };
  const time = (instant: Date) => timeFormat.format(instant);
  const secondsFormat = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const duration = (milliseconds: number) => {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  };
  return {
    day,
    time,
    timeRange: (start, end) => `${time(start)}–${time(end)}`,
    moment: (instant) => `${day(instant)} ${time(instant)}`,
    count: (value) => countFormat.format(value),
    percent: (ratio) => percentFormat.format(ratio),
    fromNow: (instant, now) => {
      const minutes = Math.round((instant.getTime() - now.getTime()) / 60_000);
      if (Math.abs(minutes) < 60) return distance.format(minutes, 'minute');
      if (Math.abs(minutes) < 24 * 60) return distance.format(Math.round(minutes / 60), 'hour');
      return distance.format(Math.round(minutes / (24 * 60)), 'day');
    },
    duration,
    elapsed: (milliseconds) =>
      milliseconds < 60_000 ? secondsFormat.format(milliseconds / 1000) : duration(milliseconds),
  };
}

function parts(format: Intl.DateTimeFormat, instant: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}
