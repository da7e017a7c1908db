// How do reports of one event become one row?

import type { Item, SourceLink } from './item.ts';
import type { StoredItem } from './news-state.ts';

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
