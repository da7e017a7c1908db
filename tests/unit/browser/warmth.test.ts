import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { createWarmth } = await import('../../../utils/browser/firefox/warmth.ts');

const START_MS = Date.parse('2026-11-30T10:00:00Z');
const HOST = ['example.org', '192.0.2.1'];

describe('where a connection of ours may be open', () => {
  beforeEach(() => void vi.useFakeTimers({ now: START_MS, toFake: ['Date', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** What the browser keeps from one life of the background page to the next. */
  function browserOf() {
    const kept: Record<string, unknown> = {};
    const session = {
      get: vi.fn(async (key: string) => (key in kept ? { [key]: kept[key] } : {})),
      set: vi.fn(async (items: Record<string, unknown>) => void Object.assign(kept, items)),
    };
    const newLife = async () => {
      const warmth = createWarmth({ now: () => Date.now() }, () => session);
      await warmth.keep();
      return warmth;
    };
    return { kept, session, newLife };
  }

  it('is nowhere in a browser that has asked nobody', async () => {
    expect((await browserOf().newLife()).isWarm(HOST)).toBe(false);
  });

  it('is for three minutes where somebody was asked, by any name of the address', async () => {
    const warmth = await browserOf().newLife();
    warmth.use(HOST);
    vi.advanceTimersByTime(170_000);
    expect(warmth.isWarm(HOST)).toBe(true);
    expect(warmth.isWarm(['www.example.org', '192.0.2.1'])).toBe(true);
    expect(warmth.isWarm(['example.org', '192.0.2.7'])).toBe(true);
    expect(warmth.isWarm(['example.net', '192.0.2.9'])).toBe(false);
    vi.advanceTimersByTime(5000);
    expect(warmth.isWarm(HOST)).toBe(false);
  });

  it('may be anywhere in a new life of the page, until what the last one left is closed', async () => {
    const { newLife } = browserOf();
    await newLife();
    vi.advanceTimersByTime(60_000);
    const warmth = await newLife();
    expect(warmth.isWarm(HOST)).toBe(true);
    vi.advanceTimersByTime(114_999);
    expect(warmth.isWarm(HOST)).toBe(true);
    vi.advanceTimersByTime(1);
    expect(warmth.isWarm(HOST)).toBe(false);
  });

  it('keeps nothing but a time', async () => {
    const { kept, newLife } = browserOf();
    const warmth = await newLife();
    warmth.use(HOST);
    await warmth.keep();
    expect(Object.values(kept)).toEqual([START_MS]);
  });

  it('may be anywhere, where the browser tells nothing of the last life', async () => {
    const { session, newLife } = browserOf();
    session.get.mockRejectedValue(new Error('no storage'));
    session.set.mockRejectedValue(new Error('no storage'));
    expect((await newLife()).isWarm(HOST)).toBe(true);
  });
});
