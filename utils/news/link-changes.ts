// Which items may explain a change of a service here?

import type { WatchedId } from '../catalogue/service.ts';
import { days } from '../kernel/clock.ts';
import type { Item, Kind } from './item.ts';
import { fitOf } from './rank.ts';

export interface Change {
  service: WatchedId;
  /** The user's place, or null. */
  jurisdiction: string | null;
  atMs: number;
  /** It got better: then only what says so may explain it. */
  isBetter?: boolean;
}

const WINDOW_MS = days(7);
/** Nothing that could move a probe's result. */
const WITHOUT_EFFECT: readonly Kind[] = ['user_liability', 'app_store_removal'];
/** Whole networks: they touch every service. */
const OF_EVERYTHING: readonly Kind[] = ['shutdown', 'whitelist', 'dns_hijack', 'tls_mitm', 'protocol_block'];

/**
 * Items within seven days either way about this service (or the whole network) in this place, or in no place at all
 * (an outage); the closest in time first. A date less precise than a day counts with its whole month or year.
 */
export function explainingItems(items: readonly Item[], change: Change): Item[] {
  return items
    .filter(
      (item) =>
        mayCause(item.kind, change.isBetter === true) &&
        isAbout(item, change) &&
        awayMs(item, change.atMs) <= WINDOW_MS,
    )
    .sort((a, b) => awayMs(a, change.atMs) - awayMs(b, change.atMs) || b.relevance - a.relevance || b.atMs - a.atMs);
}

/** What lifts a block does not explain one, nor the other way round; an outage has a beginning and an end. */
function mayCause(kind: Kind, isBetter: boolean): boolean {
  if (isBetter) return kind === 'unblock' || kind === 'status';
  return kind !== 'unblock' && !WITHOUT_EFFECT.includes(kind);
}

function isAbout(item: Item, { service, jurisdiction }: Change): boolean {
  const isOfService = (item.services as readonly string[]).includes(service);
  if (item.jurisdiction === 'ZZ') return isOfService;
  const isHere = jurisdiction !== null && fitOf(item, { jurisdiction, services: [] }) > 0;
  return isHere && (isOfService || (item.services.length === 0 && OF_EVERYTHING.includes(item.kind)));
}

const LENGTH_MS: Readonly<Record<number, number>> = { 4: days(365), 7: days(31), 10: days(1) };

/** From the moment to the item's day (month, year); 0 within it. */
function awayMs(item: Item, atMs: number): number {
  const endMs = item.atMs + (LENGTH_MS[item.date.length] ?? days(1));
  if (atMs < item.atMs) return item.atMs - atMs;
  return Math.max(0, atMs - endMs);
}
