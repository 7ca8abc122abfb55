import { useState } from 'react';
import type { Complaint, MailView } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { Loading } from '../../../ui/DataList';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Tabs } from '../../../ui/Tabs';
import styles from '../Messaging.module.css';

interface Props {
  readonly mail: MailView | undefined;
  readonly problem: Error | null;
  readonly complaints: readonly Complaint[];
}

/** The mail as its reader sees it, in both of its forms; nothing in it can run. */
export function MailPreview({ mail, problem, complaints }: Props) {
  const { t } = useI18n();
  const [form, setForm] = useState<'html' | 'text'>('html');
  if (problem) return <ProblemMessage problem={Problem.of(problem)} />;
  if (complaints.length > 0)
    return (
      <Notice tone="warn" title={t('messaging.wording.unfit')} live="polite">
        <p>{t('messaging.wording.unfit.text')}</p>
      </Notice>
    );
  if (!mail) return <Loading label={t('messaging.wording.preview')} />;
  return (
    <section className={styles.stack} aria-label={t('messaging.wording.preview')}>
      <p>
        <strong>{mail.subject}</strong>
      </p>
      <Tabs
        label={t('messaging.wording.preview')}
        selected={form}
        onSelect={setForm}
        tabs={[
          {
            id: 'html',
            label: t('messaging.wording.preview.html'),
            panel: (
              <iframe className={styles.mail} sandbox="" srcDoc={mail.html} title={t('messaging.wording.preview')} />
            ),
          },
          {
            id: 'text',
            label: t('messaging.wording.preview.text'),
            panel: <pre className={styles.text}>{mail.text}</pre>,
          },
        ]}
      />
    </section>
  );
}
