import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { approveRefill, listAutomaticRefills, listRefills } from '../../../api/generated';
import type { Refill } from '../../../api/generated/types.gen';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { useToast } from '../../../ui/Toast';
import { SetByItself } from './SetByItself';
import styles from './TableBoard.module.css';

interface Props {
  readonly expo: ExpoSlug;
  /** Of the table board: whatever changes there may free somebody, or take a table. */
  readonly version: number;
}

/** Whom those could meet who came in vain; one tap sets the meeting. Also what was set without one within the last hour. */
export function RefillList({ expo, version }: Props) {
  const { t } = useI18n();
  const { data: refills = [] } = useQuery({
    queryKey: ['expos', expo, 'refills', version],
    queryFn: async ({ signal }) => (await listRefills({ path: { expo }, signal })).data,
    placeholderData: (before) => before, // until the newer list is here
  });
  const { data: automatic = [] } = useQuery({
    queryKey: ['expos', expo, 'refills', 'automatic', version],
    queryFn: async ({ signal }) => (await listAutomaticRefills({ path: { expo }, signal })).data,
    placeholderData: (before) => before,
  });
  const approve = useApprove(expo);
  if (!refills[0] && !automatic[0]) return null;
  return (
    <Card title={t(refills[0] ? 'tableBoard.refills' : 'tableBoard.refills.automatic')}>
      {refills[0] && (
        <>
          <p>{t('tableBoard.refills.lead')}</p>
          <ul className={styles.refills}>
            {refills.map((refill) => (
              <li key={`${refill.buyer.id} ${refill.exhibitor.id}`} className={styles.refill}>
                <RefillWords refill={refill} />
                <Button
                  tone="primary"
                  icon="check"
                  busy={approve.isPending && approve.variables === refill}
                  onClick={() => approve.mutate(refill)}
                >
                  {t('tableBoard.refill.approve')}
                  <span className="visually-hidden">
                    , <Pair of={refill} />
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <SetByItself refills={automatic} />
    </Card>
  );
}

function RefillWords({ refill }: { refill: Refill }) {
  const { t, locale } = useI18n();
  const { timeRange } = formats(locale);
  const { alone, buyer, exhibitor, start, end, table, musts, interpreted } = refill;
  const left = alone === 'BUYER' ? buyer : exhibitor;
  return (
    <div>
      <p>
        <strong>
          <Pair of={refill} />
        </strong>
      </p>
      <p>
        {timeRange(new Date(start), new Date(end))} · {t('tableBoard.table', { number: table })}
        {interpreted && ` · ${t('tableBoard.refill.interpreted')}`}
      </p>
      <p className={styles.why}>
        {t('tableBoard.refill.alone', { company: left.name[locale] })} {t(reasonOf(musts))}
      </p>
    </div>
  );
}

function Pair({ of: { buyer, exhibitor } }: { of: Refill }) {
  const { locale } = useI18n();
  return `${buyer.name[locale]} · ${exhibitor.name[locale]}`;
}

function reasonOf(musts: number) {
  if (musts > 1) return 'tableBoard.refill.bothMust';
  return musts > 0 ? 'tableBoard.refill.oneMust' : 'tableBoard.refill.wished';
}

function useApprove(expo: ExpoSlug) {
  const queries = useQueryClient();
  const { t, locale } = useI18n();
  const show = useToast();
  return useMutation({
    mutationFn: ({ buyer, exhibitor, slot, table }: Refill) =>
      approveRefill({ path: { expo }, body: { buyer: buyer.id, exhibitor: exhibitor.id, slot, table } }),
    onSuccess: (_, { buyer, exhibitor }) =>
      show({
        tone: 'ok',
        text: t('tableBoard.refill.approved', { buyer: buyer.name[locale], exhibitor: exhibitor.name[locale] }),
      }),
    onError: (reason) => show({ tone: 'bad', text: Problem.of(reason).detail ?? t('tableBoard.notSent') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['expos', expo, 'refills'] }),
  });
}
