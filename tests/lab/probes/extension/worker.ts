// The worker of an extension that does nothing but probe: what the shipped one is built from, open to a test's questions.

import { createAdapters } from '../../../../utils/browser/this-browser.ts';
import { type Ask, observeGeneration } from '../../../../utils/probes/observe.ts';

const adapters = createAdapters(() => Promise.reject(new Error('It reads no feeds.')));
const observe = (asks: readonly Ask[]) => observeGeneration(adapters, asks, () => undefined);

// Chromium's worker is asked by the debugger, Firefox's background page by a page of its own.
Object.assign(globalThis, { observe });
adapters.messages.onMessage((asks) => observe(asks as Ask[]));
