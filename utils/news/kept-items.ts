// Which items stay once a feed has brought more?

import { days } from '../kernel/clock.ts';
import type { StoredItem } from './news-state.ts';

const ITEM_LIFE_MS = days(120);
const MAX_ITEMS = 240;

export function isTooOld({ atMs }: StoredItem, nowMs: number): boolean {
  return atMs <= nowMs - ITEM_LIFE_MS;
}

/** Newest first; what comes again takes the place of what was known of it. */
export function keptItems(known: readonly StoredItem[], more: readonly StoredItem[], nowMs: number): StoredItem[] {
  const all = new Map([...known, ...more].map((item) => [item.id, item] as const));
  return [...all.values()]
    .filter((item) => !isTooOld(item, nowMs))
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, MAX_ITEMS);
}
