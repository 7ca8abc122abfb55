import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  editExpoSettings,
  getExpoSettings,
  getMeetingHours,
  getMeetingTables,
  listRooms,
  listSettingsChanges,
  type SettingsBody,
  type SettingsView,
} from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { useToast } from '../../../ui/Toast';
import { expos } from '../queries';

/** Below the expo's own key, so that whoever changes it changes what visitors see. */
export const expoSettings = (expo: ExpoSlug) =>
  queryOptions({
    queryKey: [...expos.all, expo, 'settings'],
    queryFn: async ({ signal }) => (await getExpoSettings({ path: { expo }, signal })).data,
  });

/** Below the same key; newest first. */
export const settingsChanges = (expo: ExpoSlug) =>
  infiniteQueryOptions({
    queryKey: [...expos.all, expo, 'settings', 'changes'],
    queryFn: async ({ signal, pageParam: cursor }) => {
      const query = { limit: 10, ...(cursor && { cursor }) };
      return (await listSettingsChanges({ path: { expo }, query, signal })).data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const furniture = {
  rooms: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...expos.all, expo, 'rooms'],
      queryFn: async ({ signal }) => (await listRooms({ path: { expo }, signal })).data,
    }),
  meetingHours: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...expos.all, expo, 'meeting-hours'],
      queryFn: async ({ signal }) => (await getMeetingHours({ path: { expo }, signal })).data,
    }),
  tables: (expo: ExpoSlug) =>
    queryOptions({
      queryKey: [...expos.all, expo, 'meeting-tables'],
      queryFn: async ({ signal }) => (await getMeetingTables({ path: { expo }, signal })).data,
    }),
};

/** The header of a change that must not undo somebody else's. */
export const ifUnchanged = ({ version }: SettingsView) => ({ 'If-Match': `"${version}"` });

/** Changes some of the settings and leaves the others as they are. */
export function useEditing(expo: ExpoSlug, settings: SettingsView, onSaved: () => void) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: (change: Partial<SettingsBody>) => {
      const { name, venue, days } = settings;
      return editExpoSettings({
        path: { expo },
        body: { name, venue, days, ...change },
        headers: ifUnchanged(settings),
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [...expos.all, expo] });
      show({ tone: 'ok', text: t('expoSetUp.saved') });
      onSaved();
    },
  });
}
