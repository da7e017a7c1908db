// Did this round prove anything, or must it be thrown away and run again?

import type { Observation } from '../evidence/observation.ts';
import { minutes, seconds } from '../kernel/clock.ts';
import type { NetworkAssessment } from './network.ts';

/** Closed list, in the order in which they are looked for. */
export const VOID_REASONS = [
  'permission-withdrawn',
  'network-changed',
  'late-alarm',
  'woke',
  'worker-killed',
  'controls-below-quorum',
] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** Alarms fire once, late, after a sleep; short of this it was only a busy machine. */
const LATE_ALARM_MS = minutes(2);
/** A probe that outlived its own deadline by this much slept in the middle. */
const OVERSLEPT_MS = seconds(20);

/** Null: the round counts. The extension's own lag does not void it; see `isLate` of each observation. */
export function voidReason(input: {
  assessment: NetworkAssessment;
  observations: readonly Observation[];
  /** When the alarm was due; null when the user pressed the button. */
  scheduledAtMs: number | null;
  startedAtMs: number;
  epochIdAtStart: string;
  epochIdAtEnd: string;
  hasLostPermission: boolean;
  hasWorkerRestarted: boolean;
}): VoidReason | null {
  const { assessment, observations } = input;
  if (input.hasLostPermission) return 'permission-withdrawn';
  const hasChanged = observations.some((it) => it.failure === 'local-network-changed');
  if (hasChanged || input.epochIdAtStart !== input.epochIdAtEnd) return 'network-changed';
  if (input.scheduledAtMs !== null && isLateAlarm(input.scheduledAtMs, input.startedAtMs)) return 'late-alarm';
  if (observations.some(hasOverslept)) return 'woke';
  if (input.hasWorkerRestarted) return 'worker-killed';
  return assessment.condition === 'unknown' ? 'controls-below-quorum' : null;
}

/** After a wake the network needs 15-30 s to settle; what is measured before that is the lid, not the line. */
export function isLateAlarm(scheduledAtMs: number, nowMs: number): boolean {
  return nowMs - scheduledAtMs > LATE_ALARM_MS;
}

function hasOverslept(observation: Observation): boolean {
  return observation.durationMs > observation.deadlineMs + OVERSLEPT_MS;
}
