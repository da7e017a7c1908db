// In which world are the verdicts put to the test? Documented, so that outsiders can try theirs (`--params FILE`).

import { readFileSync } from 'node:fs';
import * as z from 'zod';

const share = z.number().min(0).max(1);
const range = z.tuple([z.number().min(0), z.number().min(0)]).refine(([a, b]) => a <= b, 'lower bound first');

/** Every key may be left out; an unknown key is an error. */
export const Params = z.strictObject({
  seed: z.int().default(1).describe('Same seed, same figures.'),
  rounds: z
    .int()
    .min(1000)
    .default(1_000_000)
    .describe('Rounds of ordinary life, all users together (5 services each).'),
  trials: z.int().min(10).default(1000).describe('Trials of each interference, refusal and drift.'),
  intervalMinutes: z.number().min(2).default(30).describe('Time between ordinary rounds.'),
  line: z
    .strictObject({
      rttMs: range.default([15, 250]).describe('Round trip to a control, drawn per user.'),
      lossPercent: range
        .default([0, 0.5])
        .describe('Loss each way in the good state (Gilbert-Elliott), drawn per user.'),
      badLossPercent: range.default([8, 45]).describe('Loss each way in the bad state, drawn per burst.'),
      badShare: share.default(0.015).describe('Share of time in the bad state.'),
      badMinutes: range.default([0.5, 20]).describe('How long a burst of it lasts.'),
      deadShare: share.default(0.3).describe('Share of bad bursts in which nothing passes at all.'),
    })
    .prefault({}),
  noise: z
    .strictObject({
      resetPerProbe: share.default(0.0003).describe('A reset out of nowhere (middleboxes, address translation).'),
      nameErrorPerProbe: share.default(0.0003).describe('The local resolver errs about one name.'),
      hiccupPerProbe: share.default(0.003).describe('A mute answer out of nowhere: the probe runs into its deadline.'),
      serverOutageShare: share.default(0.002).describe('Share of time in which a host is out of order for everybody.'),
      serverOutageMinutes: range.default([5, 240]).describe('How long that lasts.'),
      controlOutageShare: share.default(0.005).describe('The same for a control.'),
      lagShare: share.default(0.01).describe('Share of rounds in which our own event loop is late.'),
    })
    .prefault({}),
  life: z
    .strictObject({
      wakesPerDay: z.number().min(0).default(3).describe('The first round after sleep runs before the network is up.'),
      portalsPerDay: z.number().min(0).default(0.3).describe('Sign-in pages: everything is forged for a while.'),
      portalMinutes: range.default([1, 45]),
      routeChangesPerDay: z.number().min(0).default(2).describe('The network changes in the middle of a round.'),
    })
    .prefault({}),
  censor: z
    .strictObject({
      fires: share.default(0.75).describe('The probabilistic censor fires on this share of connections.'),
      residualSeconds: z
        .number()
        .min(0)
        .default(90)
        .describe('After a hit the pair of addresses stays cut this long ...'),
      residualShare: share.default(0.6).describe('... for this share of new connections (50-75 % on record).'),
    })
    .prefault({}),
});
export type Params = z.infer<typeof Params>;

/** Throws one sentence per mistake, with its path. */
export function readParams(file: string | null): Params {
  if (file === null) return Params.parse({});
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: not readable as JSON: ${(error as Error).message}`);
  }
  const parsed = Params.safeParse(raw);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(top)'}: ${issue.message}`);
  throw new Error(lines.join('\n'));
}
