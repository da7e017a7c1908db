// Which browser is this build for?

import type { StoredItem } from '../contracts/news-record.ts';
import type { LoadFeedReader } from '../ports/feed-reader.ts';
import type { Adapters } from './adapters.ts';
import { createAdapters as forChromium } from './chromium/create-adapters.ts';
import { createAdapters as forFirefox } from './firefox/create-adapters.ts';

/** Decided when the package is built; the other variant is left out of it. In Chromium the offscreen page loads the reader. */
export function createAdapters(loadReader: LoadFeedReader<StoredItem>): Adapters {
  return import.meta.env.FIREFOX ? forFirefox(loadReader) : forChromium();
}
