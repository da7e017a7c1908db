// What does an entry of a feed become once it is found worth showing?

import { SERVICE_IDS, type ServiceId } from '../catalogue/service.ts';
import { guessLanguage, judge, tagged } from './curate.ts';
import type { FeedEntry } from './feed/feed-entry.ts';
import { isoDay } from './item.ts';
import { hostOfLink, legalLabelOf } from './legal-labels.ts';
import type { StoredItem } from './news-state.ts';
import { printOf } from './print.ts';
import type { Source } from './sources/source.ts';

/** OONI's tests by the service they test. */
const TESTED: Readonly<Record<string, ServiceId>> = {
  whatsapp: 'whatsapp',
  telegram: 'telegram',
  signal: 'signal',
  facebook_messenger: 'messenger',
};

/** The item, or null if the entry is not about what this feed is for. */
export function itemOfEntry(
  entry: FeedEntry,
  source: Source,
  feedLanguage: string | null,
  nowMs: number,
): StoredItem | null {
  const language =
    entry.language ??
    feedLanguage ??
    (source.languages.length === 1 ? source.languages[0] : null) ??
    guessLanguage(entry.title);
  const judgement = judge({
    title: entry.title,
    summary: entry.summary,
    language,
    sourceJurisdictions: source.jurisdictions,
  });
  const tested = entry.testNames.flatMap((name) => TESTED[name] ?? []);
  if (!judgement.isRelevant && tested.length === 0) return null;
  const curated = tagged(judgement);
  const url = entry.link ?? source.homeUrl;
  const atMs = entry.publishedMs ?? nowMs;
  const id = `live-${source.id}-${hashOf(entry.link ?? entry.title)}`;
  const item: StoredItem = {
    id,
    group: id,
    origin: 'live',
    sourceId: source.id,
    title: entry.title,
    summary: entry.summary,
    date: isoDay(atMs),
    endDate: null,
    atMs,
    jurisdiction: entry.jurisdictions.length === 1 ? (entry.jurisdictions[0] as string) : curated.jurisdiction,
    kind: curated.kind,
    services: SERVICE_IDS.filter((id) => curated.services.includes(id) || tested.includes(id)),
    sources: [{ name: nameOf(url, source), url, legalLabel: legalLabelOf(url) ?? legalLabelOf(source.homeUrl) }],
    language,
    relevance: Math.max(curated.relevance, tested.length > 0 ? 0.8 : 0),
  };
  // Now, while its reading is at hand.
  printOf(item);
  return item;
}

/** The publisher's name; the host too where the link leads elsewhere. */
function nameOf(url: string, source: Source): string {
  const host = hostOfLink(url);
  return [source.homeUrl, source.feedUrl].some((own) => hostOfLink(own) === host)
    ? source.name
    : `${source.name} (${host})`;
}

/** 53 bits of text (cyrb53, public domain): to tell entries apart, not to protect anything. */
function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
    low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
