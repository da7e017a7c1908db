// Which items tell of the same event, though in other words, another language or from another source?

import { isElsewhere, likenessOf, SAME_FROM, WINDOW_MS } from './likeness.ts';
import type { StoredItem } from './news-state.ts';
import { type Comparable, carryPrint, printOf } from './print.ts';

/** For each item the index of the first one of its group; itself if it is the first. `null` stands for an item that joins no group. */
export function groupsOf(items: readonly (Comparable | null)[]): number[] {
  const groups = items.map((_, index) => index);
  const earlier = new Neighbours<number>();
  for (const [later, item] of items.entries()) {
    if (!item) continue;
    const group = earlier.groupFor(item) ?? later;
    groups[later] = group;
    earlier.add(item, group);
  }
  return groups;
}

interface Placed<Group> {
  item: Comparable;
  group: Group;
}

class Neighbours<Group> {
  private readonly all: Placed<Group>[] = [];
  /** Where what a group tells of happened, once one of its items says it. */
  private readonly placeOf = new Map<Group, string>();

  add(item: Comparable, group: Group): void {
    this.all.push({ item, group });
    if (item.jurisdiction !== 'ZZ') this.placeOf.set(group, item.jurisdiction);
  }

  /** The group of the one most like `item`, the first of equals; none if none is like enough. */
  groupFor(item: Comparable): Group | undefined {
    let best: Group | undefined;
    let bestLikeness = SAME_FROM;
    const print = printOf(item);
    const near = this.near(item);
    // Alike to one report, and yet told of another town than the next one: another event.
    const barred = near.filter((other) => isElsewhere(printOf(other.item), print)).map(({ group }) => group);
    for (const { item: other, group } of near) {
      const likeness = likenessOf(printOf(other), print);
      if (likeness >= bestLikeness && !barred.includes(group)) [best, bestLikeness] = [group, likeness + 1e-9];
    }
    return best;
  }

  /** What happened elsewhere is never compared. */
  private near({ jurisdiction, atMs }: Comparable): readonly Placed<Group>[] {
    return this.all.filter(({ item, group }) => {
      if (Math.abs(item.atMs - atMs) > WINDOW_MS) return false;
      const place = this.placeOf.get(group) ?? jurisdiction;
      return place === jurisdiction || jurisdiction === 'ZZ';
    });
  }
}

/** Finds a group for what has none yet; the known ones keep theirs, so that a list once shown does not regroup. */
export function withGroups(known: readonly StoredItem[], fresh: readonly StoredItem[]): StoredItem[] {
  const all = [...known];
  if (fresh.length === 0) return all;
  const neighbours = new Neighbours<string>();
  for (const item of known) neighbours.add(item, item.group);
  for (const item of [...fresh].sort((a, b) => a.atMs - b.atMs)) {
    const grouped = { ...item, group: neighbours.groupFor(item) ?? item.id };
    carryPrint(item, grouped);
    neighbours.add(grouped, grouped.group);
    all.push(grouped);
  }
  return all;
}
