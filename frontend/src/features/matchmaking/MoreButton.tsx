import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './More.module.css';

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
        {t('matchmaking.more')}
      </Button>
    </div>
  );
}
