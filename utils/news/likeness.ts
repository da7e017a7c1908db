// How much do two items look as if they told of the same event?

import { hours } from '../kernel/clock.ts';
import { KINDS } from './item.ts';
import { differ, overlap } from './marks.ts';
import { LAWS, type Print } from './print.ts';

/** Reports of one event come within three days of each other, across languages within two. */
export const WINDOW_MS = hours(72);
const ABROAD_WINDOW_MS = hours(48);
const SAME_DAY_MS = hours(26);

/** Two items from here on tell of the same event. */
export const SAME_FROM = 0.5;

/** 0 to about 1.1; the same event from SAME_FROM on. */
export function likenessOf(a: Print, b: Print): number {
  const isSameLanguage = a.language === b.language;
  const apartMs = Math.abs(a.item.atMs - b.item.atMs);
  if (apartMs > (isSameLanguage ? WINDOW_MS : ABROAD_WINDOW_MS)) return 0;
  const isSamePlace = a.item.jurisdiction === b.item.jurisdiction;
  const hasServices = a.services.length + b.services.length > 0;
  if (!isSamePlace && !(isOneUnknown(a, b) && hasServices)) return 0;
  const services = isOneSummary(a, b) ? 0.5 : overlap(a.services, b.services);
  if (hasServices && services < (isSamePlace ? 0.5 : 0.99)) return 0;
  const shared = {
    services: hasServices ? services : 0.3,
    kinds: kindsOf(a, b),
    ideas: overlap(a.ideas, b.ideas),
    numbers: numbersOf(a, b),
    place: isSamePlace && a.item.jurisdiction !== 'ZZ' ? 1 : 0,
    isSameDay: apartMs <= SAME_DAY_MS,
  };
  return isSameLanguage ? withinLanguage(a, b, shared) : acrossLanguages(a, b, shared);
}

/** The same words about two towns are two events, whatever else is alike. */
export function isElsewhere(a: Print, b: Print): boolean {
  return a.language === b.language && differ(a.places, b.places) && overlap(a.words, b.words) > 0.6;
}

/** Of the numbers in both titles: 1 = two are near each other ("28" and "about 30"), -1 = none are, 0 = one has none. */
function numbersOf({ numbers: a }: Print, { numbers: b }: Print): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((n) => b.some((m) => Math.abs(n - m) <= 0.1 * Math.max(n, m))) ? 1 : -1;
}

interface Shared {
  services: number;
  kinds: number;
  ideas: number;
  numbers: number;
  place: number;
  isSameDay: boolean;
}

/** 1 = the same kind, less = kinds that two readers would give to one event, 0 = others. */
function kindsOf(a: Print, b: Print): number {
  if (a.item.kind === b.item.kind) return 1;
  if (a.family === b.family || (isUnblock(a) !== isUnblock(b) && a.isLifted && b.isLifted)) return NEAR;
  return isOfRestriction(a) && isOfRestriction(b) ? VAGUE : 0;
}

const NEAR = 0.6;
const VAGUE = 0.35;

/** "Down", "cut" and "by order" may be said of one block. */
function isOfRestriction({ item: { kind } }: Print): boolean {
  return kind === 'status' || KINDS.indexOf(kind) <= KINDS.indexOf('law');
}

/** "Social media" in one report, names in the other. */
function isOneSummary(a: Print, b: Print): boolean {
  const [few, many] = a.services.length <= b.services.length ? [a, b] : [b, a];
  return few.services.length === 0 && many.services.length > 1 && few.isOfMany;
}

/** Words of two languages cannot be compared, so who, where and what must agree. */
function acrossLanguages(a: Print, b: Print, shared: Shared): number {
  const { kinds, ideas, numbers, place, isSameDay } = shared;
  const services = a.isOfVpn && b.isOfVpn ? Math.max(0.75, shared.services) : shared.services;
  if (kinds === 0 || (services > 0.5 && services < 0.66)) return 0;
  if (kinds < 1 && services < 0.75 && (kinds < NEAR || ideas < 0.66)) return 0;
  if (kinds < NEAR && (!isSameDay || a.isOfVpn !== b.isOfVpn)) return 0;
  if (numbers <= 0) {
    // Of laws and courts there is news every day, and somebody is sentenced.
    if (a.family === LAWS && ideas < 0.3) return 0;
    if (!isSameDay && (ideas === 0 || a.item.kind === 'user_liability')) return 0;
  }
  if (a.item.jurisdiction !== b.item.jurisdiction && (kinds < 1 || a.family !== 0 || services < 1 || !isSameDay))
    return 0;
  // Three names of one list hardly come together twice.
  const list = a.services.length > 2 && services === 1 ? 0.1 : 0;
  return 0.2 * services + 0.25 * kinds + 0.2 * ideas + 0.15 * (numbers + place) + list;
}

function withinLanguage(a: Print, b: Print, { services, kinds, ideas, numbers, place, isSameDay }: Shared): number {
  const words = overlap(a.words, b.words);
  const alike =
    0.5 * words + 0.15 * services + 0.12 * (kinds < NEAR ? 0 : kinds) + 0.2 * ideas + 0.1 * numbers + 0.05 * place;
  const opposition = kinds >= NEAR ? 0 : isUnblock(a) !== isUnblock(b) ? 0.35 : 0.15;
  return alike + (isSameDay ? 0.12 : 0) - (differ(a.places, b.places) ? 0.15 : 0) - opposition;
}

function isUnblock({ item }: Print): boolean {
  return item.kind === 'unblock';
}

function isOneUnknown(a: Print, b: Print): boolean {
  return a.item.jurisdiction === 'ZZ' || b.item.jurisdiction === 'ZZ';
}
