// What is one entry of the news feed made of?

import type { ServiceId } from '../catalogue/service.ts';

/** What happened, in the closed list of the timeline. */
export const KINDS = [
  'calls', // voice or video calls restricted, the rest works
  'full_block', // a service or site cut off
  'partial_block', // part of a service (media, some networks) cut off
  'regional_block', // cut off in some regions only
  'registration_block', // sign-up codes withheld
  'throttle', // slowed on purpose
  'protocol_block', // a protocol (ECH, QUIC, a handshake) cut
  'circumvention_block', // VPN, Tor, proxies, encrypted DNS
  'dns_hijack', // forged or withheld names
  'tls_mitm', // certificates replaced
  'whitelist', // only listed destinations pass
  'shutdown', // the network itself is cut
  'law', // law, bill, court ruling, fine, order to platforms
  'app_store_removal', // taken out of a store
  'unblock', // lifted, restored
  'warning', // announced or threatened
  'status', // measurements, outages, denials
  'user_liability', // people prosecuted for using or sharing
  'product_change', // closed or changed by its makers
] as const;
export type Kind = (typeof KINDS)[number];

/** ISO 3166-1 alpha-2, `EU`, or `ZZ` = not tied to a place. */
export type Jurisdiction = string;

/** Where an item stands: one link, opened by click only. */
export interface SourceLink {
  name: string;
  /** Always https. */
  url: string;
  /** Why opening or sharing it may be dangerous somewhere (`undesirable in RU`), or null. */
  legalLabel: string | null;
}

/** One entry, from the shipped timeline or from a live feed; text only. */
export interface Item {
  id: string;
  origin: 'timeline' | 'live';
  title: string;
  summary: string;
  /** `2025-08-13`, `2025-05` or `2017`: as precise as the source is. */
  date: string;
  /** Where it ended, as precise as known. */
  endDate: string | null;
  /** Start of `date` in UTC, for sorting. */
  atMs: number;
  jurisdiction: Jurisdiction;
  kind: Kind;
  services: readonly ServiceId[];
  sources: readonly SourceLink[];
  /** BCP 47 language of title and summary. */
  language: string;
  /** 0..1: how sure the curation is; 1 for the timeline. */
  relevance: number;
}

/** First millisecond (UTC) of a date of day, month or year precision; null if it is none. */
export function startOfDate(date: string): number | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const atMs = Date.UTC(year, month - 1, day);
  return isoDay(atMs) === `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` ? atMs : null;
}

/** `2025-08-13` of a moment, in UTC; by arithmetic (Howard Hinnant's civil_from_days), for the clock is not ours to touch. */
export function isoDay(atMs: number): string {
  const z = Math.floor(atMs / 86_400_000) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
