// Which items tell of the same event, though in other words, another language or from another source?

import type { Item, SourceLink } from './item.ts';
import { type Comparable, carryPrint, likenessOf, printOf, SAME_FROM, WINDOW_MS } from './likeness.ts';
import type { StoredItem } from './news-state.ts';

/** For each item the index of the first one of its group; itself if it is the first. `null` stands for an item that joins no group. */
export function groupsOf(items: readonly (Comparable | null)[]): number[] {
  const groups = items.map((_, index) => index);
  for (const [later, item] of items.entries()) {
    const earlier = item ? likest(item, items.slice(0, later)) : -1;
    if (earlier >= 0) groups[later] = groups[earlier] as number;
  }
  return groups;
}

/** Index of the one most like `item`, the first of equals; -1 if none is like enough. */
function likest(item: Comparable, others: readonly (Comparable | null)[]): number {
  let best = -1;
  let bestLikeness = SAME_FROM;
  for (const [index, other] of others.entries()) {
    if (!other || Math.abs(other.atMs - item.atMs) > WINDOW_MS || isElsewhere(other, item)) continue;
    const likeness = likenessOf(printOf(other), printOf(item));
    if (likeness >= bestLikeness) [best, bestLikeness] = [index, likeness + 1e-9];
  }
  return best;
}

/** What no likeness could make up for, found before anything is compared. */
function isElsewhere(one: Comparable, other: Comparable): boolean {
  return one.jurisdiction !== other.jurisdiction && one.jurisdiction !== 'ZZ' && other.jurisdiction !== 'ZZ';
}

/** Finds a group for what has none yet; the known ones keep theirs, so that a list once shown does not regroup. */
export function withGroups(known: readonly StoredItem[], fresh: readonly StoredItem[]): StoredItem[] {
  const all = [...known];
  for (const item of [...fresh].sort((a, b) => a.atMs - b.atMs)) {
    const like = all[likest(item, all)];
    const grouped = { ...item, group: like ? like.group : item.id };
    carryPrint(item, grouped);
    all.push(grouped);
  }
  return all;
}

/** One item per group: the oldest stays, the others' sources and services are listed with it. */
export function mergeGroups(items: readonly StoredItem[]): Item[] {
  const merged = new Map<string, Item>();
  for (const { sourceId: _, group, ...item } of [...items].sort((a, b) => a.atMs - b.atMs)) {
    const first = merged.get(group);
    merged.set(group, first ? { ...first, ...together(first, item) } : item);
  }
  return [...merged.values()];
}

function together(first: Item, more: Item): Pick<Item, 'sources' | 'services'> {
  return {
    sources: [
      ...first.sources,
      ...more.sources.filter((source) => !first.sources.some((known) => isSame(known, source))),
    ],
    services: [...new Set([...first.services, ...more.services])],
  };
}

function isSame(a: SourceLink, b: SourceLink): boolean {
  return a.name === b.name || a.url === b.url;
}
