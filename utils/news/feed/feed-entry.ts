// What is one entry of a feed before anyone has judged it?

export const FEED_FORMATS = ['rss', 'atom', 'rdf', 'json-feed', 'ooni-incidents', 'github-issues'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Text only: clean, short, harmless to show. */
export interface FeedEntry {
  title: string;
  summary: string;
  /** https, public host, or null. */
  link: string | null;
  publishedMs: number | null;
  /** As the feed says it, or null. */
  language: string | null;
  /** Places and tests named in machine-readable form (OONI only). */
  jurisdictions: readonly string[];
  testNames: readonly string[];
}

/** As it stands in the document, not cleaned yet. */
export interface RawEntry {
  title: string;
  summary: string;
  /** In order of preference. */
  links: readonly string[];
  date: string;
  language: string;
  base: string;
  jurisdictions?: readonly string[];
  testNames?: readonly string[];
}

export interface RawFeed {
  format: FeedFormat;
  title: string;
  language: string;
  entries: readonly RawEntry[];
  /** The site it belongs to, if it says so: relative links are resolved against it where the feed's own address is not known. */
  home?: string;
}
