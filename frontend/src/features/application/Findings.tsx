import type { ApplicationView } from '../../api/generated';
import { useI18n } from '../../lib/i18n';
import { Notice } from '../../ui/Notice';
import styles from './Application.module.css';

type Finding = ApplicationView['findings'][number];

/** What may have its reasons and keeps nobody from submitting. */
const WARNINGS: ReadonlySet<Finding> = new Set(['NUMBER_TWICE', 'DOMAIN_TWICE']);

/** What is still missing, and what looks strange. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useI18n();
  const missing = findings.filter((one) => !WARNINGS.has(one));
  const strange = findings.filter((one) => WARNINGS.has(one));
  return (
    <div aria-live="polite" className={styles.findings}>
      {missing.length > 0 && (
        <Notice tone="info" title={t('apply.findings', { count: missing.length })}>
          <ul>
            {missing.map((one) => (
              <li key={one}>{t(`apply.finding.${one}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {strange.map((one) => (
        <Notice key={one} tone="warn" title={t(`apply.finding.${one}`)} />
      ))}
    </div>
  );
}
