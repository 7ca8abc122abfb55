import type { Sitting } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Status } from '../../../ui/Status';
import { companyOf, presenceOf, type Presence, type Side } from './day-facts';
import styles from './TableBoard.module.css';
import { useNote } from './use-note';

interface Props {
  readonly expo: ExpoSlug;
  readonly sitting: Sitting;
  readonly side: Side;
  readonly begun: boolean;
}

const TONE = { AWAITED: 'waiting', HERE: 'ok', ABSENT: 'bad' } as const satisfies Record<Presence, string>;

/** One side of a meeting: whether it is there, and what can be noted of it. */
export function SideLine({ expo, sitting, side, begun }: Props) {
  const { t, locale } = useI18n();
  const note = useNote(expo);
  const presence = presenceOf(sitting, side);
  const name = companyOf(sitting, side).name[locale];
  const mark = (to: Presence, label: string, icon?: 'check' | 'close') => (
    <Button size="small" icon={icon} busy={note.isPending} onClick={() => note.mutate({ sitting, side, presence: to })}>
      {label}
      <span className="visually-hidden">, {name}</span>
    </Button>
  );
  return (
    <div className={styles.side}>
      <p className={styles.company}>
        <span className={styles.kind}>{t(`tableBoard.side.${side}`)}</span>
        <strong>{name}</strong>
      </p>
      {presence === 'AWAITED' && sitting.late ? (
        <Status tone="warn">{t('tableBoard.late')}</Status>
      ) : (
        <Status tone={TONE[presence]}>{t(`tableBoard.presence.${presence}`)}</Status>
      )}
      <div className={styles.marks}>
        {presence === 'AWAITED' ? (
          <>
            {mark('HERE', t('tableBoard.here'), 'check')}
            {begun && mark('ABSENT', t('tableBoard.noShow'), 'close')}
          </>
        ) : (
          mark('AWAITED', t('tableBoard.undo'))
        )}
      </div>
    </div>
  );
}
