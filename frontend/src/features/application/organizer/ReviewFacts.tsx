import type { ApplicationView } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import { nameOf } from '../../../lib/names';
import styles from '../Application.module.css';

/** What the applicant wrote. */
export function ReviewFacts({ application: { form, contactName, contactEmail } }: { application: ApplicationView }) {
  const { t, locale } = useI18n();
  const { boothType, booths } = form;
  const facts = [
    [t('apply.name.ko'), form.nameKo],
    [t('apply.name.en'), form.nameEn],
    [t('apply.country'), nameOf('region', form.country, locale)],
    [t('apply.number'), form.businessNumber],
    [t('apply.contact'), `${contactName} <${contactEmail}>`],
    [t('apply.introduction.ko'), form.introductionKo],
    [t('apply.introduction.en'), form.introductionEn],
    [t('apply.products'), form.products.join('\n')],
    [t('apply.offers'), form.offers.join(', ')],
    [t('apply.booth'), boothType ? `${t(`apply.boothType.${boothType}`)} × ${booths}` : ''],
    [t('apply.remark'), form.remark],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .flatMap(([what, value]) => [<dt key={what}>{what}</dt>, <dd key={`${what}:`}>{value}</dd>])}
    </dl>
  );
}
