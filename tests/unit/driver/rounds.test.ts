// How long may a round that is driven take, and what if it never ends?

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DrivenPage } from '../../lab/driver/driven.ts';
import type { Observer } from '../../lab/driver/observe.ts';
import { Rounds } from '../../lab/driver/rounds.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

afterEach(() => vi.restoreAllMocks());

/** A product whose round has `batches`; with `isStuck` the first stays on the wire. Every look takes a minute. */
function roundsOf(batches: number, isStuck = false): { rounds: Rounds; spentMs(): number } {
  let fired = 0;
  let nowMs = 0;
  let spentMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => spentMs);
  const reading = () => ({
    network: 'online',
    route: 'direct',
    checkedAt: `${fired}`,
    isBusy: fired < batches,
    services: {},
  });
  const alarm = () => ({ name: 'next', scheduledTime: nowMs + 60_000 });
  const product = {
    now: () => nowMs,
    moveTo: async (epochMs: number) => {
      nowMs = epochMs;
    },
    fire: async () => {
      fired++;
    },
    isOnTheWire: async () => isStuck,
  };
  const observer = {
    page: { evaluate: async () => [alarm()] },
    read: async () => reading(),
    glance: async () => {
      spentMs += 60_000;
      return { reading: reading(), alarms: [alarm()] };
    },
  } as unknown as Observer<DrivenPage>;
  return { rounds: new Rounds(product, observer, () => undefined), spentMs: () => spentMs };
}

describe('a round that is driven', () => {
  it('may take as long as its batches take together, for many hosts may be silent', async () => {
    const { rounds, spentMs } = roundsOf(10);
    const { reading, isVoid } = await rounds.drive();
    expect(spentMs()).toBeGreaterThan(16 * 60_000);
    expect(isVoid).toBe(false);
    expect(reading.checkedAt).toBe('10');
  });

  it('is given up when one batch never ends', async () => {
    const { rounds, spentMs } = roundsOf(10, true);
    await expect(rounds.drive()).rejects.toThrow('never came back');
    expect(spentMs()).toBeLessThan(16 * 60_000);
  });
});
