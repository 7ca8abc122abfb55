import { useEffect, useId, useRef } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useI18n } from '../lib/i18n';
import styles from './LineChart.module.css';

export interface Line {
  readonly label: string;
  /** As many as `at`; `null` where nothing is known. */
  readonly values: readonly (number | null)[];
  readonly tone: 'brand' | 'ok' | 'warn' | 'mute';
  /** A value that holds until the next one, as a best-so-far does. */
  readonly stepped?: boolean;
  readonly dashed?: boolean;
}

interface Scale {
  readonly format: (value: number) => string;
  /** How far ticks may stand apart, the least first; no less than what `format` can tell apart. */
  readonly steps: readonly number[];
}

interface Props {
  readonly title: string;
  /** What the picture says, in one sentence: it is the chart for whoever does not see it. */
  readonly summary: string;
  readonly axis: Scale & { readonly label: string };
  readonly value: Scale;
  readonly at: readonly number[];
  readonly lines: readonly Line[];
}

const HEIGHT = 260;

/** Whole numbers. */
export const WHOLE_STEPS = Array.from({ length: 12 }, (_, power) =>
  [1, 2, 5].map((digit) => digit * 10 ** power),
).flat();
/** Seconds that a clock counts by. */
export const SECOND_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

/** Lines over one axis, a sentence, and the same numbers as a table. The drawing library comes when it is needed. */
export function LineChart(props: Props) {
  const { title, summary, axis, value, at, lines } = props;
  const { t } = useI18n();
  const caption = useId();
  const shape = JSON.stringify(lines.map(({ label, tone, stepped, dashed }) => [label, tone, stepped, dashed]));
  return (
    <figure className={styles.chart} aria-labelledby={caption}>
      <figcaption className={styles.caption}>
        <h3 id={caption}>{title}</h3>
        <p className={styles.summary}>{summary}</p>
        <ul className={styles.legend}>
          {lines.map(({ label, tone, dashed }) => (
            <li key={label} data-tone={tone} data-dashed={dashed || undefined}>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
      <Drawing key={shape} {...props} />
      <details className={styles.details}>
        <summary>{t('ui.chart.table')}</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={caption}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{axis.label}</th>
                {lines.map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {at.map((moment, index) => (
                <tr key={moment}>
                  <th scope="row">{axis.format(moment)}</th>
                  {lines.map(({ label, values }) => (
                    <td key={label}>{values[index] == null ? '–' : value.format(values[index])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** The canvas is outside React; it follows data, width and theme. */
function Drawing({ axis, value, at, lines }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const latest = useRef<Latest>(undefined);

  useEffect(() => {
    latest.current = { axis, value, lines, data: [[...at], ...lines.map(({ values }) => [...values])] };
    plot.current?.setData(latest.current.data);
  }, [axis, value, at, lines]);

  useEffect(() => {
    const host = element.current!;
    let gone = false;
    const draw = async () => {
      const { default: UPlot } = await import('uplot');
      if (gone || !latest.current) return;
      plot.current?.destroy();
      plot.current = new UPlot(
        options(UPlot, host, () => latest.current!),
        latest.current.data,
        host,
      );
    };
    void draw();
    const look = new MutationObserver(() => void draw());
    look.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-text'] });
    const width = new ResizeObserver(() => plot.current?.setSize({ width: host.clientWidth, height: HEIGHT }));
    width.observe(host);
    return () => {
      gone = true;
      look.disconnect();
      width.disconnect();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, []);

  return <div ref={element} className={styles.canvas} aria-hidden="true" style={{ minHeight: HEIGHT }} />;
}

type Latest = Pick<Props, 'axis' | 'value' | 'lines'> & { readonly data: uPlot.AlignedData };

function options(UPlot: typeof uPlot, host: HTMLElement, latest: () => Latest): uPlot.Options {
  const style = getComputedStyle(host);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const axisLook = {
    stroke: colour('--fg-sub'),
    font: `${0.8125 * rem}px ${colour('--font')}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
  };
  const strokes = { brand: '--brand', ok: '--ok', warn: '--warn', mute: '--fg-mute' } as const;
  return {
    width: host.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false } },
    axes: [
      {
        ...axisLook,
        incrs: [...latest().axis.steps],
        values: (_, ticks) => ticks.map((tick) => latest().axis.format(tick)),
      },
      {
        ...axisLook,
        size: 4.5 * rem,
        incrs: [...latest().value.steps],
        values: (_, ticks) => ticks.map((tick) => latest().value.format(tick)),
      },
    ],
    series: [
      {},
      ...latest().lines.map(({ label, tone, stepped, dashed }) => ({
        label,
        stroke: colour(strokes[tone]),
        width: 2,
        points: { show: false },
        ...(dashed && { dash: [6, 4] }),
        ...(stepped && { paths: UPlot.paths.stepped!({ align: 1 }) }),
      })),
    ],
  };
}
