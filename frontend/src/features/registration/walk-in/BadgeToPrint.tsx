import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { printShownBadge, type BadgeView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useIdle } from '../../../ui/use-idle';
import { QR_SIZE, qrPath } from '../badge/qr';
import styles from './BadgeToPrint.module.css';

interface Props {
  readonly expo: ExpoSlug;
  /** Its token or its eight characters. */
  readonly shown: string;
  /** What is on it, where that is known before it is printed. */
  readonly known?: BadgeView;
  /** Whether somebody of the staff sees who asks, and may make earlier badges no good. */
  readonly isStaffed?: boolean;
  readonly onDone: () => void;
}

/** Then the next in line must not find it. */
const IDLE_MS = 45_000;

/** The badge of whoever stands here, to be printed here. That it was printed is noted first. */
export function BadgeToPrint({ expo, shown, known, isStaffed = false, onDone }: Props) {
  const { t } = useI18n();
  const [badge, setBadge] = useState(known);
  const [anew, setAnew] = useState(false);
  const print = useMutation({
    mutationFn: async () =>
      (await printShownBadge({ path: { expo }, body: { badge: badge?.token ?? shown, anew } })).data,
    onSuccess: (printed) => {
      // paper gets what the page shows
      flushSync(() => {
        setBadge(printed);
        setAnew(false);
      });
      window.print();
    },
  });
  useIdle(IDLE_MS, onDone);
  return (
    <Page title={t(known ? 'walkIn.done' : 'walkIn.print')} width="form" hideTitle={Boolean(badge)}>
      {badge ? <Sheet badge={badge} /> : <p>{t('walkIn.print.text')}</p>}
      <div className={styles.ways}>
        {isStaffed && (
          <Checkbox
            label={t('walkIn.print.anew')}
            hint={t('walkIn.print.anew.hint')}
            checked={anew}
            onChange={({ target }) => setAnew(target.checked)}
          />
        )}
        {print.error && <ProblemMessage problem={Problem.of(print.error)} />}
        <Button tone="primary" size="large" wide busy={print.isPending} onClick={() => print.mutate()}>
          {t('walkIn.print')}
        </Button>
        <Button size="large" wide onClick={onDone}>
          {t('walkIn.finish')}
        </Button>
      </div>
    </Page>
  );
}

function Sheet({ badge }: { badge: BadgeView }) {
  const { t, locale } = useI18n();
  return (
    <article className={styles.sheet}>
      <p className={styles.name}>{badge.name}</p>
      <p className={styles.type}>{badge.admissionType[locale]}</p>
      <svg
        viewBox={`0 0 ${QR_SIZE} ${QR_SIZE}`}
        className={styles.qr}
        role="img"
        aria-label={t('registration.badge.qr')}
      >
        <path d={qrPath(badge.token)} fill="#000" />
      </svg>
      <p className={styles.code}>{badge.shortCode}</p>
    </article>
  );
}
