import { useQuery } from '@tanstack/react-query';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { expos } from './queries';

/** What the expo is called, or the platform's own name until it is known. */
export function ExpoName({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { data } = useQuery(expos.one(expo));
  return data?.name[locale] ?? t('app.name');
}
