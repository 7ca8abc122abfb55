import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Loading } from '../../../ui/DataList';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { AdmissionTypes } from './AdmissionTypes';
import { BadgeKeys } from './BadgeKeys';
import { ConsentItems } from './ConsentItems';
import styles from './Organizer.module.css';
import { registrations } from './queries';
import { Questions } from './Questions';
import { Quotas } from './Quotas';
import { Retention } from './Retention';

/** How one registers: admission types, the quotas that count them, what one agrees to and is asked, and how long all is kept. */
export function SetUp({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const types = useQuery(registrations.types(expo));
  const quotas = useQuery(registrations.quotas(expo));
  const error = types.error ?? quotas.error;
  const retry = () => void Promise.all([types.refetch(), quotas.refetch()]);
  if (!types.data || !quotas.data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={retry} />
    ) : (
      <Loading label={t('registrations.setup')} retry={retry} />
    );
  return (
    <div className={styles.stack}>
      <AdmissionTypes expo={expo} types={types.data} quotas={quotas.data} />
      <Quotas expo={expo} types={types.data} quotas={quotas.data} />
      <ConsentItems expo={expo} />
      <Questions expo={expo} audience="VISITOR" />
      <Retention expo={expo} />
      <BadgeKeys expo={expo} />
    </div>
  );
}
