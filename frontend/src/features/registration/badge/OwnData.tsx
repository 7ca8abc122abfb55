import { Suspense, useId, useState } from 'react';
import { useI18n, wantWords } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { late } from '../../../ui/late';
import styles from './OwnData.module.css';
import type { OwnDataProps } from './OwnDataPanel';

const OwnDataPanel = late(
  async () => (await Promise.all([import('./OwnDataPanel'), wantWords('rare')]))[0].OwnDataPanel,
);

/** Own data, consents and the way out; closed at first, because a badge is shown to others. */
export function OwnData(props: OwnDataProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <section className={styles.own}>
      <Button tone="quiet" icon="settings" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {t('registration.own')}
      </Button>
      <div id={panel} hidden={!open}>
        {open && (
          <Suspense fallback={<Loading label={t('registration.own')} />}>
            <OwnDataPanel {...props} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
