import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnRegistration } from '../../../api/generated';
import { acceptOffer } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { ownRegistration } from '../queries';
import { OwnData } from './OwnData';

interface Props {
  readonly expo: ExpoSlug;
  readonly manageToken: string;
  /** The registration may give a badge now, or have ended. */
  readonly onChange: () => void;
  readonly onErased: () => void;
}

const AGAIN_MS = 30_000;

/** A registration that gives no badge yet: what it waits for, its place in line, and the place that is offered. */
export function Standing({ expo, manageToken, onChange, onErased }: Props) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery({
    ...ownRegistration.data(expo, manageToken),
    refetchInterval: AGAIN_MS,
  });
  if (!data)
    return error ? (
      <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />
    ) : (
      <Loading label={t('standing.title')} />
    );
  return (
    <>
      <Words own={data} />
      {data.state === 'OFFERED' && <Acceptance {...{ expo, manageToken, onChange }} />}
      {data.state === 'REGISTERED' && <Button onClick={onChange}>{t('registration.badge.open')}</Button>}
      <OwnData expo={expo} manageToken={manageToken} onCancelled={onChange} onErased={onErased} />
    </>
  );
}

function Words({ own: { state, placeInLine, offeredUntil, admissionType } }: { own: OwnRegistration }) {
  const { t, locale } = useI18n();
  const f = formats(locale);
  const type = admissionType[locale];
  if (state === 'WAITING')
    return (
      <Notice tone="info" title={t('standing.waiting', { place: f.count(placeInLine ?? 1) })} live="polite">
        <p>{t('standing.waiting.text', { type })}</p>
      </Notice>
    );
  if (state === 'OFFERED')
    return (
      <Notice tone="ok" title={t('standing.offered')} live="polite">
        <p>
          {t('standing.offered.text', {
            type,
            until: offeredUntil ? f.moment(new Date(offeredUntil)) : '',
          })}
        </p>
      </Notice>
    );
  return (
    <Notice tone="info" title={t('standing.requested')} live="polite">
      <p>{t('standing.requested.text', { type })}</p>
    </Notice>
  );
}

function Acceptance({ expo, manageToken, onChange }: Omit<Props, 'onErased'>) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const acceptance = useMutation({
    mutationFn: () => acceptOffer({ path: { expo }, auth: manageToken }),
    onSuccess: onChange,
    onSettled: () => queries.invalidateQueries(ownRegistration.data(expo, manageToken)),
  });
  return (
    <>
      {acceptance.error && <ProblemMessage problem={Problem.of(acceptance.error)} />}
      <Button tone="primary" size="large" wide busy={acceptance.isPending} onClick={() => acceptance.mutate()}>
        {t('standing.accept')}
      </Button>
    </>
  );
}
