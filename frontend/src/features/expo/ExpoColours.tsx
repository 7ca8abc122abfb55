import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type FunctionComponent } from 'react';
import type { ExpoSlug } from '../../lib/paths';
import { expos } from './queries';

const Uncoloured: FunctionComponent<{ colour: string }> = () => null;
// without a network the platform's own colours do
const CityColours = lazy(async () => ({
  default: await import('../../ui/theme/CityColours').then(
    (theme) => theme.CityColours,
    () => Uncoloured,
  ),
}));

/** The expo's theme colour on whatever is shown of it. */
export function ExpoColours({ expo }: { expo: ExpoSlug }) {
  const { data } = useQuery(expos.one(expo));
  if (!data?.themeColour) return null;
  return (
    <Suspense>
      <CityColours colour={data.themeColour} />
    </Suspense>
  );
}
