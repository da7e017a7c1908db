// When did a state begin and end, on which network?

import { days } from '../kernel/clock.ts';
import { isNotGettingThrough, type Mechanism, type Verdict, type VerdictState } from '../verdict/verdict.ts';

/** Only settled states make episodes; what is unclear or unknown neither begins nor ends one. */
export interface Episode {
  epochId: string;
  service: string;
  state: VerdictState;
  /** The latest one seen; a blocker that changes its ways does not end its block. */
  mechanism: Mechanism | null;
  beganAtMs: number;
  /** Null = it lasts. */
  endedAtMs: number | null;
  /** The last look that agreed. */
  seenAtMs: number;
}

/** A year of a restless service; beyond that the oldest go. */
const MAX_EPISODES = 1000;

/** What one look at one service changes; the same list comes back when nothing does. Oldest first. */
export function recordEpisode(
  episodes: readonly Episode[],
  look: { epochId: string; service: string; verdict: Verdict; atMs: number },
): readonly Episode[] {
  const { epochId, service, verdict, atMs } = look;
  if (verdict.stage !== 'settled' || verdict.state === 'unclear' || verdict.state === 'unknown') return episodes;
  const index = episodes.findIndex((it) => it.epochId === epochId && it.service === service && it.endedAtMs === null);
  const open = episodes[index];
  if (open?.state === verdict.state)
    return episodes.with(index, {
      ...open,
      seenAtMs: Math.max(open.seenAtMs, atMs),
      mechanism: verdict.mechanism ?? open.mechanism,
    });
  const beganAtMs = beginOf(open, verdict, atMs);
  const fresh = {
    epochId,
    service,
    state: verdict.state,
    mechanism: verdict.mechanism,
    beganAtMs,
    endedAtMs: null,
    seenAtMs: atMs,
  };
  const closed = open ? episodes.with(index, { ...open, endedAtMs: beganAtMs }) : episodes;
  return [...closed, fresh].slice(-MAX_EPISODES);
}

/** The judge knows better than the moment of settling when it began; but never before the last good look at the old state. */
function beginOf(open: Episode | undefined, verdict: Verdict, atMs: number): number {
  const beganAtMs = Math.min(verdict.sinceMs ?? atMs, atMs);
  return open ? Math.max(beganAtMs, Math.min(open.seenAtMs, atMs)) : beganAtMs;
}

/** Networks that are no longer known: their open episodes ended when they were last seen. */
export function closeForgotten(episodes: readonly Episode[], knownEpochIds: readonly string[]): readonly Episode[] {
  return episodes.map((it) =>
    it.endedAtMs !== null || knownEpochIds.includes(it.epochId) ? it : { ...it, endedAtMs: it.seenAtMs },
  );
}

/** "The third time this month": troubles of a service that began within so many days, the present one among them. */
export function countTroubles(
  episodes: readonly Episode[],
  query: { service: string; epochIds: readonly string[] | null; withinDays: number; nowMs: number },
): number {
  const sinceMs = query.nowMs - days(query.withinDays);
  return episodes.filter(
    (it, i) =>
      it.service === query.service &&
      it.beganAtMs >= sinceMs &&
      isNotGettingThrough(it.state) &&
      (query.epochIds === null || query.epochIds.includes(it.epochId)) &&
      !continuesTrouble(episodes, i),
  ).length;
}

/** From "likely blocked" to "block page seen" is one trouble, not two. */
function continuesTrouble(episodes: readonly Episode[], index: number): boolean {
  const it = episodes[index] as Episode;
  return episodes.some(
    (other) =>
      other.service === it.service &&
      other.epochId === it.epochId &&
      other.endedAtMs === it.beganAtMs &&
      other !== it &&
      isNotGettingThrough(other.state),
  );
}
