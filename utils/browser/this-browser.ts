// Which browser is this build for?

import type { Adapters } from './adapters.ts';
import { createAdapters as forChromium } from './chromium/create-adapters.ts';
import { createAdapters as forFirefox } from './firefox/create-adapters.ts';

/** Decided when the package is built; the other variant is left out of it. */
export function createAdapters(): Adapters {
  return import.meta.env.FIREFOX ? forFirefox() : forChromium();
}
