import type { MatchingRun } from '../../api/generated/types.gen';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Card } from '../../ui/Card';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { InputsCheck } from './organizer/InputsCheck';
import styles from './organizer/Matching.module.css';
import { RunsTable } from './organizer/RunsTable';
import { StartRun } from './organizer/StartRun';

interface Props {
  readonly expo: ExpoSlug;
  readonly onStarted: (run: MatchingRun) => void;
}

/** From what is there to a timetable: the inputs, a new run, and the runs so far. */
export function MatchingPage({ expo, onStarted }: Props) {
  const { t } = useI18n();
  return (
    <Page
      title={t('matchmaking.matching')}
      lead={t('matchmaking.matching.lead')}
      actions={
        <>
          <LinkButton to={paths.tableBoard(expo)}>{t('matchmaking.tableBoard')}</LinkButton>
          <LinkButton to={paths.listedRecords(expo)}>{t('matchmaking.records')}</LinkButton>
        </>
      }
      width="wide"
    >
      <div className={styles.columns}>
        <InputsCheck expo={expo} />
        <StartRun expo={expo} onStarted={onStarted} />
      </div>
      <Card title={t('matchmaking.runs')}>
        <RunsTable expo={expo} />
      </Card>
    </Page>
  );
}
