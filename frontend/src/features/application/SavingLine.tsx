import { useI18n } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import styles from './Application.module.css';
import type { Saving } from './use-saving';

/** Whether what is typed is safe. */
export function SavingLine({ saving }: { saving: Saving }) {
  const { t } = useI18n();
  if (saving.kind === 'overtaken')
    return (
      <Notice tone="warn" title={t('apply.overtaken')} live="polite">
        <p>{t('apply.overtaken.text')}</p>
        <Button size="small" icon="refresh" onClick={() => location.reload()}>
          {t('apply.overtaken.reload')}
        </Button>
      </Notice>
    );
  if (saving.kind === 'refused') return <ProblemMessage problem={saving.problem} />;
  if (saving.kind === 'waiting') return <Notice tone="warn" title={t('apply.waiting')} live="polite" />;
  return (
    <p role="status" className={styles.saving}>
      {t(`apply.${saving.kind}`)}
    </p>
  );
}
