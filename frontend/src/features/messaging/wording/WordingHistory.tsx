import type { ChangeView, WordingBody } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import styles from '../Messaging.module.css';

interface Props {
  readonly changes: readonly ChangeView[];
  /** Puts the words of an earlier change into the fields; nothing is stored by that. */
  readonly onTake: (wording: WordingBody) => void;
}

/** Who has changed the words, and what they were. */
export function WordingHistory({ changes, onTake }: Props) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  if (changes.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="wording-history">
      <h3 id="wording-history">{t('messaging.wording.history')}</h3>
      <ol className={styles.stack} reversed>
        {changes.map(({ version, at, by, wording }) => {
          const when = moment(new Date(at));
          return (
            <li key={version}>
              <div className={styles.headline}>
                <span>
                  {when} · {by} · {wording ? wording[locale].subject : t('messaging.wording.standard')}
                </span>
                {wording && (
                  <Button size="small" onClick={() => onTake(wording)}>
                    {t('messaging.wording.take')}
                    <span className="visually-hidden">, {when}</span>
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
