import { useEffect, useEffectEvent, useState } from 'react';
import { useI18n } from '../lib/i18n';
import { listen, type LiveEvent, type LiveState } from './live';

/** Listens while the component is on screen; nothing is asked while `path` is undefined. */
export function useLive(path: string | undefined, onEvent: (event: LiveEvent) => void): LiveState {
  const [state, setState] = useState<LiveState>({ kind: 'connecting' });
  const { locale } = useI18n();
  const take = useEffectEvent(onEvent);
  // the stream is outside React
  useEffect(() => {
    if (path === undefined) return;
    return listen(path, { onEvent: (event) => take(event), onState: setState, language: locale });
  }, [path, locale]);
  return state;
}
