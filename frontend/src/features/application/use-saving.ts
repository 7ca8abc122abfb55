import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ApplicationFormBody, ApplicationView } from '../../api/generated';
import { saveApplication } from '../../api/generated';
import { Problem } from '../../api/problem';
import type { ExpoSlug } from '../../lib/paths';
import { dropDraft, keepDraft, keptDraft } from './kept-draft';
import { applications } from './queries';

/** How far what is typed has come: `waiting` is kept on the device until the network is back. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly problem: Problem };

const PAUSE_MS = 1_000;
const AGAIN_MS = 10_000;

/** Saves what is typed by itself, one request at a time and always the latest. */
export function useSaving(expo: ExpoSlug, link: string, application: ApplicationView) {
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' });
  const latest = useRef<ApplicationFormBody>(undefined);
  const running = useRef<Promise<boolean>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { queryKey } = applications.mine(expo, link);

  const send = async (): Promise<boolean> => {
    while (latest.current) {
      const form = latest.current;
      const version = queries.getQueryData<ApplicationView>(queryKey)?.version ?? application.version;
      setSaving({ kind: 'saving' });
      try {
        const headers = { 'If-Match': `"${version}"` };
        const { data } = await saveApplication({ path: { expo }, auth: link, body: form, headers });
        queries.setQueryData(queryKey, data);
        if (latest.current === form) latest.current = undefined;
      } catch (thrown) {
        const problem = Problem.of(thrown);
        if (problem.status === 0 || problem.status >= 500) {
          setSaving({ kind: 'waiting' });
          later(AGAIN_MS);
        } else
          setSaving(
            problem.code === 'application-changed-meanwhile' ? { kind: 'overtaken' } : { kind: 'refused', problem },
          );
        return false;
      }
    }
    dropDraft(application.id);
    setSaving({ kind: 'saved' });
    return true;
  };

  /** Whether everything that was typed has reached the server. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= send().finally(() => (running.current = undefined));
    return running.current;
  };

  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), ms);
  };

  const keep = (form: ApplicationFormBody) => {
    latest.current = form;
    keepDraft(application.id, form);
    later(PAUSE_MS);
  };

  const resume = useEffectEvent(() => {
    const kept = keptDraft(application.id);
    if (kept) keep(kept);
  });
  // what a closed tab had left lies in the browser's storage
  useEffect(() => resume(), []);

  const again = useEffectEvent(() => void (latest.current && flush()));
  // the network comes back whenever it does
  useEffect(() => {
    const retry = () => again();
    addEventListener('online', retry);
    return () => {
      removeEventListener('online', retry);
      clearTimeout(timer.current);
    };
  }, []);
  return { saving, keep, flush };
}
