import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns } from '../../../utils/browser/ice/turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A piece of work that takes so long, and what has begun and ended so far. */
function log() {
  const lines: string[] = [];
  const work = (name: string, ms: number) => async () => {
    lines.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    lines.push(`${name} ends`);
    return name;
  };
  return { lines, work };
}

describe('gatherings take turns', () => {
  it('begins the next when the one before has ended', async () => {
    const { lines, work } = log();
    const turns = createTurns(1000);
    void turns.take(work('a', 50), 'patient');
    void turns.take(work('b', 50), 'patient');
    await vi.advanceTimersByTimeAsync(120);
    expect(lines).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('waits for a silent one no longer than its patience', async () => {
    const { lines, work } = log();
    const turns = createTurns(1000);
    for (const name of ['a', 'b', 'c']) void turns.take(work(name, 3000), 'patient');
    await vi.advanceTimersByTimeAsync(999);
    expect(lines).toEqual(['a begins']);
    await vi.advanceTimersByTimeAsync(1002);
    expect(lines).toEqual(['a begins', 'b begins', 'c begins']);
    await vi.advanceTimersByTimeAsync(3000);
    expect(lines.filter((line) => line.endsWith('ends'))).toHaveLength(3);
  });

  it('lets a train run alone: it waits for all before it, and all after it wait', async () => {
    const { lines, work } = log();
    const turns = createTurns(1000);
    void turns.take(work('a', 3000), 'patient');
    void turns.take(work('train', 5000), 'alone');
    void turns.take(work('b', 10), 'patient');
    await vi.advanceTimersByTimeAsync(9000);
    expect(lines).toEqual(['a begins', 'a ends', 'train begins', 'train ends', 'b begins', 'b ends']);
  });

  it('goes on after one that failed, and hands the failure over', async () => {
    const turns = createTurns(1000);
    const failing = turns.take(() => Promise.reject(new Error('gone')), 'patient');
    const next = turns.take(async () => 'fine', 'alone');
    await expect(failing).rejects.toThrow('gone');
    await expect(next).resolves.toBe('fine');
  });
});
