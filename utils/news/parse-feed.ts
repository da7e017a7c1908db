// What does a feed say, whatever bytes came: at most 50 short, plain, linked texts, or why not?

import { ok, problem, type Result } from '../kernel/result.ts';
import { decodeFeed } from './feed/decode-feed.ts';
import { parseFeedDate } from './feed/feed-date.ts';
import type { FeedEntry, FeedFormat, RawEntry, RawFeed } from './feed/feed-entry.ts';
import { MAX_ENTRIES, MAX_FEED_BYTES } from './feed/feed-size.ts';
import { cleanText } from './feed/feed-text.ts';
import { readJsonFeed } from './feed/read-json-feed.ts';
import { readXmlFeed } from './feed/read-xml-feed.ts';
import { safeLink } from './feed/safe-link.ts';
import { wholePartOf } from './feed/whole-json-part.ts';

/*
 * Own reader instead of a feed library: feedsmith is 176 kB (63 kB packed), a third of the package, and it throws away
 * a document that was cut off at the cap. A test holds this reader against feedsmith, feed by feed.
 */

/** `empty`: no bytes; `compressed`: gzip where text was due; `web-page`: HTML; `not-a-feed`: anything else; `broken-json`. */
export type FeedProblem = 'empty' | 'compressed' | 'web-page' | 'not-a-feed' | 'broken-json';

export interface ParsedFeed {
  format: FeedFormat;
  title: string;
  language: string | null;
  entries: readonly FeedEntry[];
  /** What was left out, by reason. */
  dropped: { beyondFifty: number; withoutText: number; unsafeLinks: number; impossibleDates: number };
  /** The document was longer than the cap; what came whole before it was read. */
  isCut: boolean;
}

export interface FeedSource {
  bytes: Uint8Array;
  contentType?: string | null;
  /** Where it was fetched from; relative links are resolved against it. */
  url?: string;
}

/** Never throws, whatever the bytes are. */
export function parseFeed({ bytes, contentType, url }: FeedSource, nowMs: number): Result<ParsedFeed, FeedProblem> {
  if (bytes.length === 0) return problem('empty');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return problem('compressed');
  const isCut = bytes.length > MAX_FEED_BYTES;
  const source = decodeFeed(isCut ? bytes.subarray(0, MAX_FEED_BYTES) : bytes, contentType ?? null).trim();
  if (source === '') return problem('empty');
  const raw = readRaw(source, isCut);
  return raw.ok ? ok(feedOf(raw.value, { isCut, url, nowMs })) : raw;
}

function readRaw(source: string, isCut: boolean): Result<RawFeed, FeedProblem> {
  if (source.startsWith('{') || source.startsWith('[')) {
    try {
      const feed = readJsonFeed(isCut ? wholePartOf(source) : source);
      return feed ? ok(feed) : problem('not-a-feed');
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof RangeError) return problem('broken-json');
      throw error;
    }
  }
  if (/^((<!--[\s\S]*?-->|<\?[\s\S]*?\?>)\s*)*<(!doctype\s+html|html|body|head)\b/i.test(source.slice(0, 2000)))
    return problem('web-page');
  // A server's warnings may stand before the document.
  const begin = source.search(/<\?xml\s|<(rss|feed|rdf:rdf)[\s>]/i);
  const feed =
    readXmlFeed(source.slice(Math.max(0, source.indexOf('<')))) ??
    (begin > 0 ? readXmlFeed(source.slice(begin)) : null);
  return feed ? ok(feed) : problem('not-a-feed');
}

interface Context {
  isCut: boolean;
  url: string | undefined;
  nowMs: number;
}

function feedOf(raw: RawFeed, context: Context): ParsedFeed {
  const dropped = { beyondFifty: 0, withoutText: 0, unsafeLinks: 0, impossibleDates: 0 };
  const dated = raw.entries.map((entry, index) => ({ entry, index, atMs: parseFeedDate(entry.date, context.nowMs) }));
  // Not every feed is in order of date, so the newest are picked before the cut; the document's order is kept for showing.
  const newest = [...dated].sort((a, b) => (b.atMs ?? -1) - (a.atMs ?? -1) || a.index - b.index).slice(0, MAX_ENTRIES);
  dropped.beyondFifty = dated.length - newest.length;
  const entries: FeedEntry[] = [];
  for (const { entry, atMs } of newest.sort((a, b) => a.index - b.index)) {
    const link = firstSafeLink(entry, context.url ?? safeLink(raw.home ?? '') ?? undefined);
    if (link === null && entry.links.some((candidate) => candidate !== '')) dropped.unsafeLinks++;
    if (atMs === null && entry.date !== '') dropped.impossibleDates++;
    const { title, summary } = textsOf(entry);
    if (title === '') dropped.withoutText++;
    else entries.push(entryOf(entry, { title, summary, link, publishedMs: atMs }));
  }
  return {
    format: raw.format,
    title: cleanText(raw.title),
    language: languageOf(raw.language),
    entries,
    dropped,
    isCut: context.isCut,
  };
}

/** Short messages (Mastodon) have no title: then the beginning of the text is one. */
function textsOf(entry: RawEntry): { title: string; summary: string } {
  const title = cleanText(entry.title);
  const summary = cleanText(entry.summary);
  if (title !== '') return { title, summary: summary === title ? '' : summary };
  return { title: summary, summary: '' };
}

function entryOf(raw: RawEntry, known: Pick<FeedEntry, 'title' | 'summary' | 'link' | 'publishedMs'>): FeedEntry {
  return {
    ...known,
    language: languageOf(raw.language),
    jurisdictions: raw.jurisdictions ?? [],
    testNames: raw.testNames ?? [],
  };
}

function firstSafeLink(entry: RawEntry, feedUrl: string | undefined): string | null {
  const base = safeLink(entry.base, feedUrl) ?? feedUrl;
  for (const [index, candidate] of entry.links.entries()) {
    // Only the first may be relative: a bare identifier is no address.
    if (index > 0 && !/^https:/i.test(candidate)) continue;
    // Encoded twice, as many feeds do it.
    const link = safeLink(candidate.replaceAll('&amp;', '&'), base);
    if (link) return link;
  }
  return null;
}

function languageOf(raw: string): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}|[a-z]{2}))?\b/i.exec(raw);
  return match ? (match[1] as string).toLowerCase() : null;
}
