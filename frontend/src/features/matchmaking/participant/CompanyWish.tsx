import type { ReactNode } from 'react';
import type { Listed } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { Company } from '../queries';
import { StrengthButtons } from './StrengthButtons';
import type { Strength } from './wish-order';
import styles from './Wishes.module.css';

interface Props {
  readonly company: Company;
  readonly wish: Listed | undefined;
  readonly disabled: boolean;
  /** The way to ask it for a meeting. */
  readonly ask: ReactNode;
  readonly onChoose: (strength: Strength | undefined) => void;
}

/** A company of the other side, and how much one would like to meet it. */
export function CompanyWish({ company, wish, disabled, ask, onChoose }: Props) {
  const { t, locale } = useI18n();
  const name = company.name[locale];
  const country = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(company.country);
  const booths = company.booths.length > 0 && t('matchmaking.wishes.booths', { booths: company.booths.join(', ') });
  return (
    <article className={styles.company}>
      <div>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.facts}>{[country, booths].filter(Boolean).join(' · ')}</p>
        {company.introduction?.[locale] && <p>{company.introduction[locale]}</p>}
      </div>
      <StrengthButtons company={name} chosen={wish?.strength} disabled={disabled} onChoose={onChoose} />
      {ask}
    </article>
  );
}
