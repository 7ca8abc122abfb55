import type { ListedSession } from '../../api/generated';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import { Icon } from '../../ui/Icon';
import styles from './Program.module.css';

/** One session: what, where, with whom; the summary opens in its place. */
export function SessionCard({ session, timeZone }: { session: ListedSession; timeZone: string | undefined }) {
  const { t, locale } = useI18n();
  const f = formats(locale, timeZone);
  const { title, summary, start, end, room, track, type, ageGroup, speakers, capacity } = session;
  const kind = type === 'CLASS' && ageGroup ? t('program.classFor', { age: t(`program.age.${ageGroup}`) }) : '';
  return (
    <article className={styles.session} data-type={type}>
      <p className={styles.kind}>{kind || track.name[locale]}</p>
      <h3>{title[locale]}</h3>
      {speakers.length > 0 && <p>{speakers.map(({ name }) => name[locale]).join(', ')}</p>}
      <ul className={styles.facts}>
        <li>
          <Icon name="clock" size="small" />
          {f.timeRange(new Date(start), new Date(end))}
        </li>
        <li>
          <Icon name="pin" size="small" />
          {room.name[locale]}
        </li>
        <li>
          <Icon name="meeting" size="small" />
          {t('program.capacity', { count: capacity })}
        </li>
      </ul>
      {summary[locale] && (
        <details className={styles.summary}>
          <summary>
            {t('program.summary')}
            <span className="visually-hidden">: {title[locale]}</span>
          </summary>
          <p>{summary[locale]}</p>
        </details>
      )}
    </article>
  );
}
