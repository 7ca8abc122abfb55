import { useSyncExternalStore } from 'react';
import { display, firstDisplay, onDisplayChange, type Display } from './display';

export function useDisplay(): Display {
  return useSyncExternalStore(onDisplayChange, display, firstDisplay);
}
