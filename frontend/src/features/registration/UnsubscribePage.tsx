import { useMutation } from '@tanstack/react-query';
import { unsubscribe } from '../../api/generated';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { type ExpoSlug, paths } from '../../lib/paths';
import { useHash } from '../../lib/use-hash';
import { Button } from '../../ui/Button';
import { Loading } from '../../ui/DataList';
import { LinkButton } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** Where the link in a marketing mail leads: one click ends such mails, without signing in. */
export function UnsubscribePage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  const link = useHash();
  return (
    <Page title={t('unsubscribe.title')} width="form">
      {link === undefined ? (
        <Loading label={t('unsubscribe.title')} />
      ) : (
        <Unsubscribing key={link} expo={expo} link={link} />
      )}
    </Page>
  );
}

function Unsubscribing({ expo, link }: { expo: ExpoSlug; link: string }) {
  const { t } = useI18n();
  const ending = useMutation({ mutationFn: () => unsubscribe({ path: { expo, token: link || '-' } }) });
  if (ending.isSuccess)
    return (
      <>
        <Notice tone="ok" title={t('unsubscribe.done')} live="polite">
          <p>{t('unsubscribe.done.text')}</p>
        </Notice>
        <LinkButton to={paths.home(expo)}>{t('unsubscribe.home')}</LinkButton>
      </>
    );
  return (
    <>
      <p>{t('unsubscribe.text')}</p>
      {ending.error && <ProblemMessage problem={Problem.of(ending.error)} />}
      <Button tone="primary" size="large" wide busy={ending.isPending} onClick={() => ending.mutate()}>
        {t('unsubscribe.now')}
      </Button>
    </>
  );
}
