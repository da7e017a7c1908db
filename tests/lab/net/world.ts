// What is the network like right now? The scenario's current state, shared by the wire and the servers.

import type { Interference, Network, Scenario, TimelineChange } from '../scenario.ts';
import { edgeOf, FIXED_RECORDS, hostsAt, spareAddressOf } from '../zone/index.ts';
import { PROXY } from './addresses.ts';
import { type Lookup, lookup } from './rules.ts';

export interface WorldState {
  jurisdiction: string | null;
  hosts: Scenario['hosts'];
  servers: Scenario['servers'];
  network: Network;
  proxy: Scenario['proxy'];
  tunnel: Scenario['tunnel'];
}

export interface World {
  readonly state: WorldState;
  /** Goes up with every change; flows decide anew when it does. */
  readonly version: number;
  rulesFor: Lookup<Interference[]>;
  behaviourOf(host: string | null): string;
  /** Behaviour of a whole address: `down` or `refuse` only when every name there is. */
  behaviourAt(address: string): string;
  /** Null when the name is gone from every resolver, or never was. */
  addressesOf(host: string): string[] | null;
  apply(change: TimelineChange): void;
}

export function stateOf(scenario: Scenario): WorldState {
  const { jurisdiction, hosts, servers, network, proxy, tunnel } = scenario;
  return { jurisdiction, hosts, servers, network, proxy, tunnel };
}

/** Whoms that a change does not name stay as they are. */
export function changed(state: WorldState, change: TimelineChange): WorldState {
  return {
    jurisdiction: state.jurisdiction,
    hosts: { ...state.hosts, ...change.hosts },
    servers: { ...state.servers, ...change.servers },
    network: { ...state.network, ...change.network },
    proxy: change.proxy === undefined ? state.proxy : change.proxy,
    tunnel: change.tunnel === undefined ? state.tunnel : change.tunnel,
  };
}

export function createWorld(initial: WorldState): World {
  let state = initial;
  let version = 0;
  let findRules = interferenceLookup(state);
  let findBehaviour = lookup<string>(state.servers, state.jurisdiction);

  const behaviourOf = (host: string | null) => findBehaviour(host, null) ?? 'ok';

  function behaviourAt(address: string): string {
    const names = hostsAt(address);
    const first = behaviourOf(names[0] ?? null);
    return names.length > 0 && names.every((name) => behaviourOf(name) === first) ? first : 'ok';
  }

  function addressesOf(host: string): string[] | null {
    const fixed = FIXED_RECORDS.get(host);
    if (fixed !== undefined) return [fixed];
    const edge = edgeOf(host);
    const behaviour = behaviourOf(host);
    if (edge === undefined || behaviour === 'nxdomain') return null;
    const isOff = behaviour === 'down' || behaviour === 'refuse';
    if (isOff && behaviourAt(edge.addresses[0] ?? '') !== behaviour) return [spareAddressOf(host)];
    return edge.addresses;
  }

  function apply(change: TimelineChange): void {
    state = changed(state, change);
    findRules = interferenceLookup(state);
    findBehaviour = lookup<string>(state.servers, state.jurisdiction);
    version++;
  }

  return {
    get state() {
      return state;
    },
    get version() {
      return version;
    },
    // The user's own proxy is no part of the world that `*` means.
    rulesFor: (host, address) => (host === null && address === PROXY ? null : findRules(host, address)),
    behaviourOf,
    behaviourAt,
    addressesOf,
    apply,
  };
}

function interferenceLookup(state: WorldState): Lookup<Interference[]> {
  const lists: Record<string, Interference[] | null> = {};
  for (const [whom, rule] of Object.entries(state.hosts))
    lists[whom] = rule === null ? null : [rule].flat().map((one) => ({ ...one, probability: one.probability ?? 1 }));
  return lookup(lists, state.jurisdiction);
}
