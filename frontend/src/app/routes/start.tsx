import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { expos } from '../../features/expo/queries';
import { StartPage } from '../../features/expo/StartPage';
import { paths, toExpoSlug } from '../../lib/paths';
import { BareFrame } from '../frame/Frame';
import { gatePlace } from '../offline/gate-app';

/** Who runs one expo only has no use for a list of expos, nor has a device at a gate. */
export function Screen() {
  const { data } = useQuery(expos.published());
  const navigate = useNavigate();
  const [only, other] = data ?? [];
  const home = only && !other ? paths.home(toExpoSlug(only.slug)) : undefined;
  // what this device keeps is outside React, and unknown where the page is drawn beforehand
  useEffect(() => {
    const there = gatePlace() ?? home;
    if (there) void navigate({ to: there, replace: true });
  }, [home, navigate]);
  if (home) return null;
  return (
    <BareFrame>
      <StartPage />
    </BareFrame>
  );
}
