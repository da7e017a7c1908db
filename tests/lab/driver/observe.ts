// What did the extension show and announce, from the first moment of a run to the last?

import { setTimeout as pause } from 'node:timers/promises';
import type { DrivenBrowser, DrivenPage } from './driven.ts';
import type { Page } from './page.ts';
import { READ, type Reading, type Shown, WATCH } from './reading.ts';

export class Observer<Watched extends DrivenPage = Page> {
  readonly page: Watched;
  /** Notifications seen, by title; each is dismissed once counted, so that the next of the same id counts again. */
  readonly notifications: string[] = [];
  readonly #hasNotifications: boolean;

  private constructor(page: Watched, hasNotifications: boolean) {
    this.page = page;
    this.#hasNotifications = hasNotifications;
  }

  static async open<Watched extends DrivenPage>(
    browser: DrivenBrowser<Watched>,
    extensionId: string,
    hasNotifications: boolean,
  ): Promise<Observer<Watched>> {
    const page = await browser.openPage(`${browser.scheme}://${extensionId}/popup.html`);
    await page.setViewport(420, 900);
    await page.evaluate(WATCH);
    return new Observer(page, hasNotifications);
  }

  async read(): Promise<Reading> {
    return await this.page.waitFor<Reading>(READ, 10_000, 'the popup ([data-network])');
  }

  /** Everything that stood on the screen so far. */
  async shown(): Promise<readonly Shown[]> {
    return await this.page.evaluate<Shown[]>('window.throughlineLog');
  }

  async countNotifications(): Promise<void> {
    if (!this.#hasNotifications) return;
    const ids = await this.page.evaluate<string[]>(`chrome.notifications.getAll().then(async (all) => {
      await Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id)));
      return Object.keys(all);
    })`);
    this.notifications.push(...ids);
  }

  /** Resolves once a reading passes; says what it waited for when it gives up. */
  async until(accepts: (reading: Reading) => boolean, timeoutMs: number, what: string): Promise<Reading> {
    const endMs = performance.now() + timeoutMs;
    for (;;) {
      const reading = await this.read();
      await this.countNotifications();
      if (accepts(reading)) return reading;
      if (performance.now() > endMs) throw new Error(`After ${timeoutMs / 1000} s still not so: ${what}`);
      await pause(100);
    }
  }
}
