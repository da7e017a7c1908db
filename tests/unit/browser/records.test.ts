import { describe, expect, it } from 'vitest';
import { createRecords, type Store } from '../../../utils/browser/records.ts';
import type { Stash } from '../../../utils/browser/stash.ts';

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

/** A store that does at once what it is told; `onStep` may throw where the browser dies. */
function plainStore(onStep: (step: string) => void = () => undefined) {
  const disk = new Map<string, unknown>();
  return {
    disk,
    async get(keys: string[]) {
      return Object.fromEntries(keys.filter((key) => disk.has(key)).map((key) => [key, disk.get(key)]));
    },
    async set(records: Record<string, unknown>) {
      onStep('set');
      for (const [key, value] of Object.entries(records)) disk.set(key, value);
    },
    async clear() {
      onStep('clear');
      disk.clear();
    },
  };
}

function fileInMemory(): Stash & { text: string | null } {
  return {
    text: null,
    async put(text) {
      this.text = text;
    },
    async read() {
      return this.text;
    },
    async drop() {
      this.text = null;
    },
  };
}

const recordsIn = (store: Store) => createRecords({ store, passing: plainStore(), stash: fileInMemory() });

const broken = {
  get: () => Promise.reject(new Error('corrupted')),
  set: () => Promise.reject(new Error('full')),
  clear: () => Promise.reject(new Error('corrupted')),
};

describe('records', () => {
  it('writes all records of a save in one go', async () => {
    const { store, writes, settle } = handMovedStore();
    const records = recordsIn(store);
    const saved = records.save({ a: 1, b: 2 });
    await new Promise((resolve) => setImmediate(resolve));
    await settle();
    await saved;
    expect(writes).toEqual([['a', 'b']]);
    expect(await records.load(['a', 'b', 'c'])).toEqual({ a: 1, b: 2 });
  });

  it('lets erasing win over a write in flight and one still waiting', async () => {
    const { store, disk, settle } = handMovedStore();
    const records = recordsIn(store);
    await records.load([]);
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
    const records = recordsIn(store);
    await records.eraseAll();
    const saved = records.save({ settings: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    await settle();
    await saved;
    expect(disk.get('settings')).toBe(1);
  });

  it('goes on in memory when the store cannot be read, and says so', async () => {
    const records = recordsIn(broken);
    expect(records.isDurable()).toBe(true);
    expect(await records.load(['a'])).toEqual({});
    expect(records.isDurable()).toBe(false);
    await records.save({ a: 1 });
    expect(await records.load(['a'])).toEqual({ a: 1 });
  });

  it('keeps in memory what the store would not take', async () => {
    const records = recordsIn({ ...broken, get: async () => ({}) });
    await records.save({ a: 1 });
    expect(records.isDurable()).toBe(false);
    expect(await records.load(['a'])).toEqual({ a: 1 });
  });

  it('forgets memory too when it erases', async () => {
    const records = recordsIn(broken);
    await records.save({ a: 1 });
    await records.eraseAll();
    expect(await records.load(['a'])).toEqual({});
  });

  it('leaves exactly what it is told to, without clearing before a copy is safe', async () => {
    const stash = fileInMemory();
    const store = plainStore((step) => {
      if (step === 'clear') expect(stash.text).toBe('{"kept":2}');
    });
    const records = createRecords({ store, passing: plainStore(), stash });
    await records.save({ expired: 1, kept: 1 });
    await records.replaceAll({ kept: 2 });
    expect([...store.disk]).toEqual([['kept', 2]]);
    expect(stash.text).toBeNull();
  });

  it('finds everything again when the browser died between clearing and writing back', async () => {
    const stash = fileInMemory();
    const store = plainStore();
    stash.text = '{"settings":1,"history":2}';
    const records = createRecords({ store, passing: plainStore(), stash });
    expect(await records.load(['settings', 'history'])).toEqual({ settings: 1, history: 2 });
    expect(stash.text).toBeNull();
  });

  it('lets erasing win over a rewrite in flight', async () => {
    const stash = fileInMemory();
    const store = plainStore();
    const passing = plainStore();
    const records = createRecords({ store, passing, stash });
    await records.save({ a: 1 }, { b: 2 });
    const rewritten = records.replaceAll({ a: 1 });
    await Promise.all([records.eraseAll(), rewritten]);
    expect([store.disk.size, passing.disk.size, stash.text]).toEqual([0, 0, null]);
  });

  it('keeps what is passing off the disk', async () => {
    const store = plainStore();
    const passing = plainStore();
    const records = createRecords({ store, passing, stash: fileInMemory() });
    await records.save({ watch: 1 }, { history: 2 });
    expect([...store.disk.keys()]).toEqual(['watch']);
    expect(await records.loadPassing(['history'])).toEqual({ history: 2 });
    await records.replacePassing({ episodes: 3 });
    expect([...passing.disk]).toEqual([['episodes', 3]]);
  });

  it('goes on without a file where the browser gives none', async () => {
    const none = () => Promise.reject(new DOMException('', 'SecurityError'));
    const store = plainStore();
    const records = createRecords({ store, passing: plainStore(), stash: { put: none, read: none, drop: none } });
    await records.save({ a: 1, b: 1 });
    await records.replaceAll({ a: 2 });
    expect([...store.disk]).toEqual([['a', 2]]);
    await records.eraseAll();
    expect(store.disk.size).toBe(0);
  });
});
