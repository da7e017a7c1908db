// What is due now, and when must the worker wake next?

import type { Agenda, BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import { type Settings, watchedIds } from '../contracts/settings.ts';
import { minutes, seconds } from '../kernel/clock.ts';
import { jittered, type Random } from '../kernel/random.ts';
import type { Known } from './memory.ts';

/** Batches of a background round follow each other at this distance: at most three hosts a minute (D6). */
export const BATCH_SPACING_MS = minutes(1);
/** One probe per host per this long (D6). */
export const HOST_SPACING_MS = seconds(60);
/** Pressed again inside this, "Check now" shows the last result (D6). */
export const USER_SPACING_MS = seconds(60);
/** An alarm this late means sleep or a stopped browser: what was going on is void. */
export const LATE_ALARM_MS = minutes(2);
/** Evidence closer together than this is not independent: residual blocking lasts 90 s (D3). */
export const CONFIRMATION_SPACING_MS = seconds(95);
/** While the network itself is not well, it is looked at again after this. */
export const NOT_WELL_PAUSE_MS = minutes(5);
/** "Pause for an hour". */
export const USER_PAUSE_MS = minutes(60);
export const MAX_RESTARTS = 3;
/** Either way, so that no pattern stands out (D6). */
const INTERVAL_JITTER = 0.4;

export type Due = 'nothing' | 'batch' | 'interval-round' | 'confirmation-round' | 'daily-deep-check' | 'late';

export interface ScheduleInput {
  agenda: Agenda;
  settings: Settings;
  /** Earliest moment at which a suspicion wants its spaced confirmation; null = none. */
  confirmAtMs: number | null;
  /** Earliest moment at which a service's large files are to be tested by themselves; null = never. */
  deepAtMs: number | null;
  /** When to wake for feeds that were asked and not answered; null = for none. All others wait for the next alarm. */
  newsAtMs: number | null;
  nowMs: number;
}

/** One thing at a time: a running round first, then the interval, then suspicions, then what is done once a day. */
export function dueNow({ agenda, settings, confirmAtMs, deepAtMs, nowMs }: ScheduleInput): Due {
  if (!settings.hasConsent || watchedIds(settings).length === 0) return 'nothing';
  const batch = agenda.round?.batches[0];
  if (agenda.round && batch) {
    if (nowMs - batch.notBeforeMs > LATE_ALARM_MS) return 'late';
    return nowMs >= batch.notBeforeMs ? 'batch' : 'nothing';
  }
  if (nowMs < pausedUntilMs(agenda)) return 'nothing';
  if (agenda.nextRoundAtMs !== null && nowMs >= agenda.nextRoundAtMs) return 'interval-round';
  const dueMs = confirmationMs({ agenda, settings, confirmAtMs });
  if (dueMs !== null && nowMs >= dueMs) return 'confirmation-round';
  if (deepAtMs !== null && nowMs >= deepAtMs) return 'daily-deep-check';
  return 'nothing';
}

/** When the one alarm must ring; null = never by itself. */
export function nextWakeMs({ agenda, settings, confirmAtMs, deepAtMs, newsAtMs, nowMs }: ScheduleInput): number | null {
  if (!settings.hasConsent || watchedIds(settings).length === 0) return null;
  const batch = agenda.round?.batches[0];
  if (batch) return Math.max(batch.notBeforeMs, nowMs);
  const dueMs = confirmationMs({ agenda, settings, confirmAtMs });
  const candidates = [agenda.nextRoundAtMs, dueMs, deepAtMs, newsAtMs].filter((at) => at !== null);
  if (candidates.length === 0) return null;
  return Math.max(nowMs, pausedUntilMs(agenda), Math.min(...candidates));
}

function pausedUntilMs(agenda: Agenda): number {
  return Math.max(agenda.pausedUntilMs ?? 0, agenda.userPauseUntilMs ?? 0);
}

/** Nothing unasked for an hour, a background round under way included; or all as before. */
export function withPause(agenda: Agenda, isOn: boolean, nowMs: number): Agenda {
  if (!isOn) return { ...agenda, userPauseUntilMs: null };
  return { ...agenda, userPauseUntilMs: nowMs + USER_PAUSE_MS, round: isAskedFor(agenda.round) ? agenda.round : null };
}

/** On a line that counts every byte: later, as if the round had been. */
export function withRoundPutOff(agenda: Agenda, settings: Settings, nowMs: number, random: Random): Agenda {
  const nextMs = nextRoundMs(settings, nowMs, random);
  return { ...agenda, nextRoundAtMs: nextMs, confirmNotBeforeMs: nextMs ?? agenda.confirmNotBeforeMs };
}

/** "Manual only" means that nothing is contacted unasked: not even to confirm. */
function confirmationMs({
  agenda,
  settings,
  confirmAtMs,
}: Pick<ScheduleInput, 'agenda' | 'settings' | 'confirmAtMs'>): number | null {
  if (settings.intervalMinutes === null || confirmAtMs === null) return null;
  return Math.max(confirmAtMs, agenda.confirmNotBeforeMs);
}

export function nextRoundMs(settings: Settings, nowMs: number, random: Random): number | null {
  if (settings.intervalMinutes === null) return null;
  return nowMs + jittered(minutes(settings.intervalMinutes), INTERVAL_JITTER, random);
}

/** The first batch is through; `followUps` come before what was planned. */
export function endBatch(agenda: Agenda, followUps: readonly BatchPlan[], nowMs: number): Agenda {
  const { round } = agenda;
  const batch = round?.batches[0];
  if (!round || !batch) return agenda;
  const { held: _, ...unheld } = round;
  const rest = respaced([...followUps, ...round.batches.slice(1)], round, nowMs);
  return {
    ...agenda,
    turn: agenda.turn + 1,
    round: {
      ...unheld,
      batches: rest,
      done: Math.min(round.total, round.done + batch.targetIds.length + (batch.transferIds.length > 0 ? 1 : 0)),
      askedNameIds: [...round.askedNameIds, ...followUps.flatMap(({ nameQuestionIds }) => nameQuestionIds)],
      isBatchRunning: false,
    },
  };
}

/** A void batch begins again a minute later, so often a round; then the interval takes over. */
export function restartRound(agenda: Agenda, nowMs: number): Agenda {
  if (!agenda.round) return agenda;
  const { held: _, ...round } = agenda.round;
  if (round.restarts >= (round.trigger === 'user' ? 1 : MAX_RESTARTS)) return { ...agenda, round: null };
  const batches = round.batches.map((batch, index) => ({
    ...batch,
    notBeforeMs: nowMs + (index + 1) * BATCH_SPACING_MS,
  }));
  return {
    ...agenda,
    turn: agenda.turn + 1,
    round: { ...round, batches, done: 0, restarts: round.restarts + 1, isBatchRunning: false },
  };
}

/** Asked so lately that it is not asked again (D6). */
export function isInItsMinute({ hostStartsMs }: Pick<Agenda, 'hostStartsMs'>, host: string, nowMs: number): boolean {
  const startedMs = hostStartsMs[host];
  return startedMs !== undefined && startedMs <= nowMs && nowMs - startedMs < HOST_SPACING_MS;
}

export function withAgenda(known: Known, agenda: Agenda): Known {
  return { ...known, watch: { ...known.watch, agenda } };
}

/** These are on the wire from now on; who was asked more than a minute ago is forgotten. */
export function withStarts(agenda: Agenda, hosts: readonly string[], nowMs: number): Agenda {
  const recent = Object.entries(agenda.hostStartsMs).filter(([host]) => isInItsMinute(agenda, host, nowMs));
  return { ...agenda, hostStartsMs: Object.fromEntries([...recent, ...hosts.map((host) => [host, nowMs] as const)]) };
}

/** Somebody waits for it. */
export function isAskedFor(round: RoundPlan | null): boolean {
  return round?.trigger === 'user' || round?.trigger === 'deep';
}

/** The next round of the interval comes no later than this; by hand only stays by hand only. */
export function withNextBy(agenda: Agenda, atMs: number): Agenda {
  const { nextRoundAtMs } = agenda;
  return nextRoundAtMs === null ? agenda : { ...agenda, nextRoundAtMs: Math.min(nextRoundAtMs, atMs) };
}

export function mayUserCheckAtMs(lastUserCheckMs: number | null): number | null {
  return lastUserCheckMs === null ? null : lastUserCheckMs + USER_SPACING_MS;
}

/** In a round that the user asked for nothing waits; otherwise each batch keeps its minute's distance. */
function respaced(batches: readonly BatchPlan[], round: RoundPlan, nowMs: number): BatchPlan[] {
  if (round.trigger === 'user') return batches.map((batch) => ({ ...batch, notBeforeMs: nowMs }));
  if (round.trigger === 'deep') return batches.toSorted((a, b) => a.notBeforeMs - b.notBeforeMs);
  return batches.map((batch, index) => ({ ...batch, notBeforeMs: nowMs + (index + 1) * BATCH_SPACING_MS }));
}
