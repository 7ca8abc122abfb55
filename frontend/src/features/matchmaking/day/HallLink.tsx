import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { closeHallDisplay, getHallDisplayLink, renewHallDisplayLink } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import { paths, type ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Loading } from '../../../ui/DataList';
import { LinkButton } from '../../../ui/Link';
import { ProblemMessage } from '../../../ui/ProblemMessage';

/** The link by which screens in the hall show the tables; whoever has it sees companies and tables, and nothing else. */
export function HallLink({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const queryKey = ['expos', expo, 'hall-display-link'];
  const link = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await getHallDisplayLink({ path: { expo }, signal })).data,
  });
  const renew = useMutation({
    mutationFn: async () => (await renewHallDisplayLink({ path: { expo } })).data,
    onSuccess: (made) => queries.setQueryData(queryKey, made),
  });
  const close = useMutation({
    mutationFn: () => closeHallDisplay({ path: { expo } }),
    onSuccess: () => queries.setQueryData(queryKey, { token: null }),
  });
  const failed = link.error ?? renew.error ?? close.error;
  const token = link.data?.token;
  return (
    <Card
      title={t('hallDisplay')}
      actions={
        link.data && (
          <>
            {token && (
              <LinkButton to={paths.hall(expo, token)} tone="primary" target="_blank" rel="noreferrer">
                {t('hallDisplay.open')}
              </LinkButton>
            )}
            <Button busy={renew.isPending} onClick={() => renew.mutate()}>
              {t(token ? 'hallDisplay.renew' : 'hallDisplay.make')}
            </Button>
            {token && (
              <Button busy={close.isPending} onClick={() => close.mutate()}>
                {t('hallDisplay.close')}
              </Button>
            )}
          </>
        )
      }
    >
      <p>{t(token ? 'hallDisplay.stands' : 'hallDisplay.none')}</p>
      {link.isPending && <Loading label={t('hallDisplay')} />}
      {failed && <ProblemMessage problem={Problem.of(failed)} />}
    </Card>
  );
}
