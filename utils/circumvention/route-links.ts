// Which of the known epochs are one network seen by different routes?

import type { Route } from '../evidence/observation.ts';

/** Groups of epoch ids; an epoch that stands alone is in none. */
export interface RouteLinks {
  version: 1;
  groups: readonly (readonly string[])[];
}

export const NO_LINKS: RouteLinks = { version: 1, groups: [] };

/** How one came from one epoch to the next. */
export interface Passage {
  from: { id: string; route: Route };
  to: { id: string; route: Route };
  /** The user was asked to switch and says it was done. */
  isGuided: boolean;
  /** The browser said "the network changed" in between. */
  hasNetworkChanged: boolean;
  /** It was offline in between, or the kind of connection is another: a cable pulled, another Wi-Fi. */
  hadGap: boolean;
}

/**
 * A proxy set or cleared in the browser changes no network. A tunnel does, so it counts only where the link was never
 * down, or where the user says so. Two epochs on the same kind of route are two networks.
 */
export function isSameNetwork(passage: Passage): boolean {
  const { from, to } = passage;
  if (from.id === to.id || from.route === to.route) return false;
  if (from.route === 'unknown' || to.route === 'unknown') return passage.isGuided && !passage.hadGap;
  if (!passage.hasNetworkChanged) return true;
  if (passage.hadGap) return false;
  return passage.isGuided || from.route === 'tunnel' || to.route === 'tunnel';
}

export function linkEpochs(links: RouteLinks, a: string, b: string): RouteLinks {
  if (a === b) return links;
  const isTouched = (group: readonly string[]) => group.includes(a) || group.includes(b);
  const joined = new Set([a, b, ...links.groups.filter(isTouched).flat()]);
  return { version: 1, groups: [...links.groups.filter((group) => !isTouched(group)), [...joined]] };
}

/** The other epochs of the same network. */
export function siblingEpochs(links: RouteLinks, epochId: string): readonly string[] {
  return links.groups.find((group) => group.includes(epochId))?.filter((id) => id !== epochId) ?? [];
}

/** Forgets epochs that are no longer known. */
export function pruneLinks(links: RouteLinks, knownIds: readonly string[]): RouteLinks {
  const groups = links.groups.map((group) => group.filter((id) => knownIds.includes(id)));
  return { version: 1, groups: groups.filter((group) => group.length > 1) };
}

/** Anything unreadable is no link: a comparison is lost, nothing else. */
export function readLinks(stored: unknown): RouteLinks {
  const groups = (stored as { groups?: unknown } | null | undefined)?.groups;
  if (!Array.isArray(groups)) return NO_LINKS;
  const isGroup = (group: unknown): group is string[] =>
    Array.isArray(group) && group.every((id) => typeof id === 'string');
  return { version: 1, groups: groups.filter(isGroup).filter((group) => group.length > 1) };
}
