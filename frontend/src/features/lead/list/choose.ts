import type { LeadView } from '../../../api/generated';

export const SCORES = ['HOT', 'WARM', 'COLD'] as const;
export type Score = (typeof SCORES)[number];

export const ORDERS = ['newest', 'score', 'followUp', 'name'] as const;
export type Order = (typeof ORDERS)[number];

/** Which leads are wanted, and in which order; what is empty narrows nothing. */
export interface Choice {
  readonly text: string;
  readonly score: string;
  readonly tag: string;
  /** Only those to get in touch with. */
  readonly open: boolean;
  readonly order: Order;
}

/** Chooses among what the phone has, so that it works without a network. */
export function choose(leads: readonly LeadView[], { text, score, tag, open, order }: Choice): LeadView[] {
  const wanted = plain(text);
  return leads
    .filter((lead) => !score || lead.score === score)
    .filter((lead) => !tag || lead.tags.includes(tag))
    .filter((lead) => !open || (lead.followUpOn && !lead.followedUp))
    .filter((lead) => !wanted || plain(wordsOf(lead)).includes(wanted))
    .sort(BY[order]);
}

/** Every tag in use, the most used first. */
export function tagsIn(leads: readonly LeadView[]): string[] {
  const counts = new Map<string, number>();
  leads.flatMap(({ tags }) => tags).forEach((tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1));
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other)).map(([tag]) => tag);
}

/** Tags as they are typed: parted by commas, each once. */
export function toTags(typed: string): string[] {
  return [...new Set(typed.split(/[,\n]/).map((tag) => tag.replace(/^\s*#?/, '').trim()))].filter(Boolean);
}

function wordsOf({ visitor, tags, note }: LeadView): string {
  return [visitor?.name, visitor?.email, visitor?.phone?.replaceAll('-', ''), note, ...tags].join(' ');
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

const newest = (one: LeadView, other: LeadView) => other.scannedAt.localeCompare(one.scannedAt);
const rank = ({ score }: LeadView) => (score ? SCORES.indexOf(score) : SCORES.length);
/** Behind every date, and behind every name. */
const LAST = '\uffff';
const due = ({ followUpOn, followedUp }: LeadView) => (followUpOn && !followedUp ? followUpOn : LAST);
const name = ({ visitor }: LeadView) => visitor?.name ?? LAST;

const BY: Record<Order, (one: LeadView, other: LeadView) => number> = {
  newest,
  score: (one, other) => rank(one) - rank(other) || newest(one, other),
  followUp: (one, other) => compare(due(one), due(other)) || newest(one, other),
  name: (one, other) => name(one).localeCompare(name(other), 'ko') || newest(one, other),
};

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
