// What of an item is compared with others?

import { HAN, isCapital } from './curation/letters.ts';
import { has, type Reading, readingOf } from './curation/reading.ts';
import type { Token } from './curation/tokens.ts';
import type { Item, Kind } from './item.ts';
import { type Marks, markOf, marksOf, sortedOnce } from './marks.ts';

export type Comparable = Pick<Item, 'title' | 'summary' | 'atMs' | 'jurisdiction' | 'kind' | 'services' | 'language'>;

export interface Print {
  item: Comparable;
  /** Without its region. */
  language: string;
  /** Which of the kinds that are easily taken for one another its kind is of. */
  family: number;
  words: Marks;
  ideas: Marks;
  /** Beginnings of the names of places in the title. */
  places: Marks;
  /** The numbers of the title themselves. */
  numbers: Marks;
  services: Marks;
  /** It says "social media" or "platforms", so it may mean any of them; a law may mean others. */
  isOfMany: boolean;
  /** What is done to VPNs themselves is what it is about, as others are about a service. */
  isOfVpn: boolean;
  /** It says that something was lifted, whatever its kind. */
  isLifted: boolean;
}

/** Ideas that tell one event from another; those of every headline do not. */
const DULL: readonly string[] = ['app', 'compare', 'say', 'state', 'idiom', 'mention', 'quote', 'measure', 'social'];

const prints = new WeakMap<Comparable, Print>();

/** Made once per item and wake. */
export function printOf(item: Comparable): Print {
  const known = prints.get(item);
  if (known) return known;
  const print = newPrint(item);
  prints.set(item, print);
  return print;
}

/** The same item as another object: nothing is read again. */
export function carryPrint(from: Comparable, to: Comparable): void {
  prints.set(to, printOf(from));
}

function newPrint(item: Comparable): Print {
  const reading = readingOf(item.title, item.summary, item.language);
  const title = reading.hits.filter((hit) => hit.field === 0);
  const words: number[] = [];
  const numbers: number[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const { text, field } = reading.tokens[at] as Token;
    if (field !== 0) break;
    words.push(markOf(wordKey(text, reading.tokens[at + 1]?.text)));
    if (Number.parseInt(text, 10) > 0) numbers.push(Number.parseInt(text, 10));
  }
  return {
    item,
    language: item.language.slice(0, 2),
    family: familyOf(item.kind, item.services.length > 0),
    words: sortedOnce(words),
    numbers,
    services: marksOf(item.services),
    isOfMany: item.kind !== 'law' && has(reading, 'social', 0),
    isOfVpn:
      item.kind !== 'user_liability' && has(reading, 'vpn', 0) && !has(reading, 'law', 0) && !has(reading, 'fine', 0),
    isLifted: item.kind === 'unblock' || has(reading, 'unblock'),
    ideas: marksOf(title.map((hit) => hit.label).filter((label) => !label.includes(':') && !DULL.includes(label))),
    places: marksOf(placesOf(reading, item.services.length > 0)),
  };
}

/** Beginnings of names: listed places, and whatever else has a capital within the title. */
function placesOf(reading: Reading, hasServices: boolean): string[] {
  const listed = reading.hits
    .filter((hit) => hit.field === 0 && hit.label.startsWith('name:'))
    .map((hit) => (reading.tokens[hit.from]?.text ?? '').slice(0, 3));
  // What is done to a service is done in a whole country.
  if (hasServices || reading.hasTitleCase) return listed;
  const known = new Set(reading.hits.flatMap(({ from, to }) => [from, to]));
  const names = reading.tokens.filter(
    ({ field, raw }, at) =>
      at > 0 && field === 0 && raw.length > 3 && isCapital(raw) && raw !== raw.toUpperCase() && !known.has(at),
  );
  return [...listed, ...names.map(({ text }) => text.slice(0, 3))];
}

/** Stems by cutting; Han characters in pairs. */
function wordKey(text: string, next: string | undefined): string {
  return HAN.test(text) ? text + (next ?? '') : text.slice(0, 5);
}

const FAMILIES: readonly (readonly Kind[])[] = [
  ['full_block', 'partial_block', 'regional_block', 'dns_hijack'],
  // Often followed by a full block, which is another event.
  ['registration_block', 'calls', 'throttle'],
  ['circumvention_block', 'protocol_block'],
  ['law', 'warning', 'user_liability'],
  ['shutdown', 'whitelist'],
  ['status', 'product_change'],
  ['unblock'],
  ['app_store_removal'],
];

/** The family of laws, courts and threats. */
export const LAWS = 3;

function familyOf(kind: Kind, hasServices: boolean): number {
  // A service that is "cut" is blocked.
  return kind === 'shutdown' && hasServices ? 0 : FAMILIES.findIndex((family) => family.includes(kind));
}
