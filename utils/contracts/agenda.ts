// What is still to be looked at in this round, so that a dead worker's successor can go on?

import * as z from 'zod/mini';
import type { Observation } from '../evidence/observation.ts';

const Time = z.number();

/** Some targets with one or more controls, probed within a minute on one or more fresh generations. */
export const BatchPlan = z.strictObject({
  /** Target ids of services; empty in a batch that only looks at the network itself. */
  targetIds: z.array(z.string()),
  controlIds: z.array(z.string()),
  /** Targets whose names failed here: two resolvers are asked whether they exist at all. */
  nameQuestionIds: z.array(z.string()),
  /** Targets and controls that are asked to carry volume, one pair of them per batch (deep check). */
  transferIds: z.array(z.string()),
  /** Which pair of its target it is, from 1; missing: the first. */
  pairNumber: z.optional(z.int()),
  /** What the Routes tab wants to know besides: resolvers and known tools' services. */
  sideIds: z.optional(z.array(z.string())),
  /** Asked because of what an earlier batch of the round saw; a follow-up is not followed up. */
  isFollowUp: z.boolean(),
  notBeforeMs: Time,
});
export type BatchPlan = z.infer<typeof BatchPlan>;

/** `deep`: somebody waits for it; `daily`: the same by itself, at the background's pace. */
export const RoundTrigger = z.enum(['interval', 'user', 'confirmation', 'deep', 'daily']);
export type RoundTrigger = z.infer<typeof RoundTrigger>;

/** What was seen in a round before enough controls had spoken for the network. */
export interface HeldSeen {
  observations: readonly Observation[];
  sightings: readonly { controlId: string; observation: Observation }[];
}

export const RoundPlan = z.strictObject({
  id: z.string(),
  trigger: RoundTrigger,
  startedAtMs: Time,
  /** Batches still to run, the next one first. */
  batches: z.array(BatchPlan),
  /** Targets in all and done, for the progress. */
  total: z.number(),
  done: z.number(),
  /** Names that resolvers have already been asked for in this round. */
  askedNameIds: z.array(z.string()),
  /** How often this round was void and begun again. */
  restarts: z.number(),
  /** The worker has begun the first batch: should it die, that batch is void and waits its minute. */
  isBatchRunning: z.boolean(),
  /** All was well lately: one control stands beside the first targets, more are asked when something fails. */
  isLight: z.optional(z.boolean()),
  held: z.optional(z.custom<HeldSeen>(isHeldSeen)),
});
export type RoundPlan = z.infer<typeof RoundPlan>;

export const Agenda = z.strictObject({
  round: z.nullable(RoundPlan),
  /** When the next round of the interval is due; null = manual only. */
  nextRoundAtMs: z.nullable(Time),
  /** Until when background checks are put off because the network itself is not well. */
  pausedUntilMs: z.nullable(Time),
  /** Until when the user wants no check that was not asked for. */
  userPauseUntilMs: z._default(z.nullable(Time), null),
  /** Spaces the rounds that confirm a suspicion. */
  confirmNotBeforeMs: Time,
  /** Last start of a probe by host name, for "one probe per host per 60 s"; entries older than that are dropped. */
  hostStartsMs: z.record(z.string(), Time),
  /** Before when a service's large files are not tested by themselves again, by service id. */
  deepNotBeforeMs: z._default(z.record(z.string(), Time), {}),
  /** Whose turn it is among the controls and resolvers. */
  turn: z.number(),
});
export type Agenda = z.infer<typeof Agenda>;

export const EMPTY_AGENDA: Agenda = {
  round: null,
  nextRoundAtMs: null,
  pausedUntilMs: null,
  userPauseUntilMs: null,
  confirmNotBeforeMs: 0,
  hostStartsMs: {},
  deepNotBeforeMs: {},
  turn: 0,
};

function isHeldSeen(value: unknown): boolean {
  const { observations, sightings } = (value ?? {}) as Partial<HeldSeen>;
  const isSeen = (it: unknown) => typeof (it as Observation | null)?.targetId === 'string';
  return (
    Array.isArray(observations) &&
    observations.every(isSeen) &&
    Array.isArray(sightings) &&
    sightings.every((it) => typeof it?.controlId === 'string' && isSeen(it.observation))
  );
}
