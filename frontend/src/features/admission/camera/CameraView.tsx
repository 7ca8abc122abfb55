import { useState } from 'react';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from './CameraView.module.css';
import { useCamera, type Facing } from './use-camera';

interface Props {
  readonly onCode: (text: string) => void;
  readonly facing?: Facing;
}

/** The camera, once someone has asked for it: browsers want a touch before the question. */
export function CameraView({ onCode, facing = 'environment' }: Props) {
  const { t } = useI18n();
  const [attempt, setAttempt] = useState(0);
  if (attempt === 0)
    return (
      <Button tone="primary" size="large" icon="scan" wide onClick={() => setAttempt(1)}>
        {t('admission.camera.start')}
      </Button>
    );
  return (
    <Running
      key={attempt}
      {...{ onCode, facing }}
      onAgain={() => setAttempt(attempt + 1)}
      onStop={() => setAttempt(0)}
    />
  );
}

interface RunningProps extends Required<Props> {
  readonly onAgain: () => void;
  readonly onStop: () => void;
}

function Running({ onCode, facing, onAgain, onStop }: RunningProps) {
  const { t } = useI18n();
  const [isLit, setLit] = useState(false);
  const { video, camera } = useCamera(onCode, facing);
  if (camera.kind === 'refused')
    return (
      <Notice tone="bad" title={t(`admission.camera.${camera.why}`)} live="assertive">
        <p>{t(`admission.camera.todo.${camera.why}`)}</p>
        <Button size="small" icon="refresh" onClick={onAgain}>
          {t('ui.retry')}
        </Button>
      </Notice>
    );
  const torch = camera.kind === 'on' ? camera.torch : undefined;
  return (
    <div className={styles.camera}>
      <div className={styles.window}>
        <video ref={video} className={styles.video} muted playsInline aria-label={t('admission.camera')} />
        <span className={styles.frame} aria-hidden="true" />
      </div>
      <div className={styles.tools}>
        {torch && (
          <Button
            size="small"
            aria-pressed={isLit}
            onClick={() => {
              torch(!isLit);
              setLit(!isLit);
            }}
          >
            {t('admission.camera.torch')}
          </Button>
        )}
        <Button size="small" icon="close" onClick={onStop}>
          {t('admission.camera.stop')}
        </Button>
      </div>
    </div>
  );
}
