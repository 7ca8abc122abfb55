import type { MeetingRequest } from '../../../api/generated/types.gen';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Status } from '../../../ui/Status';
import styles from './Requests.module.css';
import type { Deed } from './use-answer-request';

const TONES = { WAITING: 'waiting', ACCEPTED: 'ok', DECLINED: 'bad', WITHDRAWN: 'info', EXPIRED: 'info' } as const;

interface Props {
  readonly request: MeetingRequest;
  readonly disabled: boolean;
  readonly onDeed: (deed: Deed) => void;
}

/** Who asks whom, what for and until when, and what can be done about it. */
export function RequestCard({ request, disabled, onDeed }: Props) {
  const { t, locale } = useI18n();
  const { moment } = formats(locale);
  const { own, other, message, askedAt, expiresAt, state } = request;
  const name = <span className="visually-hidden">, {other.name[locale]}</span>;
  const idle = disabled ? t('matchmaking.wishes.offline') : undefined;
  return (
    <article className={styles.request}>
      <div className={styles.head}>
        <h3 className={styles.other}>{other.name[locale]}</h3>
        <Status tone={TONES[state]}>{t(`meetingRequest.state.${state}`)}</Status>
      </div>
      <p className={styles.message}>{message}</p>
      <p className={styles.when}>
        {state === 'WAITING'
          ? t('meetingRequest.until', { moment: moment(new Date(expiresAt)) })
          : t('meetingRequest.askedAt', { moment: moment(new Date(askedAt)) })}
      </p>
      {state === 'WAITING' && (
        <div className={styles.actions}>
          {own ? (
            <Button icon="close" disabledReason={idle} onClick={() => onDeed('withdraw')}>
              {t('meetingRequest.withdraw')}
              {name}
            </Button>
          ) : (
            <>
              <Button tone="primary" icon="check" disabledReason={idle} onClick={() => onDeed('accept')}>
                {t('meetingRequest.accept')}
                {name}
              </Button>
              <Button icon="close" disabledReason={idle} onClick={() => onDeed('decline')}>
                {t('meetingRequest.decline')}
                {name}
              </Button>
            </>
          )}
        </div>
      )}
    </article>
  );
}
