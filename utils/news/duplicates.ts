// Which items tell of the same event, though in other words, another language or from another source?

import type { Item, SourceLink } from './item.ts';
import { type Comparable, carryPrint, likenessOf, printOf, SAME_FROM, WINDOW_MS } from './likeness.ts';
import type { StoredItem } from './news-state.ts';

/** For each item the index of the first one of its group; itself if it is the first. `null` stands for an item that joins no group. */
export function groupsOf(items: readonly (Comparable | null)[]): number[] {
  const groups = items.map((_, index) => index);
  const earlier = new Neighbours();
  for (const [later, item] of items.entries()) {
    if (!item) continue;
    const like = earlier.likest(item);
    if (like >= 0) groups[later] = groups[like] as number;
    earlier.add(item, later);
  }
  return groups;
}

interface Placed {
  item: Comparable;
  index: number;
}

/** Items by place: what happened elsewhere is never compared. */
class Neighbours {
  private readonly byPlace = new Map<string, Placed[]>();

  add(item: Comparable, index: number): void {
    const there = this.byPlace.get(item.jurisdiction);
    if (there) there.push({ item, index });
    else this.byPlace.set(item.jurisdiction, [{ item, index }]);
  }

  /** Index of the one most like `item`, the first of equals; -1 if none is like enough. */
  likest(item: Comparable): number {
    let best = -1;
    let bestLikeness = SAME_FROM;
    const print = printOf(item);
    for (const { item: other, index } of this.around(item.jurisdiction)) {
      if (Math.abs(other.atMs - item.atMs) > WINDOW_MS) continue;
      const likeness = likenessOf(printOf(other), print);
      if (likeness >= bestLikeness) [best, bestLikeness] = [index, likeness + 1e-9];
    }
    return best;
  }

  private around(place: string): readonly Placed[] {
    const lists =
      place === 'ZZ' ? [...this.byPlace.values()] : [place, 'ZZ'].map((code) => this.byPlace.get(code) ?? []);
    return lists.flat().sort((a, b) => a.index - b.index);
  }
}

/** Finds a group for what has none yet; the known ones keep theirs, so that a list once shown does not regroup. */
export function withGroups(known: readonly StoredItem[], fresh: readonly StoredItem[]): StoredItem[] {
  const all = [...known];
  if (fresh.length === 0) return all;
  const neighbours = new Neighbours();
  for (const [index, item] of known.entries()) neighbours.add(item, index);
  for (const item of [...fresh].sort((a, b) => a.atMs - b.atMs)) {
    const like = all[neighbours.likest(item)];
    const grouped = { ...item, group: like ? like.group : item.id };
    carryPrint(item, grouped);
    neighbours.add(grouped, all.length);
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
