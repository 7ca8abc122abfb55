import type { Key as ReactKey, ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useI18n } from '../lib/i18n';
import { useAfter } from '../lib/use-after';
import { Button } from './Button';
import styles from './DataList.module.css';
import { ProblemMessage } from './ProblemMessage';

/** What a list shows at one moment. */
export type Face<Row> =
  | { readonly kind: 'loading'; readonly retry?: () => void }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly retry?: () => void }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] };

interface QueryLike<Row> {
  readonly data: readonly Row[] | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** A query's face. Rows that are already here stay, even if the latest refresh failed. */
export function faceOf<Row>({ data, error, refetch }: QueryLike<Row>): Face<Row> {
  const retry = () => void refetch();
  if (data) return { kind: 'rows', rows: data };
  if (error) return { kind: 'failed', problem: Problem.of(error), retry };
  return { kind: 'loading', retry };
}

interface Props<Row> {
  /** What the list holds, for readers. */
  readonly label: string;
  readonly face: Face<Row>;
  readonly row: (row: Row) => ReactNode;
  readonly rowKey: (row: Row) => ReactKey;
  readonly empty: { readonly title: string; readonly text?: string; readonly action?: ReactNode };
  readonly look?: 'rows' | 'cards';
}

/** A list in one of its four faces: loading, empty, failed, rows. */
export function DataList<Row>({ label, face, row, rowKey, empty, look = 'rows' }: Props<Row>) {
  if (face.kind === 'loading') return <Loading label={label} retry={face.retry} />;
  if (face.kind === 'failed') return <ProblemMessage problem={face.problem} retry={face.retry} />;
  if (face.rows.length === 0) return <Empty {...empty} />;
  return (
    <ul className={styles.list} data-look={look} aria-label={label}>
      {face.rows.map((item) => (
        <li key={rowKey(item)}>{row(item)}</li>
      ))}
    </ul>
  );
}

/** What it is, why it is empty, and one thing to do. */
export function Empty({ title, text, action }: { title: string; text?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}

const BLINK_MS = 300;
const LONG_MS = 8000;

/** Nothing at first, so that a quick answer does not flicker; then bones of the same size; then an honest word. */
export function Loading({ label, retry }: { label: string; retry?: (() => void) | undefined }) {
  const { t } = useI18n();
  const slow = useAfter(BLINK_MS);
  const verySlow = useAfter(LONG_MS);
  return (
    <div className={styles.loading} aria-busy="true">
      <p role="status" className={verySlow ? styles.patience : 'visually-hidden'}>
        {verySlow ? t('ui.loading.long') : slow ? t('ui.loading', { what: label }) : ''}
      </p>
      {verySlow && retry && (
        <Button size="small" icon="refresh" onClick={retry}>
          {t('ui.retry')}
        </Button>
      )}
      {slow && (
        <div aria-hidden="true" className={styles.bones}>
          <span className={styles.bone} />
          <span className={styles.bone} />
          <span className={styles.bone} />
        </div>
      )}
    </div>
  );
}
