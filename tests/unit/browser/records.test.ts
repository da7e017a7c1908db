import { describe, expect, it } from 'vitest';
import { createRecords } from '../../../utils/browser/records.ts';

/** A store whose operations finish when told, so that a test can interleave them. */
function handMovedStore() {
  const disk = new Map<string, unknown>();
  const waiting: (() => void)[] = [];
  const writes: string[][] = [];
  const later = () => new Promise<void>((resolve) => waiting.push(resolve));
  return {
    disk,
    writes,
    async settle() {
      while (waiting.length > 0) {
        waiting.shift()?.();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    store: {
      async get(keys: string[]) {
        return Object.fromEntries(keys.filter((key) => disk.has(key)).map((key) => [key, disk.get(key)]));
      },
      async set(records: Record<string, unknown>) {
        await later();
        writes.push(Object.keys(records));
        for (const [key, value] of Object.entries(records)) disk.set(key, value);
      },
      async clear() {
        disk.clear();
      },
    },
  };
}

const broken = {
  get: () => Promise.reject(new Error('corrupted')),
  set: () => Promise.reject(new Error('full')),
  clear: () => Promise.reject(new Error('corrupted')),
};

describe('records', () => {
  it('writes all records of a save in one go', async () => {
    const { store, writes, settle } = handMovedStore();
    const records = createRecords(store);
    const saved = records.save({ a: 1, b: 2 });
    await new Promise((resolve) => setImmediate(resolve));
    await settle();
    await saved;
    expect(writes).toEqual([['a', 'b']]);
    expect(await records.load(['a', 'b', 'c'])).toEqual({ a: 1, b: 2 });
  });

  it('lets erasing win over a write in flight and one still waiting', async () => {
    const { store, disk, settle } = handMovedStore();
    const records = createRecords(store);
    const inFlight = records.save({ a: 1 });
    const waiting = records.save({ b: 2 });
    await new Promise((resolve) => setImmediate(resolve));
    const erased = records.eraseAll();
    await settle();
    await Promise.all([inFlight, waiting, erased]);
    expect([...disk.keys()]).toEqual([]);
  });

  it('keeps what is saved after erasing', async () => {
    const { store, disk, settle } = handMovedStore();
    const records = createRecords(store);
    await records.eraseAll();
    const saved = records.save({ settings: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    await settle();
    await saved;
    expect(disk.get('settings')).toBe(1);
  });

  it('goes on in memory when the store cannot be read, and says so', async () => {
    const records = createRecords(broken);
    expect(records.isDurable()).toBe(true);
    expect(await records.load(['a'])).toEqual({});
    expect(records.isDurable()).toBe(false);
    await records.save({ a: 1 });
    expect(await records.load(['a'])).toEqual({ a: 1 });
  });

  it('keeps in memory what the store would not take', async () => {
    const records = createRecords({ ...broken, get: async () => ({}) });
    await records.save({ a: 1 });
    expect(records.isDurable()).toBe(false);
    expect(await records.load(['a'])).toEqual({ a: 1 });
  });

  it('forgets memory too when it erases', async () => {
    const records = createRecords(broken);
    await records.save({ a: 1 });
    await records.eraseAll();
    expect(await records.load(['a'])).toEqual({});
  });
});
