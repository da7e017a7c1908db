// Which name resolvers over HTTPS answer here, and does the browser's own name service keep something back?

import type { Resolver } from '../catalogue/service.ts';
import { isLocalFailure, isProxyFailure } from '../evidence/failure-names.ts';
import type { Observation } from '../evidence/observation.ts';
import { hours } from '../kernel/clock.ts';

export interface SecureDns {
  resolvers: readonly { id: string; state: ResolverState }[];
  meaning: SecureDnsMeaning;
  /** Targets whose names fail in this browser and are found by a resolver. */
  hiddenTargetIds: readonly string[];
}

export type ResolverState = 'answers' | 'does-not-answer' | 'not-asked';

/**
 * One sentence each:
 * `all-fine`: secure resolvers answer, and the browser finds every name that they find.
 * `names-hidden`: secure resolvers answer and know names that the browser's own name service does not.
 * `resolvers-cut`: other sites pass, but no secure resolver answers.
 * `some-cut`: some secure resolvers answer, others do not.
 * `no-names`: no name at all is found here; the browser's own secure DNS may be cut off.
 * `not-known`: too little was asked.
 */
export type SecureDnsMeaning = 'all-fine' | 'names-hidden' | 'resolvers-cut' | 'some-cut' | 'no-names' | 'not-known';

/** Fewer silent resolvers than this are those resolvers' own trouble. */
const SILENT_TOGETHER = 2;

/** A question to a resolver and what came of it; a failed one no longer says by itself whom it asked. */
export interface ResolverQuestion {
  resolverId: string;
  observation: Observation;
}

/**
 * Of one batch: `asked` are questions to resolvers, `probes` the ordinary probes, controls among them. `missingIds` are
 * targets whose names an earlier batch of the round did not find here: in the background a resolver is asked a minute later.
 */
export function readSecureDns(input: {
  resolvers: readonly Pick<Resolver, 'id'>[];
  asked: readonly ResolverQuestion[];
  probes: readonly Observation[];
  missingIds: readonly string[];
}): SecureDns {
  const asked = input.asked.filter((it) => isUseful(it.observation));
  const probes = input.probes.filter(isUseful).filter((it) => it.kind === 'https' || it.kind === 'websocket');
  const states = input.resolvers.map(({ id }) => ({ id, state: stateOf(id, asked) }));
  const found = new Set(
    asked.filter((it) => it.observation.resolver?.says === 'found').map((it) => it.observation.targetId),
  );
  const missing = [...probes.filter(hasNameFailure).map((it) => it.targetId), ...input.missingIds];
  const hidden = new Set(missing.filter((id) => found.has(id)));
  const sight = { hasHidden: hidden.size > 0, hasAnswer: probes.some((it) => it.failure === null) };
  const hasOnlyGone = !sight.hasAnswer && probes.length > 1 && probes.every(hasNameFailure);
  return {
    resolvers: states,
    meaning: meaningOf(states, { ...sight, hasOnlyGone }),
    hiddenTargetIds: [...hidden],
  };
}

/** What was seen of names on one network, look by look: no round asks every resolver. */
export interface SeenNames {
  resolvers: Readonly<Record<string, { state: 'answers' | 'does-not-answer'; atMs: number }>>;
  /** When a name was last missing here and found by a resolver. */
  hiddenAtMs: number | null;
  /** When no name at all was found in a whole look, and when an ordinary probe last answered. */
  goneAtMs: number | null;
  foundAtMs: number | null;
}

export const NO_NAMES: SeenNames = { resolvers: {}, hiddenAtMs: null, goneAtMs: null, foundAtMs: null };

/** A resolver's silence of yesterday is not today's. */
const BELIEVED_MS = hours(24);
/** Suspicions are looked into every few hours; a name that was not missing since is there again. */
const HIDDEN_MS = hours(6);

export function rememberNames(
  names: SeenNames,
  seen: SecureDns,
  probes: readonly Observation[],
  nowMs: number,
): SeenNames {
  const asked = seen.resolvers.flatMap(({ id, state }) =>
    state === 'not-asked' ? [] : [[id, { state, atMs: nowMs }]],
  );
  const hasAnswer = probes.some((it) => it.failure === null && it.kind !== 'dns' && it.route !== 'proxy');
  return {
    resolvers: { ...names.resolvers, ...Object.fromEntries(asked) },
    hiddenAtMs: seen.hiddenTargetIds.length > 0 ? nowMs : names.hiddenAtMs,
    goneAtMs: seen.meaning === 'no-names' ? nowMs : names.goneAtMs,
    foundAtMs: hasAnswer ? nowMs : names.foundAtMs,
  };
}

/** The state as it stands: how many of how many resolvers answer, and what that means with the names. */
export function secureDnsAt(
  names: SeenNames,
  nowMs: number,
): { meaning: SecureDnsMeaning; answering: number; asked: number } {
  const isFresh = (atMs: number | null, keptMs: number) => atMs !== null && atMs <= nowMs && nowMs - atMs < keptMs;
  const states = Object.values(names.resolvers).filter(({ atMs }) => isFresh(atMs, BELIEVED_MS));
  const hasAnswer = isFresh(names.foundAtMs, BELIEVED_MS);
  const meaning = meaningOf(states, {
    hasHidden: isFresh(names.hiddenAtMs, HIDDEN_MS),
    hasAnswer,
    hasOnlyGone: isFresh(names.goneAtMs, BELIEVED_MS) && (names.goneAtMs ?? 0) > (names.foundAtMs ?? 0),
  });
  return { meaning, answering: states.filter(({ state }) => state === 'answers').length, asked: states.length };
}

/** An answer that is no DNS message (a portal's page, an error) is no answer. */
function stateOf(resolverId: string, asked: readonly ResolverQuestion[]): ResolverState {
  const own = asked.filter((it) => it.resolverId === resolverId);
  if (own.length === 0) return 'not-asked';
  return own.some((it) => it.observation.resolver !== null) ? 'answers' : 'does-not-answer';
}

function meaningOf(
  states: readonly { state: ResolverState }[],
  sight: { hasHidden: boolean; hasAnswer: boolean; hasOnlyGone: boolean },
): SecureDnsMeaning {
  const answering = states.filter((it) => it.state === 'answers').length;
  const silent = states.filter((it) => it.state === 'does-not-answer').length;
  const { hasAnswer } = sight;
  if (sight.hasHidden) return 'names-hidden';
  if (sight.hasOnlyGone) return 'no-names';
  if (answering === 0) return silent >= SILENT_TOGETHER && hasAnswer ? 'resolvers-cut' : 'not-known';
  if (silent > 0) return 'some-cut';
  return hasAnswer ? 'all-fine' : 'not-known';
}

function hasNameFailure(observation: Observation): boolean {
  return observation.failure === 'name-not-resolved';
}

/** Through a proxy the names are the proxy's business. */
function isUseful({ failure, isLate, route }: Observation): boolean {
  if (route === 'proxy') return false;
  return failure === null || !(isLate || isLocalFailure(failure) || isProxyFailure(failure));
}
