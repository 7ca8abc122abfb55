import {
  downloadBuyers,
  downloadExhibitors,
  downloadWishes,
  getBuyerTemplate,
  getExhibitorTemplate,
  getWishTemplate,
  importBuyers,
  importExhibitors,
  importWishes,
  previewBuyers,
  previewExhibitors,
  previewWishes,
  type Download,
  type Outlook,
} from '../../api/generated';
import type { ExpoSlug } from '../../lib/paths';

export const KINDS = ['exhibitors', 'buyers', 'wishes'] as const;
export type Kind = (typeof KINDS)[number];
export type Format = Download['format'];
export const FORMATS = ['XLSX', 'CSV'] as const satisfies readonly Format[];
export const MOST_BYTES = 2_000_000;

interface Calls {
  /** Rows of a file, at most. */
  readonly most: number;
  readonly template: (expo: ExpoSlug, format: Format) => Promise<Blob>;
  readonly preview: (expo: ExpoSlug, body: Blob) => Promise<Outlook>;
  readonly take: (expo: ExpoSlug, body: Blob, seen: string) => Promise<Outlook>;
  readonly download: (expo: ExpoSlug, body: Download) => Promise<Blob>;
}

/** How each kind of list is asked for and sent. */
export const CALLS: Record<Kind, Calls> = {
  exhibitors: {
    most: 1000,
    template: async (expo, format) =>
      (await getExhibitorTemplate({ path: { expo }, query: { format }, parseAs: 'blob' })).data,
    preview: async (expo, body) => (await previewExhibitors({ path: { expo }, body })).data,
    take: async (expo, body, seen) => (await importExhibitors({ path: { expo }, query: { seen }, body })).data,
    download: async (expo, body) => (await downloadExhibitors({ path: { expo }, body, parseAs: 'blob' })).data,
  },
  buyers: {
    most: 1000,
    template: async (expo, format) =>
      (await getBuyerTemplate({ path: { expo }, query: { format }, parseAs: 'blob' })).data,
    preview: async (expo, body) => (await previewBuyers({ path: { expo }, body })).data,
    take: async (expo, body, seen) => (await importBuyers({ path: { expo }, query: { seen }, body })).data,
    download: async (expo, body) => (await downloadBuyers({ path: { expo }, body, parseAs: 'blob' })).data,
  },
  wishes: {
    most: 20_000,
    template: async (expo, format) =>
      (await getWishTemplate({ path: { expo }, query: { format }, parseAs: 'blob' })).data,
    preview: async (expo, body) => (await previewWishes({ path: { expo }, body })).data,
    take: async (expo, body, seen) => (await importWishes({ path: { expo }, query: { seen }, body })).data,
    download: async (expo, body) => (await downloadWishes({ path: { expo }, body, parseAs: 'blob' })).data,
  },
};
