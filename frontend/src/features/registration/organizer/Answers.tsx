import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import type { ListedRegistration } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { Dialog } from '../../../ui/Dialog';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Organizer.module.css';
import { AnswerFile } from './AnswerFile';
import { registrations } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly registration: ListedRegistration;
  readonly onClose: () => void;
}

/** What one visitor has answered; that it was read is noted. */
export function Answers({ expo, registration, onClose }: Props) {
  const { t, locale } = useI18n();
  const { data, error, refetch } = useQuery(registrations.answers(expo, registration.id));
  return (
    <Dialog open title={t('registrations.answers.of', { name: registration.name })} onClose={onClose}>
      {!data &&
        (error ? (
          <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
        ) : (
          <Loading label={t('registrations.answers')} />
        ))}
      {data?.length === 0 && <p>{t('registrations.answers.none')}</p>}
      <dl className={styles.facts}>
        {data?.map(({ label, values, file }) => (
          <div key={label.ko}>
            <dt>{label[locale]}</dt>
            <dd>
              {file ? (
                <AnswerFile expo={expo} registration={registration.id} file={file} />
              ) : (
                values.map((value) => value[locale]).join(', ')
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
