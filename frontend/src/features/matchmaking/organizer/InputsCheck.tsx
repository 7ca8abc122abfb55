import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import type { Finding, InputReport } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Card } from '../../../ui/Card';
import { Loading } from '../../../ui/DataList';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';
import { matchingInputs } from '../queries';
import { Figures } from '../../../ui/Figures';
import styles from './Matching.module.css';

const COUNTED = [
  'buyers',
  'exhibitors',
  'wishes',
  'mustWishes',
  'pairs',
  'slots',
  'tables',
  'interpreters',
] as const satisfies readonly (keyof InputReport)[];

/** What a run would start from, and what an organizer should know or mend before. */
export function InputsCheck({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { data, error, refetch } = useQuery(matchingInputs(expo));
  const { count } = formats(locale);
  if (!data)
    return (
      <Card title={t('matchmaking.inputs')}>
        {error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('matchmaking.inputs')} retry={() => void refetch()} />
        )}
      </Card>
    );
  const isReady = data.findings.every(({ blocking }) => !blocking);
  return (
    <Card
      title={t('matchmaking.inputs')}
      aside={
        <Status tone={isReady ? 'ok' : 'bad'}>
          {t(isReady ? 'matchmaking.inputs.ready' : 'matchmaking.inputs.notReady')}
        </Status>
      }
    >
      <Figures
        label={t('matchmaking.inputs')}
        figures={COUNTED.map((what) => ({
          label: t(`matchmaking.inputs.count.${what}`),
          number: count(data[what]),
        }))}
      />
      {data.findings.length > 0 && <Findings findings={data.findings} />}
    </Card>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useI18n();
  return (
    <ul className={styles.findings} aria-label={t('matchmaking.inputs.findings')}>
      {findings.map(({ code, blocking, count }) => (
        <li key={code}>
          <Notice tone={blocking ? 'bad' : 'warn'} title={t(`matchmaking.inputs.finding.${code}`, { count })}>
            <p>{t(`matchmaking.inputs.mend.${code}`)}</p>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
