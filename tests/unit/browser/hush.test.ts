import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHush } from '../../../utils/browser/firefox/hush.ts';

describe('the hush around a knock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Who has entered, and when each leaves. */
  function guests() {
    const hush = createHush();
    const entered: string[] = [];
    const enter = (who: string, isAlone: boolean, staysMs: number) =>
      hush.enter(isAlone).then((leave) => {
        entered.push(who);
        setTimeout(leave, staysMs);
      });
    return { entered, enter };
  }

  it('is none among those who need it not', async () => {
    const { entered, enter } = guests();
    for (const who of ['one', 'two', 'three']) void enter(who, false, 1000);
    await vi.advanceTimersByTimeAsync(0);
    expect(entered).toEqual(['one', 'two', 'three']);
  });

  it('begins when all before have left, and holds up all who come later', async () => {
    const { entered, enter } = guests();
    void enter('one', false, 200);
    void enter('two', false, 400);
    void enter('alone', true, 300);
    void enter('later', false, 100);
    await vi.advanceTimersByTimeAsync(399);
    expect(entered).toEqual(['one', 'two']);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).toEqual(['one', 'two', 'alone']);
    await vi.advanceTimersByTimeAsync(299);
    expect(entered).toEqual(['one', 'two', 'alone']);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).toEqual(['one', 'two', 'alone', 'later']);
  });

  it('is for one at a time', async () => {
    const { entered, enter } = guests();
    for (const who of ['one', 'two', 'three']) void enter(who, true, 500);
    await vi.advanceTimersByTimeAsync(999);
    expect(entered).toEqual(['one', 'two']);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).toEqual(['one', 'two', 'three']);
  });

  it('counts a silence from its own beginning, not from that of the queue', async () => {
    const { entered, enter } = guests();
    for (const who of ['one', 'two', 'three']) void enter(who, true, 2000);
    await vi.advanceTimersByTimeAsync(3999);
    expect(entered).toEqual(['one', 'two']);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).toEqual(['one', 'two', 'three']);
  });

  it('does not wait for who is silent: nothing comes or goes there', async () => {
    const { entered, enter } = guests();
    void enter('silent', false, 60_000);
    void enter('alone', true, 60_000);
    await vi.advanceTimersByTimeAsync(2999);
    expect(entered).toEqual(['silent']);
    await vi.advanceTimersByTimeAsync(1);
    expect(entered).toEqual(['silent', 'alone']);
    void enter('later', false, 100);
    await vi.advanceTimersByTimeAsync(3000);
    expect(entered).toEqual(['silent', 'alone', 'later']);
  });
});
