// What do we know of a feed before we ever ask it?

import type { FeedFormat } from '../feed/feed-entry.ts';

export interface Source {
  id: string;
  /** As its publisher writes it. */
  name: string;
  feedUrl: string;
  /** Where a reader finds it; stands in for an entry that has no usable link. */
  homeUrl: string;
  format: FeedFormat;
  languages: readonly string[];
  /** ISO 3166-1 alpha-2; empty = the world. */
  jurisdictions: readonly string[];
  /** What may be shown; a question mark = to be confirmed with the publisher. */
  licence: string;
  /** Why it is credible. */
  why: string;
  /** Places where its own site is reported blocked. */
  knownBlocks: readonly string[];
  /** Switched on at first, where it is not dangerous. */
  isDefault: boolean;
}
