// How are records kept in the browser's extension storage?

import { browser } from 'wxt/browser';
import type { RecordsPort } from '../ports/records.ts';
import { fileStash, type Stash } from './stash.ts';

type Records = Readonly<Record<string, unknown>>;

export interface Store {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(records: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

interface Stores {
  store: Store;
  passing: Store;
  stash: Stash;
}

/**
 * `storage.local` in single writes, one after another. Once the store has failed, records live in memory until the
 * worker ends. Clearing leaves no byte on disk; removing or overwriting a key would (chromium.md 9), so what must go is
 * dropped by clearing and writing the rest again, with a copy in a file for the moment in between.
 */
export function createRecords(stores: Partial<Stores> = {}): RecordsPort {
  const {
    store = browser.storage.local as Store,
    passing = browser.storage.session as Store,
    stash = fileStash,
  } = stores;
  const durable = tolerant(store);
  const fleeting = tolerant(passing);
  let generation = 0;
  const restored = restore(durable, stash);
  let lastWrite: Promise<unknown> = restored;

  function queue(work: (isStillWanted: () => boolean) => Promise<void>): Promise<void> {
    const own = generation;
    const isStillWanted = () => own === generation;
    const write = lastWrite.then(async () => (isStillWanted() ? work(isStillWanted) : undefined));
    lastWrite = write.catch(() => undefined);
    return write;
  }

  return {
    async load(keys) {
      await restored;
      return durable.get(keys);
    },
    save: (records, passingOnes = {}) =>
      queue(async (isStillWanted) => {
        if (Object.keys(passingOnes).length > 0) await fleeting.set(passingOnes);
        if (isStillWanted()) await durable.set(records);
      }),
    replaceAll: (records) =>
      queue(async (isStillWanted) => {
        // Without a file (private windows of some browsers) the copy is missing, not the rewrite.
        await stash.put(JSON.stringify(records)).catch(() => undefined);
        if (isStillWanted()) await durable.clear();
        if (isStillWanted()) await durable.set(records);
        await dropped(stash);
      }),
    async eraseAll() {
      generation += 1;
      await Promise.all([durable.clear(), fleeting.clear()]);
      // A write that had already left for the store may have landed after the first clearing.
      await lastWrite;
      await Promise.all([durable.clear(), fleeting.clear(), dropped(stash)]);
    },
    isDurable: () => durable.isWell(),
    loadPassing: (keys) => fleeting.get(keys),
    replacePassing: (records) =>
      queue(async (isStillWanted) => {
        await fleeting.clear();
        if (isStillWanted()) await fleeting.set(records);
      }),
  };
}

/** A browser that died in the middle of a rewrite left the records in the file. */
async function restore(durable: Tolerant, stash: Stash): Promise<void> {
  const text = await stash.read().catch(() => null);
  const records = text === null ? null : parsed(text);
  if (records !== null) await durable.set(records);
  if (text !== null) await dropped(stash);
}

function parsed(text: string): Records | null {
  try {
    return JSON.parse(text) as Records;
  } catch {
    return null;
  }
}

/** Where the file cannot be reached at all there is none. */
async function dropped(stash: Stash): Promise<void> {
  await stash.drop().catch(() => undefined);
}

interface Tolerant {
  get(keys: readonly string[]): Promise<Records>;
  set(records: Records): Promise<void>;
  clear(): Promise<void>;
  isWell(): boolean;
}

/** The same store, with memory behind it for when it fails. */
function tolerant(store: Store): Tolerant {
  const memory = new Map<string, unknown>();
  let isWell = true;
  const fail = () => {
    isWell = false;
  };
  return {
    async get(keys) {
      const stored = isWell ? await store.get([...keys]).catch(fail) : undefined;
      return stored ?? Object.fromEntries(keys.filter((key) => memory.has(key)).map((key) => [key, memory.get(key)]));
    },
    async set(records) {
      if (isWell) await store.set({ ...records }).catch(fail);
      if (isWell) return;
      for (const [key, value] of Object.entries(records)) memory.set(key, value);
    },
    async clear() {
      memory.clear();
      await store.clear().catch(fail);
    },
    isWell: () => isWell,
  };
}
