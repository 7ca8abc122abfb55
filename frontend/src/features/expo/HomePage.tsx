import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Card } from '../../ui/Card';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { Soon } from '../../ui/Soon';

export function HomePage({ expo }: { expo: ExpoSlug }) {
  const { t } = useI18n();
  return (
    <Page title={t('expo.home.title')} width="wide">
      <Card
        surface="deep"
        actions={
          <LinkButton to={paths.register(expo)} size="large" icon="arrowRight">
            {t('registration.register')}
          </LinkButton>
        }
      >
        <p>{t('expo.home.lead')}</p>
      </Card>
      <Soon />
    </Page>
  );
}
