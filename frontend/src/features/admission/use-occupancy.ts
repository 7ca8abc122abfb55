import { useState } from 'react';
import type { Occupancy } from '../../api/generated';
import { useLive } from '../../api/use-live';
import type { ExpoSlug } from '../../lib/paths';

/** How full the expo is, as the server tells it. */
export function useOccupancy(expo: ExpoSlug, onChange?: (occupancy: Occupancy) => void) {
  const [occupancy, setOccupancy] = useState<Occupancy>();
  const line = useLive(`/api/expos/${expo}/occupancy/live`, ({ name, data }) => {
    if (name !== 'occupancy' || !isOccupancy(data)) return;
    setOccupancy(data);
    onChange?.(data);
  });
  return { occupancy, line };
}

function isOccupancy(data: unknown): data is Occupancy {
  return typeof data === 'object' && data !== null && 'inside' in data && 'entriesToday' in data && 'areas' in data;
}
