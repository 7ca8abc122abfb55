import { useEffect, useRef } from 'react';
import type { FoundView } from '../../../api/generated';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { withLocale } from '../../../lib/locale';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { buttonLook } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import styles from './Lookup.module.css';

/** What was found, each with the way to its page. */
export function Found({ expo, registrations }: { expo: ExpoSlug; registrations: FoundView['registrations'] }) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  // focus belongs to the browser
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.lookup}>
      <h2 ref={heading} tabIndex={-1}>
        {t('lookup.found', { count: registrations.length })}
      </h2>
      <ul className={styles.found}>
        {registrations.map(({ id, manageToken, name, admissionType, state, registeredAt }) => (
          <li key={id}>
            <Card title={name}>
              <p>
                {admissionType[locale]} · {t(`lookup.state.${state}`)}
              </p>
              <p className={styles.since}>{t('lookup.since', { when: f.moment(new Date(registeredAt)) })}</p>
              {/* the browser's own link: where only what is behind # changes, the page must notice */}
              <a
                {...buttonLook({ tone: 'primary', wide: true })}
                href={withLocale(locale, paths.badge(expo, manageToken))}
              >
                {t('lookup.manage')}
                <span className="visually-hidden">: {name}</span>
              </a>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
