// What does the wire remember of one connection?

import type { Interference } from '../../scenario.ts';
import { hostsAt } from '../../zone/index.ts';
import type { Handshake } from './counters.ts';
import type { Policer } from './line.ts';

export type Route = 'direct' | 'tunnel';

export interface Flow {
  route: Route;
  protocol: number;
  client: number;
  clientPort: number;
  server: number;
  serverPort: number;
  /** Dotted server address. */
  address: string;
  /** The name the client said; null while unknown or when it went by address. */
  host: string | null;
  /** What the counters call it: the name, or the first name at the address. */
  label: string;
  /** First bytes the client sent; null once the censor has read what it wanted. */
  gathered: Buffer | null;
  /** Next sequence number from the client. */
  nextSequence: number;
  /** Everything of it is swallowed from here on. */
  isDead: boolean;
  /** Sent elsewhere: to the interceptor or the captive portal. */
  divertedTo: { address: number; port: number } | null;
  /** In a tunnel the censor cannot see: counted, but nothing is done to it. */
  isExempt: boolean;
  version: number;
  /** Rules about the address or, later, the name, whose dice came up for this connection. */
  addressRules: Interference[];
  nameRules: Interference[];
  dice: Map<Interference, boolean>;
  /** Kinds already counted for this connection. */
  counted: Set<string>;
  payload: { up: number; down: number };
  /** Whole packets, kept here so that they can move to another label. */
  wireBytes: { up: number; down: number };
  policers: { up: Policer; down: Policer } | null;
  handshake: Handshake | null;
  usedAtMs: number;
}

export interface FlowTable {
  find(client: number, clientPort: number, server: number, serverPort: number, protocol: number): Flow | undefined;
  open(flow: Pick<Flow, 'route' | 'protocol' | 'client' | 'clientPort' | 'server' | 'serverPort' | 'address'>): Flow;
  /** Sends the connection elsewhere. */
  divert(flow: Flow, to: { address: number; port: number }): void;
  /** The flow behind a packet that comes back from where it was sent instead. */
  findDiverted(client: number, clientPort: number): Flow | undefined;
}

const FORGET_AFTER_MS = 300_000;
const MAX_FLOWS = 5_000;

export function createFlowTable(): FlowTable {
  const flows = new Map<string, Flow>();
  const diverted = new Map<string, Flow>();
  const keyOf = (c: number, cp: number, s: number, sp: number, protocol: number) => `${c} ${cp} ${s} ${sp} ${protocol}`;

  function forgetOld(): void {
    const limitMs = performance.now() - FORGET_AFTER_MS;
    for (const [key, flow] of flows) if (flow.usedAtMs < limitMs) flows.delete(key);
  }

  return {
    find: (c, cp, s, sp, protocol) => flows.get(keyOf(c, cp, s, sp, protocol)),
    findDiverted: (c, cp) => diverted.get(`${c} ${cp}`),
    divert(flow, to) {
      flow.divertedTo = to;
      diverted.set(`${flow.client} ${flow.clientPort}`, flow);
    },
    open(fields) {
      if (flows.size > MAX_FLOWS) forgetOld();
      const flow = newFlow(fields);
      flows.set(keyOf(fields.client, fields.clientPort, fields.server, fields.serverPort, fields.protocol), flow);
      return flow;
    },
  };
}

function newFlow(fields: Parameters<FlowTable['open']>[0]): Flow {
  return {
    ...fields,
    host: null,
    label: hostsAt(fields.address)[0] ?? fields.address,
    gathered: Buffer.alloc(0),
    nextSequence: 0,
    isDead: false,
    divertedTo: null,
    isExempt: false,
    version: -1,
    addressRules: [],
    nameRules: [],
    dice: new Map(),
    counted: new Set(),
    payload: { up: 0, down: 0 },
    wireBytes: { up: 0, down: 0 },
    policers: null,
    handshake: null,
    usedAtMs: performance.now(),
  };
}
