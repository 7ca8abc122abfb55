import { useQuery } from '@tanstack/react-query';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { Button } from '../../ui/Button';
import { DataList, faceOf } from '../../ui/DataList';
import styles from './Program.module.css';
import { program, type ProgramSearch } from './queries';
import { byStart } from './search';
import { SessionCard } from './SessionCard';

interface Props {
  readonly expo: ExpoSlug;
  readonly search: ProgramSearch;
  readonly timeZone: string | undefined;
  readonly onReset: () => void;
}

/** One day, hour by hour. */
export function DayProgram({ expo, search, timeZone, onReset }: Props) {
  const { t, locale } = useI18n();
  const f = formats(locale, timeZone);
  const { data, error, refetch, isPlaceholderData } = useQuery(program.sessions(expo, search));
  const isNarrowed = Boolean(search.track || search.type || search.ageGroup);
  return (
    <div aria-busy={isPlaceholderData || undefined} className={styles.day}>
      <DataList
        label={t('program.program')}
        face={faceOf({ data: data && byStart(data), error, refetch })}
        rowKey={([start]) => start}
        row={([start, sessions]) => (
          <section className={styles.hour} aria-label={f.time(new Date(start))}>
            <h2 className={styles.time}>
              <time dateTime={start}>{f.time(new Date(start))}</time>
            </h2>
            <div className={styles.sessions}>
              {sessions.map((session) => (
                <SessionCard key={session.id} session={session} timeZone={timeZone} />
              ))}
            </div>
          </section>
        )}
        empty={{
          title: t(isNarrowed ? 'program.none' : 'program.notYet'),
          text: t(isNarrowed ? 'program.none.text' : 'program.notYet.text'),
          action: isNarrowed && <Button onClick={onReset}>{t('program.all')}</Button>,
        }}
      />
    </div>
  );
}
