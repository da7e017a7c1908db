// What if the browser dies between clearing the records and writing back those that stay?

export interface Stash {
  put(text: string): Promise<void>;
  /** What was put and never dropped; null where there is nothing. */
  read(): Promise<string | null>;
  /** Leaves no byte behind (chromium.md 9: a removed OPFS file leaves none). */
  drop(): Promise<void>;
}

const NAME = 'rewrite.json';

/** One file of our own origin; a writable puts its whole content in place at `close`, or nothing. */
export const fileStash: Stash = {
  async put(text) {
    const file = await (await navigator.storage.getDirectory()).getFileHandle(NAME, { create: true });
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
  },
  async read() {
    try {
      const file = await (await navigator.storage.getDirectory()).getFileHandle(NAME);
      return await (await file.getFile()).text();
    } catch (error) {
      return nothingThere(error);
    }
  },
  async drop() {
    try {
      await (await navigator.storage.getDirectory()).removeEntry(NAME);
    } catch (error) {
      nothingThere(error);
    }
  },
};

function nothingThere(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null;
  throw error;
}
