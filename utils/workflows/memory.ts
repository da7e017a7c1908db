// What does the worker know right now, and is it safely written down?

import { NEWS_KEY, type NewsRecord, readNewsRecord } from '../contracts/news-record.ts';
import { DEFAULT_SETTINGS, readSettings, SETTINGS_KEY, type Settings } from '../contracts/settings.ts';
import { SNAPSHOT_KEY, type Snapshot } from '../contracts/snapshot.ts';
import { EMPTY_WATCH, readWatch, WATCH_KEY, type Watch } from '../contracts/watch.ts';
import type { RecordsPort } from '../ports/records.ts';

/** Everything that outlives the worker, and what it remembers of the permissions. */
export interface Known {
  settings: Settings;
  /** The stored settings could not be read: defaults serve, and the stored ones are not written over until the user saves. */
  settingsProblem: string | null;
  watch: Watch;
  news: NewsRecord;
  /** Services whose hosts may be contacted. */
  permittedServiceIds: readonly string[];
  isDurable: boolean;
}

export interface Memory {
  /** Reads the store at the first call; later calls answer at once. */
  recall(): Promise<Known>;
  /** Applies a change and writes it with its snapshot in one go; a change that was overtaken by `forget` is lost. */
  change(step: (known: Known) => Known): Promise<Known>;
  /** Paints a passing view of the running batch: a snapshot only, nothing remembered. */
  show(step: (known: Known) => Known): Promise<void>;
  /** Erases everything; changes under way that were begun before are void. */
  forget(): Promise<void>;
  /** Raised by `forget`; work begun under an older one must not come back. */
  generation(): number;
}

export function createMemory(
  records: RecordsPort,
  compose: (known: Known, shown: Snapshot | null) => Snapshot,
): Memory {
  let known: Known | null = null;
  let loading: Promise<Known> | null = null;
  let generation = 0;
  let shown: Snapshot | null = null;

  async function load(): Promise<Known> {
    const stored = await loadTolerantly(records);
    const { settings, problem } = readSettings(stored[SETTINGS_KEY]);
    known ??= {
      settings,
      settingsProblem: problem,
      watch: readWatch(stored[WATCH_KEY]).watch,
      news: readNewsRecord(stored[NEWS_KEY]),
      permittedServiceIds: [],
      isDurable: records.isDurable(),
    };
    return known;
  }

  async function recall(): Promise<Known> {
    if (known) return known;
    loading ??= load();
    return loading;
  }

  async function write(next: Known): Promise<void> {
    shown = compose(next, shown);
    await records.save({
      ...(next.settingsProblem === null ? { [SETTINGS_KEY]: next.settings } : {}),
      [WATCH_KEY]: next.watch,
      [NEWS_KEY]: next.news,
      [SNAPSHOT_KEY]: shown,
    });
  }

  return {
    recall,
    generation: () => generation,
    async change(step) {
      const begun = generation;
      const before = await recall();
      if (begun !== generation) return before;
      known = step(known ?? before);
      const next = known;
      await write(next);
      return next;
    },
    async show(step) {
      const before = await recall();
      shown = compose(step(before), shown);
      await records.save({ [SNAPSHOT_KEY]: shown });
    },
    async forget() {
      generation += 1;
      known = {
        settings: DEFAULT_SETTINGS,
        settingsProblem: null,
        watch: EMPTY_WATCH,
        news: readNewsRecord(undefined),
        permittedServiceIds: [],
        isDurable: records.isDurable(),
      };
      await records.eraseAll();
    },
  };
}

/** An unreadable store is no reason for a blank popup: begin empty, in memory. */
async function loadTolerantly(records: RecordsPort): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await records.load([SETTINGS_KEY, WATCH_KEY, NEWS_KEY]);
  } catch {
    return {};
  }
}
