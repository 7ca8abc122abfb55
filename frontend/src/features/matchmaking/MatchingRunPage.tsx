import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './organizer/Matching.module.css';
import { PlanTables, type PlanTab } from './organizer/PlanTables';
import { Publishing } from './organizer/Publishing';
import { hasEnded, hasPlan } from './organizer/run-facts';
import { RunCurve } from './organizer/RunCurve';
import { RunLine } from './organizer/RunLine';
import { RunProgress } from './organizer/RunProgress';
import { RunResult } from './organizer/RunResult';
import { StopRun } from './organizer/StopRun';
import { useRun } from './organizer/use-run';

interface Props {
  readonly expo: ExpoSlug;
  readonly run: string;
  readonly tab: PlanTab;
  readonly onTab: (tab: PlanTab) => void;
}

/** One matching run: how it goes, what it found, and the way to publish it. */
export function MatchingRunPage({ expo, run: id, tab, onTab }: Props) {
  const { t, locale } = useI18n();
  const { data: run, error, refetch, line, take } = useRun(expo, id);
  const title = t('matchmaking.matchingRun');
  if (!run)
    return (
      <Page title={title} width="wide" actions={<ToMatching expo={expo} />}>
        {error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={title} retry={() => void refetch()} />
        )}
      </Page>
    );
  return (
    <Page
      title={title}
      lead={t('matchmaking.run.lead', {
        moment: formats(locale).moment(new Date(run.createdAt)),
        seconds: run.seconds,
        seed: String(run.seed),
      })}
      width="wide"
      actions={<ToMatching expo={expo} />}
    >
      <RunLine run={run} line={line} />
      <div className={styles.stack}>
        <RunResult run={run} />
        <RunProgress run={run} action={!hasEnded(run) && <StopRun expo={expo} run={run} onStopped={take} />} />
      </div>
      {hasPlan(run) && <Publishing expo={expo} run={run} />}
      <RunCurve expo={expo} run={run} />
      {hasPlan(run) && <PlanTables expo={expo} run={run} tab={tab} onTab={onTab} />}
    </Page>
  );
}

function ToMatching({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <LinkButton to={paths.matching(expo)} size="small" icon="meeting">
      {t('matchmaking.runs.all')}
    </LinkButton>
  );
}
