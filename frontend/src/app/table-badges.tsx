import { Suspense } from 'react';
import type { BadgeReading } from '../features/matchmaking/day/scan/use-table-scanner';
import { late } from '../ui/late';

/** The camera comes once somebody scans: most who look at the tables do not. */
const BadgeReader = late(async () => (await import('./badge-reading')).BadgeReader);

/** How badges are read at the meeting tables, as gates do. */
export const tableBadges: BadgeReading = {
  reader: (onCode) => (
    <Suspense>
      <BadgeReader onCode={onCode} />
    </Suspense>
  ),
  signal: (tone) => void import('./badge-reading').then(({ badgeReading }) => badgeReading.signal(tone)),
};
