import type { ReactNode } from 'react';
import { ExpoColours } from '../../features/expo/ExpoColours';
import { ExpoName } from '../../features/expo/ExpoName';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { ToolLink } from '../../ui/Tool';
import { Frame } from '../frame/Frame';
import type { NavItem } from '../frame/Nav';

/** Around the pages that need no account. */
export function VisitorShell({ expo, children }: { expo: ExpoSlug; children: ReactNode }) {
  const { t } = useI18n();
  const items: NavItem[] = [
    { to: paths.home(expo), label: t('expo.home'), icon: 'home', match: 'exact' },
    { to: paths.badge(expo), label: t('registration.badge'), icon: 'badge' },
    { to: paths.exhibitors(expo), label: t('exhibitor.exhibitors'), icon: 'building' },
    { to: paths.program(expo), label: t('program.program'), icon: 'calendar' },
    { to: paths.map(expo), label: t('expo.map'), icon: 'map' },
  ];
  return (
    <Frame
      title={<ExpoName expo={expo} />}
      home={paths.home(expo)}
      items={items}
      wide="header"
      tools={<ToolLink icon="signIn" label={t('app.signIn')} to={paths.account(expo)} />}
    >
      <ExpoColours expo={expo} />
      {children}
    </Frame>
  );
}
