import { useQuery } from '@tanstack/react-query';
import type { InTwoLanguages, Presentation, PresentedView } from '../../api/generated';
import { Problem } from '../../api/problem';
import { inEither } from '../../lib/either-language';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Loading } from '../../ui/DataList';
import { Link, LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { boothsOf } from './booths';
import { CompanyPicture } from './CompanyPicture';
import styles from './Exhibitors.module.css';
import { nameOf } from '../../lib/names';
import { exhibitors } from './queries';

interface Props {
  readonly expo: ExpoSlug;
  readonly exhibitor: string;
}

/** One exhibitor: who they are, what they offer and where they stand. */
export function ExhibitorPage({ expo, exhibitor }: Props) {
  const { t, locale } = useI18n();
  const { data, error, refetch } = useQuery(exhibitors.one(expo, exhibitor));
  return (
    <Page title={data?.exhibitor.name[locale] ?? t('exhibitor.exhibitors')}>
      {data ? (
        <Profile expo={expo} {...data} />
      ) : error ? (
        <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
      ) : (
        <Loading label={t('exhibitor.exhibitors')} retry={() => void refetch()} />
      )}
      <p>
        <Link to={paths.exhibitors(expo)}>{t('exhibitor.back')}</Link>
      </p>
    </Page>
  );
}

function Profile({ expo, exhibitor, presentation }: { expo: ExpoSlug } & PresentedView) {
  const { t, locale } = useI18n();
  const { id, introduction, stands, country, languages, offers, seeks, picture } = exhibitor;
  const [first] = stands;
  const place = first ? `${t('exhibitor.booth', { booths: boothsOf(stands) })} · ${first.zoneName[locale]}` : '';
  return (
    <>
      {picture && <CompanyPicture expo={expo} of={id} picture={picture} size="large" />}
      <p className={styles.introduction}>{introduction[locale]}</p>
      {presentation.description && <p className={styles.description}>{presentation.description[locale]}</p>}
      <dl className={styles.facts}>
        <dt>{t('exhibitor.place')}</dt>
        <dd>{place || t('exhibitor.noBooth')}</dd>
        <dt>{t('exhibitor.country')}</dt>
        <dd>{nameOf('region', country, locale)}</dd>
        <dt>{t('exhibitor.languages')}</dt>
        <dd>{languages.map((language) => nameOf('language', language, locale)).join(', ')}</dd>
      </dl>
      {first && (
        <LinkButton to={paths.map(expo, first.number)} tone="primary" icon="map">
          {t('exhibitor.onMap')}
        </LinkButton>
      )}
      <Shown {...presentation} />
      <Fields {...{ expo }} title={t('exhibitor.offers')} codes={offers} />
      <Fields {...{ expo }} title={t('exhibitor.seeks')} codes={seeks} />
    </>
  );
}

/** The products, the certificates and who shares the booth, if there are any. */
function Shown({ products, certificates, coExhibitors }: Omit<Presentation, 'description'>) {
  const { t, locale } = useI18n();
  return (
    <>
      {products.length > 0 && (
        <section className={styles.fields}>
          <h2>{t('exhibitor.products')}</h2>
          <dl className={styles.products}>
            {products.map(({ name, text }) => (
              <div key={name.ko}>
                <dt>{name[locale]}</dt>
                {text && <dd>{text[locale]}</dd>}
              </div>
            ))}
          </dl>
        </section>
      )}
      {certificates.length > 0 && (
        <section className={styles.fields}>
          <h2>{t('exhibitor.certificates')}</h2>
          <p>{certificates.join(', ')}</p>
        </section>
      )}
      {coExhibitors.length > 0 && (
        <section className={styles.fields}>
          <h2>{t('exhibitor.coExhibitors')}</h2>
          <dl className={styles.products}>
            {coExhibitors.map(({ name, country, text }) => (
              <div key={`${name.ko}|${name.en}`}>
                <dt lang={inEither(name, locale).lang}>{inEither(name, locale).text}</dt>
                <dd>{nameOf('region', country, locale)}</dd>
                {text && <dd lang={inEither(text, locale).lang}>{inEither(text, locale).text}</dd>}
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** Fields by their names, each leading to who else is in it. */
function Fields({ expo, title, codes }: { expo: ExpoSlug; title: string; codes: readonly string[] }) {
  const { locale } = useI18n();
  const { data = [] } = useQuery(exhibitors.interests(expo));
  const names = new Map<string, InTwoLanguages>(data.map(({ code, name }) => [code, name]));
  if (codes.length === 0) return null;
  return (
    <section className={styles.fields} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.chips}>
        {codes.map((code) => (
          <li key={code}>
            <Link to={paths.exhibitors(expo, code)} className={styles.field}>
              {names.get(code)?.[locale] ?? code}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
