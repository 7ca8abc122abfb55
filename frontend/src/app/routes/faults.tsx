import { useLocation, type ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../../api/problem';
import { useI18n } from '../../lib/i18n';
import { expoOf, paths } from '../../lib/paths';
import { LinkButton } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { BareFrame } from '../frame/Frame';

export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <BareFrame>
      <Page title={t('app.notFound.title')} lead={t('app.notFound.lead')} width="form">
        <p>
          <WayHome />
        </p>
      </Page>
    </BareFrame>
  );
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useI18n();
  return (
    <BareFrame>
      <Page title={t('app.fault.title')} width="form">
        <ProblemMessage problem={Problem.of(error)} retry={reset} />
        <p>
          <WayHome />
        </p>
      </Page>
    </BareFrame>
  );
}

function WayHome() {
  const { t } = useI18n();
  const expo = expoOf(useLocation({ select: (here) => here.pathname }));
  return (
    <LinkButton to={expo ? paths.home(expo) : paths.start()} icon="home">
      {t('ui.toStart')}
    </LinkButton>
  );
}
