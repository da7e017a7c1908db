// Which past is folded, which must be gone from the disk, and which has to move on or off it?

import type { History } from '../contracts/history-records.ts';
import { type DayChunk, dayOf } from '../history/chunk.ts';
import { foldChunk } from '../history/fold.ts';
import { keepEpisodes, planRetention } from '../history/retention.ts';
import type { Known, Memory, Rewrite } from './memory.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** While nothing may be on disk, so much is kept for as long as the browser runs. */
const PASSING_DAYS = 7;

/**
 * Once a day, and at once when the retention changes. All records are written anew then: the store's own log keeps old
 * versions of a record otherwise, and with them what was to be forgotten.
 */
export async function tidyHistory(ports: Pick<WorkerPorts, 'clock'>, memory: Memory): Promise<void> {
  const generation = memory.generation();
  const nowMs = ports.clock.now();
  // Whoever shortens the retention is told when it is done, whoever does it.
  if (!isDue(await memory.recall(), nowMs)) return memory.rewrite(() => null);
  const chunks = await memory.chunks();
  if (generation !== memory.generation()) return;
  await memory.rewrite((known) => (isDue(known, nowMs) ? tidied(known, chunks, nowMs) : null));
}

function isDue({ settings, settingsProblem, history }: Known, nowMs: number): boolean {
  // Settings that cannot be read are still on disk, for the user to repair; a rewrite would drop them.
  if (!settings.hasConsent || settingsProblem !== null) return false;
  const { tidied } = history;
  return tidied?.day !== dayOf(nowMs) || tidied.retentionDays !== settings.retentionDays;
}

function tidied(known: Known, stored: readonly DayChunk[], nowMs: number): Rewrite {
  const { settings, history } = known;
  const { retentionDays } = settings;
  const days = retentionDays === 0 ? PASSING_DAYS : retentionDays;
  // What was added since `stored` was read is in the latest day, which the worker holds.
  const held = history.latest ? [...stored.filter(({ day }) => day !== history.latest?.day), history.latest] : stored;
  const kept = folded(held, planRetention(held, days, nowMs));
  const isLatest = ({ day }: DayChunk) => day === history.latest?.day;
  const chunks = [...kept.filter((chunk) => !isLatest(chunk)), ...kept.filter(isLatest)];
  const next: History = {
    ...history,
    isOnDisk: retentionDays > 0,
    days: chunks.map(({ day, level }) => ({ day, level })),
    latest: chunks.at(-1) ?? null,
    episodes: keepEpisodes(history.episodes, days, nowMs),
    tidied: { day: dayOf(nowMs), retentionDays },
  };
  return { known: { ...known, history: next }, chunks };
}

/** Oldest first, so that each day still finds the day before it. */
function folded(chunks: readonly DayChunk[], plan: ReturnType<typeof planRetention>): DayChunk[] {
  const ordered = chunks.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const done: DayChunk[] = [];
  for (const [index, chunk] of ordered.entries()) {
    const to = plan.fold.find(({ day }) => day === chunk.day)?.to;
    done.push(to ? foldChunk(chunk, to, ordered[index - 1] ?? null) : chunk);
  }
  return done.filter(({ day }) => !plan.drop.includes(day));
}
