import { useEffect, useEffectEvent } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Hands on every keystroke, so that a reload in the middle of a page loses nothing. */
export function useKeptTyping<In extends FieldValues, Context, Out>(
  { subscribe }: UseFormReturn<In, Context, Out>,
  keep: (typed: In) => void,
): void {
  const take = useEffectEvent(keep);
  // the form library holds what is typed
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => take(values) }), [subscribe]);
}
