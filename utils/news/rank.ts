// In which order do items stand for this user: what is fresh, and in it fit first, then recency?

import type { ServiceId } from '../catalogue/service.ts';
import { days } from '../kernel/clock.ts';
import type { Item } from './item.ts';

export interface Reader {
  /** The user's place (ISO 3166-1 alpha-2), or null. */
  jurisdiction: string | null;
  services: readonly ServiceId[];
}

/** A place with a long past would otherwise hide what happened elsewhere yesterday. */
const FRESH_MS = days(14);

/** Best fit first, newest first within a fit, the last two weeks before all that is older; items dated after `nowMs` are left out. */
export function rankItems(items: readonly Item[], reader: Reader, nowMs: number): Item[] {
  return items
    .filter((item) => item.atMs <= nowMs)
    .map((item) => ({ item, fit: fitOf(item, reader) + (nowMs - item.atMs < FRESH_MS ? BEST_FIT + 1 : 0) }))
    .sort((a, b) => b.fit - a.fit || b.item.atMs - a.item.atMs || compareText(a.item.id, b.item.id))
    .map(({ item }) => item);
}

const BEST_FIT = 3;

/** 3 = my service in my place, 2 = my place, 1 = my service elsewhere or everywhere, 0 = neither. */
export function fitOf(item: Pick<Item, 'jurisdiction' | 'services'>, reader: Reader): 0 | 1 | 2 | 3 {
  const isHere = reader.jurisdiction !== null && placesOf(reader.jurisdiction).includes(item.jurisdiction);
  const isMine = item.services.some((service) => reader.services.includes(service));
  if (isHere) return isMine ? 3 : 2;
  return isMine ? 1 : 0;
}

const EU_MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** What the European Union decides holds in its members. */
function placesOf(jurisdiction: string): string[] {
  return EU_MEMBERS.includes(jurisdiction) ? [jurisdiction, 'EU'] : [jurisdiction];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
