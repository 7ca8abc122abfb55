import { signIn } from '../../features/account/sign-in';
import { InvitedPage } from '../../features/invitation/InvitedPage';
import { useI18n } from '../../lib/i18n';
import { withLocale } from '../../lib/locale';
import { paths } from '../../lib/paths';
import { useExpo } from '../use-expo';

export function Screen() {
  const expo = useExpo();
  const { locale } = useI18n();
  return (
    <InvitedPage expo={expo} signIn={(email) => signIn(withLocale(locale, paths.account(expo)), locale, { email })} />
  );
}
