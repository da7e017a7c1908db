// How is the product made to live through hours of background rounds in minutes?

import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from './browser.ts';
import type { ProductClock } from './clock.ts';
import type { Observer } from './observe.ts';
import { evaluateIn } from './page.ts';
import type { Reading } from './reading.ts';

/** Residual blocking lasts 90 s, and confirmations keep clear of it. */
const LEAST_ADVANCE_MS = 95_000;
/** Nothing on the wire and nothing changing on the screen for so long: the product waits for its alarm. */
const QUIET_MS = 400;
const ROUND_LIMIT_MS = 8 * 60_000;

export interface Alarm {
  name: string;
  scheduledTime: number;
  periodInMinutes?: number;
}

export class Rounds {
  readonly #browser: Browser;
  readonly #clock: ProductClock;
  readonly #observer: Observer;
  readonly #extensionId: string;
  readonly #onMove: (epochMs: number) => Promise<void> | void;

  constructor(
    browser: Browser,
    clock: ProductClock,
    observer: Observer,
    extensionId: string,
    /** Called with the product's time whenever it has jumped, so that the lab keeps step. */
    onMove: (epochMs: number) => Promise<void> | void,
  ) {
    this.#browser = browser;
    this.#clock = clock;
    this.#observer = observer;
    this.#extensionId = extensionId;
    this.#onMove = onMove;
  }

  /** One round: to the next due alarm, through all its batches, until the product is idle again. */
  async drive(): Promise<{ reading: Reading; isVoid: boolean }> {
    const before = await this.#observer.read();
    if (await this.nextAlarm()) {
      await this.#advance(LEAST_ADVANCE_MS);
      await this.#fire();
    } else {
      await this.#pressCheckNow();
    }
    const reading = await this.finish();
    return { reading, isVoid: reading.checkedAt === before.checkedAt };
  }

  /** Lets whatever runs come to its end, jumping to the alarms that it waits for. */
  async finish(): Promise<Reading> {
    const endMs = performance.now() + ROUND_LIMIT_MS;
    for (;;) {
      const reading = await this.#quiet(endMs);
      if (!reading.isBusy) return reading;
      const isWaiting = await this.nextAlarm();
      if (!isWaiting) await pause(QUIET_MS);
      else {
        await this.#advance(0);
        await this.#fire();
      }
      if (performance.now() > endMs) throw new Error('The round did not end: the popup stays busy');
    }
  }

  /** Moves past the per-host spacing first, as a user who waits for the countdown does. */
  async press(selector: string): Promise<void> {
    await this.jump(LEAST_ADVANCE_MS);
    await this.#observer.page.click(selector);
  }

  async jump(ms: number): Promise<void> {
    await this.#moveTo(this.#clock.now() + ms);
  }

  async nextAlarm(): Promise<Alarm | null> {
    const alarms = await this.#observer.page.evaluate<Alarm[]>('chrome.alarms.getAll()');
    return alarms.sort((a, b) => a.scheduledTime - b.scheduledTime)[0] ?? null;
  }

  async #pressCheckNow(): Promise<void> {
    await this.press('[data-action="check-now"]');
    await this.#observer.until((reading) => reading.isBusy, 5000, 'busy after "Check now"');
  }

  async #advance(leastMs: number): Promise<void> {
    const alarm = await this.nextAlarm();
    await this.#moveTo(Math.max(alarm?.scheduledTime ?? 0, this.#clock.now() + leastMs));
  }

  async #moveTo(epochMs: number): Promise<void> {
    await this.#clock.moveTo(epochMs);
    await this.#onMove(this.#clock.now());
  }

  /** As the browser does it: an alarm without a period is gone before its listener hears of it. */
  async #fire(): Promise<void> {
    const alarm = await this.nextAlarm();
    if (!alarm) return;
    // An alarm wakes a worker that has gone; so does any message, even one that it does not understand.
    const isAsleep = this.#clock.runningWorker(this.#extensionId) === null;
    if (isAsleep)
      await this.#observer.page.evaluate(`chrome.runtime.sendMessage({ type: 'wake' }).then(() => null, () => null)`);
    const worker = await this.#clock.worker(this.#extensionId);
    const { name, scheduledTime } = alarm;
    const isOnce = alarm.periodInMinutes === undefined;
    await evaluateIn(
      worker,
      `(async () => {
      ${isOnce ? `await chrome.alarms.clear(${JSON.stringify(name)});` : ''}
      chrome.alarms.onAlarm.dispatch(${JSON.stringify({ name, scheduledTime })});
    })()`,
    );
  }

  async #quiet(endMs: number): Promise<Reading> {
    let last = '';
    let sinceMs = performance.now();
    for (;;) {
      await this.#observer.countNotifications();
      const reading = await this.#observer.read();
      const now = JSON.stringify([reading, await this.nextAlarm(), await this.#isOnTheWire()]);
      if (now !== last || now.endsWith('true]')) sinceMs = performance.now();
      last = now;
      if (performance.now() - sinceMs >= QUIET_MS) return reading;
      if (performance.now() > endMs) throw new Error('The round did not end: its probes never came back');
      await pause(50);
    }
  }

  /** Probes live in the offscreen document, which is closed as soon as no job is left. */
  async #isOnTheWire(): Promise<boolean> {
    return (
      this.#clock.isRunning(`chrome-extension://${this.#extensionId}/offscreen.html`) ||
      (await this.#browser.targets()).some((target) => target.url.endsWith('/offscreen.html'))
    );
  }
}
