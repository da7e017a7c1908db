// Does the proxy the user entered work: is it up, does it look names up itself, does it ever let traffic slip past it?

import { isLocalFailure, isTimeBased } from '../evidence/failure-names.ts';
import type { Observation } from '../evidence/observation.ts';

/** The same target in one round, by both ways; either may be missing. */
export interface ProxyPair {
  targetId: string;
  direct: Observation | null;
  proxied: Observation | null;
}

export type ProxyState =
  | 'up'
  /** Nobody listens at that address. */
  | 'nothing-there'
  | 'refuses'
  | 'asks-for-login'
  | 'bad-certificate'
  /** It takes the connection and then says nothing. */
  | 'hangs'
  /** Something answers there, yet not even what answers directly gets through it: a proxy of another kind, or none. */
  | 'passes-nothing'
  /** Traffic that was to go through it went direct: not to be relied on. */
  | 'leaks'
  | 'not-known';

export interface ProxyReport {
  state: ProxyState;
  /** Found a name that does not resolve here; null = no such name was among the targets. */
  resolvesNames: boolean | null;
  /** Median of proxied minus direct over targets that answered both ways; null without one. */
  delayMs: number | null;
  /** Targets that answered by the proxy and not directly, and the other way round. */
  opened: readonly string[];
  closed: readonly string[];
}

/** Pairs of one round, controls among them: a control that passes direct and hangs by the proxy is what says "hangs". */
export function readProxyPairs(pairs: readonly ProxyPair[]): ProxyReport {
  const known = pairs.filter((it) => isUseful(it.direct) || isUseful(it.proxied));
  const both = known.filter((it) => isUseful(it.direct) && isUseful(it.proxied));
  return {
    state: stateOf(known),
    resolvesNames: resolvesNames(both),
    delayMs: median(both.filter((it) => passes(it.direct) && passes(it.proxied)).map(delayOf)),
    opened: both.filter((it) => !passes(it.direct) && passes(it.proxied)).map((it) => it.targetId),
    closed: both.filter((it) => passes(it.direct) && !passes(it.proxied)).map((it) => it.targetId),
  };
}

function stateOf(pairs: readonly ProxyPair[]): ProxyState {
  const proxied = pairs.flatMap((it) => (isUseful(it.proxied) ? [it.proxied] : []));
  // One leak outweighs any number of successes: it must never happen.
  if (proxied.some((it) => it.route === 'direct')) return 'leaks';
  if (proxied.some((it) => it.failure === null)) return 'up';
  if (proxied.length === 0) return 'not-known';
  const has = (failure: Observation['failure']) => proxied.some((it) => it.failure === failure);
  if (has('proxy-authentication')) return 'asks-for-login';
  if (has('proxy-certificate')) return 'bad-certificate';
  if (has('proxy-unreachable')) return 'nothing-there';
  if (has('proxy-refused')) return 'refuses';
  // Silence is the proxy's only where the same target answers directly in the same round.
  const lost = pairs.flatMap((it) => (passes(it.direct) && it.proxied?.failure ? [it.proxied.failure] : []));
  if (lost.some(isTimeBased)) return 'hangs';
  return lost.length > 0 ? 'passes-nothing' : 'not-known';
}

/** Seen only where the direct way could not find the name: who can reach a name that is hidden here has asked elsewhere. */
function resolvesNames(pairs: readonly ProxyPair[]): boolean | null {
  const hidden = pairs.filter((it) => it.direct?.failure === 'name-not-resolved');
  if (hidden.some((it) => passes(it.proxied))) return true;
  return hidden.some((it) => it.proxied?.failure === 'name-not-resolved') ? false : null;
}

function passes(observation: Observation | null): boolean {
  return observation !== null && observation.failure === null;
}

function isUseful(observation: Observation | null): observation is Observation {
  if (observation === null) return false;
  return observation.failure === null || !(observation.isLate || isLocalFailure(observation.failure));
}

function delayOf({ direct, proxied }: ProxyPair): number {
  return timeOf(proxied) - timeOf(direct);
}

function timeOf(observation: Observation | null): number {
  return observation?.responseMs ?? observation?.durationMs ?? 0;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
