// How is the product made to live through hours of background rounds in minutes?

import { setTimeout as pause } from 'node:timers/promises';
import type { Alarm, DrivenPage, DrivenProduct } from './driven.ts';
import type { Observer } from './observe.ts';
import type { Reading } from './reading.ts';

/** Residual blocking lasts 90 s, and confirmations keep clear of it. */
const LEAST_ADVANCE_MS = 95_000;
/** Nothing on the wire and nothing changing on the screen for so long: the product waits for its alarm. */
const QUIET_MS = 400;
/** Whether a batch runs stays to be seen for as long as it runs, so a look in between is enough. */
const LOOK_EVERY_MS = 100;
/** For each batch: a round has as many as it has silent hosts, three in each, and those take half a minute and more. */
const BATCH_LIMIT_MS = 8 * 60_000;

export class Rounds {
  readonly #product: DrivenProduct;
  readonly #observer: Observer<DrivenPage>;
  readonly #onMove: (epochMs: number) => Promise<void> | void;

  constructor(
    product: DrivenProduct,
    observer: Observer<DrivenPage>,
    /** Called with the product's time whenever it has jumped, so that the lab keeps step. */
    onMove: (epochMs: number) => Promise<void> | void,
  ) {
    this.#product = product;
    this.#observer = observer;
    this.#onMove = onMove;
  }

  /** One round: to the next due alarm and through all its batches. `midRound`: once, between the first two of them. */
  async drive(midRound?: () => Promise<void>): Promise<{ reading: Reading; isVoid: boolean }> {
    const before = await this.#observer.read();
    if (await this.nextAlarm()) await this.wake();
    else await this.#pressCheckNow();
    const reading = await this.finish(midRound);
    return { reading, isVoid: reading.checkedAt === before.checkedAt };
  }

  /** To the next due alarm, and no further: what that begins may still be on the wire. */
  async wake(): Promise<void> {
    await this.#advance(LEAST_ADVANCE_MS);
    await this.#fire();
  }

  /** Lets whatever runs come to its end, jumping to the alarms that it waits for. */
  async finish(midRound?: () => Promise<void>): Promise<Reading> {
    let endMs = performance.now() + BATCH_LIMIT_MS;
    for (let batch = 1; ; batch++) {
      const reading = await this.#quiet(endMs);
      if (!reading.isBusy) return reading;
      if (batch === 1) await midRound?.();
      const isWaiting = await this.nextAlarm();
      if (!isWaiting) await pause(QUIET_MS);
      else {
        await this.#advance(0);
        await this.#fire();
        endMs = performance.now() + BATCH_LIMIT_MS;
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
    await this.#moveTo(this.#product.now() + ms);
  }

  async nextAlarm(): Promise<Alarm | null> {
    return soonest(await this.#observer.page.evaluate<Alarm[]>('chrome.alarms.getAll()'));
  }

  async #pressCheckNow(): Promise<void> {
    await this.press('[data-action="check-now"]');
    await this.#observer.until((reading) => reading.isBusy, 5000, 'busy after "Check now"');
  }

  async #advance(leastMs: number): Promise<void> {
    const alarm = await this.nextAlarm();
    await this.#moveTo(Math.max(alarm?.scheduledTime ?? 0, this.#product.now() + leastMs));
  }

  async #moveTo(epochMs: number): Promise<void> {
    await this.#product.moveTo(epochMs);
    await this.#onMove(this.#product.now());
  }

  async #fire(): Promise<void> {
    const alarm = await this.nextAlarm();
    if (alarm) await this.#product.fire(alarm);
  }

  async #quiet(endMs: number): Promise<Reading> {
    let last = '';
    let sinceMs = performance.now();
    for (;;) {
      const { reading, alarms } = await this.#observer.glance();
      const now = JSON.stringify([reading, soonest(alarms), await this.#product.isOnTheWire()]);
      if (now !== last || now.endsWith('true]')) sinceMs = performance.now();
      last = now;
      if (performance.now() - sinceMs >= QUIET_MS) return reading;
      if (performance.now() > endMs) throw new Error('The round did not end: its probes never came back');
      await pause(LOOK_EVERY_MS);
    }
  }
}

function soonest(alarms: readonly Alarm[]): Alarm | null {
  return alarms.toSorted((a, b) => a.scheduledTime - b.scheduledTime)[0] ?? null;
}
