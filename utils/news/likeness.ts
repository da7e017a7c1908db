// How much do two items look as if they told of the same event?

import { hours } from '../kernel/clock.ts';
import { HAN, isCapital } from './curation/letters.ts';
import { has, type Reading, readingOf } from './curation/reading.ts';
import type { Token } from './curation/tokens.ts';
import type { Item, Kind } from './item.ts';

export type Comparable = Pick<Item, 'title' | 'summary' | 'atMs' | 'jurisdiction' | 'kind' | 'services' | 'language'>;

/** Reports of one event come within three days of each other, across languages within two. */
export const WINDOW_MS = hours(72);
const ABROAD_WINDOW_MS = hours(48);
const SAME_DAY_MS = hours(26);

const DIGIT = /\d/;

/** A set of words as sorted numbers: hundreds of items are held at once, and sets of strings are ten times as large. */
type Marks = readonly number[];

/** What is compared of an item. */
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
  numbers: Marks;
  services: Marks;
  /** It says "social media" or "platforms", so it may mean any of them. */
  isOfMany: boolean;
}

/** Two items from here on tell of the same event. */
export const SAME_FROM = 0.5;
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
    if (field === 0) words.push(markOf(wordKey(text, reading.tokens[at + 1]?.text)));
    if (DIGIT.test(text)) numbers.push(markOf(text));
  }
  return {
    item,
    language: item.language.slice(0, 2),
    family: familyOf(item.kind),
    words: sortedOnce(words),
    numbers: sortedOnce(numbers),
    services: marksOf(item.services),
    isOfMany: has(reading, 'social', 0),
    ideas: marksOf(title.map((hit) => hit.label).filter((label) => !label.includes(':') && !DULL.includes(label))),
    places: marksOf(placesOf(reading, item.services.length > 0)),
  };
}

/** Beginnings of names: listed places, and whatever else has a capital within the title. */
function placesOf(reading: Reading, hasServices: boolean): string[] {
  const listed = reading.hits
    .filter((hit) => hit.field === 0 && /^(name|called):/.test(hit.label))
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

/** 0 to about 1.1; the same event from SAME_FROM on. */
export function likenessOf(a: Print, b: Print): number {
  const isSameLanguage = a.language === b.language;
  const apartMs = Math.abs(a.item.atMs - b.item.atMs);
  if (apartMs > (isSameLanguage ? WINDOW_MS : ABROAD_WINDOW_MS)) return 0;
  if (a.item.jurisdiction !== b.item.jurisdiction && !(isSameLanguage && isOneUnknown(a, b))) return 0;
  const hasServices = a.services.length + b.services.length > 0;
  const services = isOneSummary(a, b) ? 0.5 : overlap(a.services, b.services);
  if (hasServices && services < (isOneUnknown(a, b) && a.item.jurisdiction !== b.item.jurisdiction ? 0.99 : 0.5))
    return 0;
  const kinds = a.item.kind === b.item.kind ? 1 : a.family === b.family ? 0.6 : 0;
  const shared = {
    services: hasServices ? services : 0.3,
    kinds,
    ideas: overlap(a.ideas, b.ideas),
    numbers: a.numbers.length > 0 && b.numbers.length > 0 ? overlap(a.numbers, b.numbers) : 0,
    place: a.item.jurisdiction === b.item.jurisdiction && a.item.jurisdiction !== 'ZZ' ? 1 : 0,
  };
  return isSameLanguage ? withinLanguage(a, b, shared, apartMs) : acrossLanguages(shared);
}

interface Shared {
  services: number;
  kinds: number;
  ideas: number;
  numbers: number;
  place: number;
}

/** "Social media" in one report, names in the other. */
function isOneSummary(a: Print, b: Print): boolean {
  const [few, many] = a.services.length <= b.services.length ? [a, b] : [b, a];
  return few.services.length === 0 && many.services.length > 1 && few.isOfMany;
}

/** Words of two languages cannot be compared, so who, where and what must agree. */
function acrossLanguages({ services, kinds, ideas, numbers, place }: Shared): number {
  if (kinds === 0 || (kinds < 1 && services < 0.75) || (services > 0.5 && services < 0.66)) return 0;
  return 0.2 * services + 0.25 * kinds + 0.2 * ideas + 0.15 * numbers + 0.15 * place;
}

function withinLanguage(
  a: Print,
  b: Print,
  { services, kinds, ideas, numbers, place }: Shared,
  apartMs: number,
): number {
  const words = overlap(a.words, b.words);
  const alike = 0.5 * words + 0.15 * services + 0.12 * kinds + 0.2 * ideas + 0.05 * numbers + 0.05 * place;
  // Two towns in the same words are two events.
  const isElsewhere = a.places.length > 0 && b.places.length > 0 && overlap(a.places, b.places) === 0;
  const opposition = kinds > 0 ? 0 : isLifted(a) !== isLifted(b) ? 0.35 : 0.15;
  return alike + (apartMs <= SAME_DAY_MS ? 0.12 : 0) - (isElsewhere ? (words > 0.6 ? 0.6 : 0.15) : 0) - opposition;
}

function isLifted({ item }: Print): boolean {
  return item.kind === 'unblock';
}

function isOneUnknown(a: Print, b: Print): boolean {
  return a.item.jurisdiction === 'ZZ' || b.item.jurisdiction === 'ZZ';
}

/** Shared part of the smaller and the larger set, in the middle between the two (Dice). */
function overlap(a: Marks, b: Marks): number {
  if (a.length + b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}

function marksOf(words: readonly string[]): Marks {
  return sortedOnce(words.map(markOf));
}

/** Each mark once; sorted in place. */
function sortedOnce(marks: number[]): Marks {
  marks.sort((a, b) => a - b);
  return marks.filter((mark, i) => mark !== marks[i - 1]);
}

/** Thirty bits of a word (FNV-1a): two words in ten thousand may be taken for one. */
function markOf(word: string): number {
  let mark = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) mark = Math.imul(mark ^ word.charCodeAt(i), 0x01000193);
  return (mark >>> 2) | 0;
}

const FAMILIES: readonly (readonly Kind[])[] = [
  ['full_block', 'partial_block', 'regional_block', 'dns_hijack', 'registration_block', 'calls', 'throttle'],
  ['circumvention_block', 'protocol_block'],
  ['law', 'warning', 'user_liability'],
  ['shutdown', 'whitelist', 'regional_block'],
  ['status', 'product_change'],
];

function familyOf(kind: Kind): number {
  const index = FAMILIES.findIndex((family) => family.includes(kind));
  return index < 0 ? 100 + ['unblock', 'app_store_removal', 'tls_mitm'].indexOf(kind) : index;
}
