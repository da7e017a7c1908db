// How does the worker stay awake while a probe waits?

import { browser } from 'wxt/browser';
import { seconds } from '../kernel/clock.ts';

/** Both browsers end an idle worker after 30 s; any API call puts that off. A pending fetch does not. */
const PERIOD_MS = seconds(20);

export async function keepingAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), PERIOD_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
