import { Problem } from '../api/problem';
import { useI18n } from '../lib/i18n';
import { Button } from './Button';
import { ProblemMessage } from './ProblemMessage';
import styles from './MoreButton.module.css';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => unknown;
}

/** The next page of a list, while there is one. */
export function MoreButton({ of }: { of: Paged }) {
  const { t } = useI18n();
  const more = () => void of.fetchNextPage();
  if (of.isFetchNextPageError) return <ProblemMessage problem={Problem.of(of.error)} retry={more} />;
  if (!of.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button icon="plus" busy={of.isFetchingNextPage} onClick={more}>
        {t('ui.more')}
      </Button>
    </div>
  );
}
