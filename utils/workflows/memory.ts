// What does the worker know right now, and is it safely written down?

import { CALL_QUALITY_KEY } from '../contracts/call-quality.ts';
import {
  dayKey,
  EMPTY_HISTORY,
  EPISODES_KEY,
  HISTORY_KEY,
  type History,
  historyRecords,
  latestDayIn,
  readHistory,
} from '../contracts/history-records.ts';
import { NEWS_KEY, type NewsRecord, readNewsRecord } from '../contracts/news-record.ts';
import { readWatch } from '../contracts/read-watch.ts';
import { DEFAULT_SETTINGS, readSettings, SETTINGS_KEY, type Settings } from '../contracts/settings.ts';
import { SNAPSHOT_KEY, type Snapshot } from '../contracts/snapshot.ts';
import { EMPTY_WATCH, WATCH_KEY, type Watch } from '../contracts/watch.ts';
import { type DayChunk, readChunk } from '../history/chunk.ts';
import type { RecordsPort } from '../ports/records.ts';

/** Everything that outlives the worker, and what it remembers of the permissions. */
export interface Known {
  settings: Settings;
  /** The stored settings could not be read: defaults serve, and the stored ones are not written over until the user saves. */
  settingsProblem: string | null;
  watch: Watch;
  news: NewsRecord;
  history: History;
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
  /** Every day of history that is kept, the last one included. */
  chunks(): Promise<readonly DayChunk[]>;
  /** Writes all records anew, so that nothing else is left on disk, not even old versions; null changes nothing, and waits for one under way. */
  rewrite(step: (known: Known) => Rewrite | null): Promise<void>;
  /** Erases everything; changes under way that were begun before are void. */
  forget(): Promise<void>;
  /** Raised by `forget`; work begun under an older one must not come back. */
  generation(): number;
}

/** Records that others write and that a rewrite leaves in place. */
const OTHER_KEYS = [CALL_QUALITY_KEY];

/** What is known next, and every day of history that stays. */
export interface Rewrite {
  known: Known;
  chunks: readonly DayChunk[];
}

export function createMemory(
  records: RecordsPort,
  compose: (known: Known, shown: Snapshot | null) => Snapshot,
): Memory {
  let known: Known | null = null;
  let loading: Promise<Known> | null = null;
  let generation = 0;
  let shown: Snapshot | null = null;
  let rewriting: Promise<unknown> = Promise.resolve();
  /** The history as it stands in the store. */
  let written: History = EMPTY_HISTORY;

  async function load(): Promise<Known> {
    const stored = await loadTolerantly(records);
    const history = await loadHistory(records, stored);
    const { settings, problem } = readSettings(stored[SETTINGS_KEY]);
    known ??= {
      settings,
      settingsProblem: problem,
      watch: readWatch(stored[WATCH_KEY]).watch,
      news: readNewsRecord(stored[NEWS_KEY]),
      history,
      permittedServiceIds: [],
      isDurable: records.isDurable(),
    };
    written = known.history;
    return known;
  }

  async function recall(): Promise<Known> {
    if (known) return known;
    loading ??= load();
    return loading;
  }

  function coreOf(next: Known): Record<string, unknown> {
    shown = compose(next, shown);
    return {
      ...(next.settingsProblem === null ? { [SETTINGS_KEY]: next.settings } : {}),
      [WATCH_KEY]: next.watch,
      [NEWS_KEY]: next.news,
      [SNAPSHOT_KEY]: shown,
    };
  }

  async function write(next: Known): Promise<void> {
    const past = next.history === written ? {} : historyRecords(next.history);
    written = next.history;
    if (next.history.isOnDisk) await records.save({ ...coreOf(next), ...past });
    else await records.save(coreOf(next), past);
  }

  return {
    recall,
    generation: () => generation,
    async change(step) {
      const begun = generation;
      const before = await recall();
      if (begun !== generation) return before;
      const now = known ?? before;
      const next = step(now);
      // Nothing new, nothing written: after "Erase everything" not even the defaults come back by themselves.
      if (next === now) return now;
      known = next;
      await write(next);
      return next;
    },
    async show(step) {
      const begun = generation;
      const before = await recall();
      if (begun !== generation) return;
      shown = compose(step(before), shown);
      await records.save({ [SNAPSHOT_KEY]: shown });
    },
    async chunks() {
      const { history } = await recall();
      const keys = history.days.map(({ day }) => dayKey(day));
      const stored = await (history.isOnDisk ? records.load(keys) : records.loadPassing(keys));
      const read = keys.flatMap((key) => readChunk(stored[key]) ?? []);
      const { latest } = history;
      return latest ? [...read.filter(({ day }) => day !== latest.day), latest] : read;
    },
    async rewrite(step) {
      const begun = generation;
      const before = await recall();
      const others = await records.load(OTHER_KEYS);
      if (begun !== generation) return;
      const next = step(known ?? before);
      if (next === null) {
        await rewriting;
        return;
      }
      known = next.known;
      written = known.history;
      const past = historyRecords(known.history, next.chunks);
      const core = { ...others, ...coreOf(known) };
      const { isOnDisk } = known.history;
      // Off the disk: kept in the other place first. Onto it: gone from there last.
      rewriting = isOnDisk
        ? Promise.all([records.replaceAll({ ...core, ...past }), records.replacePassing({})])
        : Promise.all([records.replacePassing(past), records.replaceAll(core)]);
      await rewriting;
    },
    async forget() {
      generation += 1;
      written = EMPTY_HISTORY;
      shown = null;
      known = {
        settings: DEFAULT_SETTINGS,
        settingsProblem: null,
        watch: EMPTY_WATCH,
        news: readNewsRecord(undefined),
        history: EMPTY_HISTORY,
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
    return await records.load([SETTINGS_KEY, WATCH_KEY, NEWS_KEY, HISTORY_KEY, EPISODES_KEY]);
  } catch {
    return {};
  }
}

/** On disk if it is there; otherwise what outlived the last worker. */
async function loadHistory(records: RecordsPort, stored: Readonly<Record<string, unknown>>): Promise<History> {
  const isOnDisk = stored[HISTORY_KEY] !== undefined;
  const kept = isOnDisk ? stored : await records.loadPassing([HISTORY_KEY, EPISODES_KEY]);
  const day = latestDayIn(kept);
  const load = isOnDisk ? records.load : records.loadPassing;
  const latest = day === null ? {} : await load([dayKey(day)]);
  return readHistory(kept, isOnDisk, day === null ? null : latest[dayKey(day)]);
}
