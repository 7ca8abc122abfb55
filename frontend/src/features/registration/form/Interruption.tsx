import { useEffect, useEffectEvent, useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import { useOnline } from '../../../lib/use-online';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { Progress } from '../../../ui/Progress';
import styles from './Wizard.module.css';

interface WaitingProps {
  readonly seconds: number;
  readonly sendAgain: () => void;
  readonly stop: () => void;
}

/** Too many at once: counts down and sends the same again by itself, while the page is open. */
export function Waiting({ seconds, sendAgain, stop }: WaitingProps) {
  const { t } = useI18n();
  const [left, setLeft] = useState(seconds);
  const again = useEffectEvent(sendAgain);
  // time is outside React
  useEffect(() => {
    const start = performance.now();
    const tick = setInterval(() => {
      const rest = Math.ceil(seconds - (performance.now() - start) / 1000);
      setLeft(Math.max(0, rest));
      if (rest > 0) return;
      clearInterval(tick);
      again();
    }, 250);
    return () => clearInterval(tick);
  }, [seconds]);
  return (
    <Notice tone="warn" title={t('registration.waiting.title')} live="polite">
      <p>{t('registration.waiting.text')}</p>
      <div aria-live="off">
        <Progress
          label={t('registration.waiting.progress')}
          value={1 - left / seconds}
          text={t('registration.waiting.left', { seconds: left })}
        />
      </div>
      <div className={styles.row}>
        <Button size="small" onClick={stop}>
          {t('registration.waiting.stop')}
        </Button>
      </div>
    </Notice>
  );
}

/** The line broke: nothing is lost, nothing is sent behind anybody's back. */
export function Unanswered({ sendAgain }: { sendAgain: () => void }) {
  const { t } = useI18n();
  const online = useOnline();
  return (
    <Notice tone="warn" title={t('registration.unanswered.title')} live="assertive">
      <p>{t('registration.unanswered.text')}</p>
      <Button
        size="small"
        icon="refresh"
        disabledReason={online ? undefined : t('registration.unanswered.offline')}
        onClick={sendAgain}
      >
        {t('registration.unanswered.again')}
      </Button>
    </Notice>
  );
}
