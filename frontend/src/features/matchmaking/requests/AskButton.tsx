import type { MeetingRequest } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { LinkButton } from '../../../ui/Link';
import { Status } from '../../../ui/Status';
import type { Asked } from './AskDialog';
import styles from './Requests.module.css';

interface Props {
  readonly expo: ExpoSlug;
  readonly company: Asked;
  /** What there is between the two already. */
  readonly request: MeetingRequest | undefined;
  readonly disabled: boolean;
  readonly onAsk: (company: Asked) => void;
}

/** The way to ask a company for a meeting, or how the asking stands. */
export function AskButton({ expo, company, request, disabled, onAsk }: Props) {
  const { t, locale } = useI18n();
  const name = <span className="visually-hidden">, {company.name[locale]}</span>;
  return (
    <div className={styles.ask}>
      {!request && (
        <Button icon="mail" aria-disabled={disabled || undefined} onClick={() => !disabled && onAsk(company)}>
          {t('meetingRequest.ask')}
          {name}
        </Button>
      )}
      {request?.state === 'ACCEPTED' && <Status tone="ok">{t('meetingRequest.state.ACCEPTED')}</Status>}
      {request?.state === 'WAITING' && request.own && <Status tone="waiting">{t('meetingRequest.asked')}</Status>}
      {request?.state === 'WAITING' && !request.own && (
        <LinkButton to={paths.requests(expo)} tone="primary" icon="mail">
          {t('meetingRequest.toAnswer')}
          {name}
        </LinkButton>
      )}
    </div>
  );
}
