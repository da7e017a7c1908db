// How are records kept in the browser's extension storage?

import { browser } from 'wxt/browser';
import type { RecordsPort } from '../ports/records.ts';

interface Store {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(records: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

/**
 * `storage.local` in single writes, one after another. Once the store has failed, records live in memory until the
 * worker ends. Clearing leaves no byte on disk, removing a key would (facts: erasing).
 */
export function createRecords(store: Store = browser.storage.local as Store): RecordsPort {
  const memory = new Map<string, unknown>();
  let isDurable = true;
  let generation = 0;
  let lastWrite: Promise<unknown> = Promise.resolve();

  function fail(): void {
    isDurable = false;
  }

  return {
    async load(keys) {
      const stored = isDurable ? await store.get([...keys]).catch(fail) : undefined;
      return stored ?? Object.fromEntries(keys.filter((key) => memory.has(key)).map((key) => [key, memory.get(key)]));
    },
    save(records) {
      const own = generation;
      const write = lastWrite.then(async () => {
        if (own !== generation) return;
        if (isDurable) await store.set({ ...records }).catch(fail);
        if (isDurable || own !== generation) return;
        for (const [key, value] of Object.entries(records)) memory.set(key, value);
      });
      lastWrite = write;
      return write;
    },
    async eraseAll() {
      generation += 1;
      memory.clear();
      await store.clear().catch(fail);
      // A write that had already left for the store may have landed after the first clearing.
      await lastWrite;
      memory.clear();
      await store.clear().catch(fail);
    },
    isDurable: () => isDurable,
  };
}
