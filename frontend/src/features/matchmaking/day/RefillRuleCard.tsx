import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { getRefillRule } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Loading } from '../../../ui/DataList';
import { Dialog } from '../../../ui/Dialog';
import { late } from '../../../ui/late';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Status } from '../../../ui/Status';

const RefillRuleForm = late(async () => (await import('./RefillRuleForm')).RefillRuleForm);

/** Whether meetings are set without a tap for those to whom nobody came, and within which limits. */
export function RefillRuleCard({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const queryKey = ['expos', expo, 'refill-rule'];
  const { data: rule, error } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await getRefillRule({ path: { expo }, signal })).data,
  });
  const refresh = () => void queries.invalidateQueries({ queryKey });
  return (
    <Card
      title={t('refillRule')}
      aside={
        rule && (
          <Status tone={rule.automatic ? 'ok' : 'info'}>
            {t(rule.automatic ? 'refillRule.on' : 'refillRule.off')}
          </Status>
        )
      }
      actions={rule && <Button onClick={() => setOpen(true)}>{t('refillRule.change')}</Button>}
    >
      {!rule && !error && <Loading label={t('refillRule')} />}
      {error && <ProblemMessage problem={Problem.of(error)} />}
      {rule && (
        <p>
          {rule.automatic
            ? t('refillRule.stands', { most: rule.mostAnHour, minutes: rule.minutesAhead })
            : t('refillRule.none')}
        </p>
      )}
      {rule && (
        <Dialog open={open} title={t('refillRule')} onClose={() => setOpen(false)}>
          <Suspense fallback={<Loading label={t('refillRule')} />}>
            <RefillRuleForm expo={expo} rule={rule} onSettled={refresh} onDone={() => setOpen(false)} />
          </Suspense>
        </Dialog>
      )}
    </Card>
  );
}
