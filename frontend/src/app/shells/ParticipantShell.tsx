import type { ReactNode } from 'react';
import { AccountButton } from '../../features/account/AccountButton';
import { PARTICIPANTS } from '../../features/account/queries';
import { useIsBarred, useIsOwner } from '../../features/account/use-account';
import { ExpoColours } from '../../features/expo/ExpoColours';
import { ExpoName } from '../../features/expo/ExpoName';
import { useI18n } from '../../lib/i18n';
import { paths, type ExpoSlug } from '../../lib/paths';
import { Frame } from '../frame/Frame';
import type { NavItem } from '../frame/Nav';

/** Around the pages of exhibitors and buyers, who have meetings. */
export function ParticipantShell({ expo, children }: { expo: ExpoSlug; children: ReactNode }) {
  const { t } = useI18n();
  const isBarred = useIsBarred(expo, PARTICIPANTS);
  const isOwner = useIsOwner(expo);
  const showsNothing = useIsBarred(expo, ['EXHIBITOR']);
  const items: NavItem[] = [
    { to: paths.participant(expo), label: t('expo.home'), icon: 'home', match: 'exact' },
    { to: paths.meetings(expo), label: t('matchmaking.meetings'), icon: 'meeting' },
    { to: paths.wishes(expo), label: t('matchmaking.wishes'), icon: 'heart' },
    ...(showsNothing ? [] : [{ to: paths.leads(expo), label: t('console.leads'), icon: 'badge' } as const]),
    { to: paths.requests(expo), label: t('matchmaking.requests'), icon: 'mail' },
    ...(showsNothing
      ? []
      : [{ to: paths.myExhibitor(expo), label: t('console.myExhibitor'), icon: 'settings' } as const]),
    ...(isOwner ? [{ to: paths.colleagues(expo), label: t('members.colleagues'), icon: 'person' } as const] : []),
    { to: paths.exhibitors(expo), label: t('exhibitor.exhibitors'), icon: 'building' },
    { to: paths.map(expo), label: t('expo.map'), icon: 'map' },
  ];
  return (
    <Frame
      title={<ExpoName expo={expo} />}
      home={paths.participant(expo)}
      items={isBarred ? [] : items}
      wide="rail"
      tools={<AccountButton expo={expo} />}
    >
      <ExpoColours expo={expo} />
      {children}
    </Frame>
  );
}
