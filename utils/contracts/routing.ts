// What must be remembered of routes besides what each network showed?

import * as z from 'zod/mini';
import { type Guide, NO_GUIDE } from '../circumvention/guided-comparison.ts';
import { NO_NAMES, type SeenNames } from '../circumvention/secure-dns.ts';
import type { Place } from './watch.ts';

export interface Routing {
  /** What the trace page said last; null where it was not asked, or did not answer. */
  exit: { country: string; atMs: number } | null;
  /** A batch was void because the network changed under it: the next one must not take this network for the old one. */
  hasNetworkChanged: boolean;
  guide: Guide;
  /** What resolvers and the browser's own names showed, by epoch: only the one in use is kept. */
  names: SeenNames;
  /** What the user's known tools answered, on the epoch in use. */
  tools: Readonly<Record<string, ToolLook>>;
  /** The running background round, so that a route that changes in its middle leaves no trace in the network it began on. */
  roundStart: RoundStart | null;
}

export interface ToolLook {
  state: 'answers' | 'does-not-answer';
  atMs: number;
}

export interface RoundStart {
  roundId: string;
  epochId: string;
  /** As it was before the round. */
  place: Place;
  /** Services that were cut and answer, or answered and are cut, so far in this round. */
  opened: readonly string[];
  closed: readonly string[];
}

export const NO_ROUTING: Routing = {
  exit: null,
  hasNetworkChanged: false,
  guide: NO_GUIDE,
  names: NO_NAMES,
  tools: {},
  roundStart: null,
};

/** Part by part; what cannot be read starts afresh. */
export function readRouting(stored: unknown, readPlace: (stored: unknown) => Place): Routing {
  const read = StoredRouting.safeParse(stored);
  if (!read.success) return NO_ROUTING;
  const { exit, hasNetworkChanged, guide, names, tools, roundStart } = read.data;
  const start = Start.safeParse(roundStart);
  return {
    exit: Exit.safeParse(exit).data ?? null,
    hasNetworkChanged: hasNetworkChanged === true,
    guide: StoredGuide.safeParse(guide).data ?? NO_GUIDE,
    names: Names.safeParse(names).data ?? NO_NAMES,
    tools: Tools.safeParse(tools).data ?? {},
    roundStart: start.success ? { ...start.data, place: readPlace(start.data.place) } : null,
  };
}

const StoredRouting = z.looseObject({
  exit: z.optional(z.unknown()),
  hasNetworkChanged: z.optional(z.unknown()),
  guide: z.optional(z.unknown()),
  names: z.optional(z.unknown()),
  tools: z.optional(z.unknown()),
  roundStart: z.optional(z.unknown()),
});
const Exit = z.strictObject({ country: z.string().check(z.regex(/^[A-Z]{2}$/)), atMs: z.number() });
const Side = z.nullable(
  z.strictObject({ epochId: z.string(), route: z.enum(['direct', 'proxy', 'tunnel', 'unknown']) }),
);
const StoredGuide = z.strictObject({
  version: z.literal(1),
  step: z.enum(['idle', 'checking-first', 'ask-switch', 'checking-second', 'done', 'same-route', 'not-well']),
  switchTo: z.enum(['off', 'on']),
  first: Side,
  second: Side,
  changedAtMs: z.number(),
});
const Names = z.strictObject({
  resolvers: z.record(z.string(), z.strictObject({ state: z.enum(['answers', 'does-not-answer']), atMs: z.number() })),
  hiddenAtMs: z.nullable(z.number()),
  goneAtMs: z.nullable(z.number()),
  foundAtMs: z.nullable(z.number()),
});
const Tools = z.record(z.string(), z.strictObject({ state: z.enum(['answers', 'does-not-answer']), atMs: z.number() }));
const Start = z.strictObject({
  roundId: z.string(),
  epochId: z.string(),
  place: z.unknown(),
  opened: z.array(z.string()),
  closed: z.array(z.string()),
});
