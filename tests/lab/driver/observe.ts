// What did the extension show and announce, from the first moment of a run to the last?

import { setTimeout as pause } from 'node:timers/promises';
import type { Alarm, DrivenBrowser, DrivenPage } from './driven.ts';
import type { Page } from './page.ts';
import { READ, type Reading, type Shown, WATCH } from './reading.ts';

export interface Glance {
  reading: Reading;
  alarms: readonly Alarm[];
}

/** Dismisses what is there, and says what it was. */
const NOTIFICATIONS = `chrome.notifications.getAll().then(async (all) => {
  await Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id)));
  return Object.keys(all);
})`;

/** All that is asked ten times a second, in one question: in Firefox each costs milliseconds of four processes. */
const glanceSource = (hasNotifications: boolean) => `(async () => {
  const reading = ${READ};
  if (!reading) return null;
  const [alarms, notifications] = await Promise.all([chrome.alarms.getAll(), ${hasNotifications ? NOTIFICATIONS : '[]'}]);
  return { reading, alarms, notifications };
})()`;

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

  /** What is shown and what is planned, at one moment; notifications are counted on the way. */
  async glance(): Promise<Glance> {
    const { notifications, ...glance } = await this.page.waitFor<Glance & { notifications: string[] }>(
      glanceSource(this.#hasNotifications),
      10_000,
      'the popup ([data-network])',
    );
    this.notifications.push(...notifications);
    return glance;
  }

  /** Everything that stood on the screen so far. */
  async shown(): Promise<readonly Shown[]> {
    return await this.page.evaluate<Shown[]>('window.throughlineLog');
  }

  async countNotifications(): Promise<void> {
    if (!this.#hasNotifications) return;
    const ids = await this.page.evaluate<string[]>(NOTIFICATIONS);
    this.notifications.push(...ids);
  }

  /** Resolves once a reading passes; says what it waited for when it gives up. */
  async until(accepts: (reading: Reading) => boolean, timeoutMs: number, what: string): Promise<Reading> {
    const endMs = performance.now() + timeoutMs;
    for (;;) {
      const { reading } = await this.glance();
      if (accepts(reading)) return reading;
      if (performance.now() > endMs) throw new Error(`After ${timeoutMs / 1000} s still not so: ${what}`);
      await pause(100);
    }
  }
}
