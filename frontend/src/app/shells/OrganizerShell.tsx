import type { ReactNode } from 'react';
import { AccountButton } from '../../features/account/AccountButton';
import { ORGANIZERS } from '../../features/account/queries';
import { useIsBarred } from '../../features/account/use-account';
import { ExpoName } from '../../features/expo/ExpoName';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Frame } from '../frame/Frame';
import type { NavItem } from '../frame/Nav';

/** Around the pages of whoever runs the expo: a rail on a desk, a bar on a phone. */
export function OrganizerShell({ expo, children }: { expo: ExpoSlug; children: ReactNode }) {
  const { t } = useI18n();
  const isBarred = useIsBarred(expo, ORGANIZERS);
  const items: NavItem[] = [
    { to: paths.organizer(expo), label: t('insight.overview'), icon: 'chart', match: 'exact' },
    { to: paths.registrations(expo), label: t('registrations'), icon: 'badge' },
    { to: paths.applications(expo), label: t('console.applications'), icon: 'check' },
    { to: paths.admission(expo), label: t('admissions'), icon: 'scan' },
    { to: paths.leadExports(expo), label: t('console.leads'), icon: 'ok' },
    { to: paths.matching(expo), label: t('matchmaking.matching'), icon: 'meeting' },
    { to: paths.members(expo), label: t('members'), icon: 'person' },
    { to: paths.deliveries(expo), label: t('messaging.deliveries'), icon: 'mail' },
    { to: paths.booths(expo), label: t('console.booths'), icon: 'pin' },
    { to: paths.floorPlan(expo), label: t('console.floorPlan'), icon: 'map' },
    { to: paths.lists(expo), label: t('console.lists'), icon: 'plus' },
    { to: paths.expoSetUp(expo), label: t('expoSetUp'), icon: 'building' },
    { to: paths.home(expo), label: t('insight.publicHome'), icon: 'home', match: 'exact' },
  ];
  return (
    <Frame
      title={<ExpoName expo={expo} />}
      home={paths.organizer(expo)}
      items={isBarred ? [] : items}
      wide="rail"
      tools={<AccountButton expo={expo} />}
    >
      {children}
    </Frame>
  );
}
