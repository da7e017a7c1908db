// How are the clock, the alarms and the probes of the product handled in Chromium?

import type { Browser } from './browser.ts';
import type { ProductClock } from './clock.ts';
import type { Alarm, DrivenPage, DrivenProduct } from './driven.ts';
import { evaluateIn } from './page.ts';

export class ChromiumProduct implements DrivenProduct {
  readonly #browser: Browser;
  readonly #clock: ProductClock;
  readonly #page: DrivenPage;
  readonly #extensionId: string;

  constructor(browser: Browser, clock: ProductClock, page: DrivenPage, extensionId: string) {
    this.#browser = browser;
    this.#clock = clock;
    this.#page = page;
    this.#extensionId = extensionId;
  }

  now(): number {
    return this.#clock.now();
  }

  async moveTo(epochMs: number): Promise<void> {
    await this.#clock.moveTo(epochMs);
  }

  async fire({ name, scheduledTime, periodInMinutes }: Alarm): Promise<void> {
    // An alarm wakes a worker that has gone; so does any message, even one that it does not understand.
    const isAsleep = this.#clock.runningWorker(this.#extensionId) === null;
    if (isAsleep)
      await this.#page.evaluate(`chrome.runtime.sendMessage({ type: 'wake' }).then(() => null, () => null)`);
    const worker = await this.#clock.worker(this.#extensionId);
    const isOnce = periodInMinutes === undefined;
    await evaluateIn(
      worker,
      `(async () => {
      ${isOnce ? `await chrome.alarms.clear(${JSON.stringify(name)});` : ''}
      chrome.alarms.onAlarm.dispatch(${JSON.stringify({ name, scheduledTime })});
    })()`,
    );
  }

  /** Probes live in the offscreen document, which is closed as soon as no job is left. */
  async isOnTheWire(): Promise<boolean> {
    return (
      this.#clock.isRunning(`chrome-extension://${this.#extensionId}/offscreen.html`) ||
      (await this.#browser.targets()).some((target) => target.url.endsWith('/offscreen.html'))
    );
  }
}
