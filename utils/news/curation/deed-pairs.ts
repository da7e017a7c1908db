// How much does a deed done to a thing say by itself?

import type { Concept } from '../terms/terms.ts';

export type Deed = Extract<
  Concept,
  | 'block'
  | 'unblock'
  | 'slow'
  | 'cut'
  | 'down'
  | 'remove'
  | 'close'
  | 'law'
  | 'court'
  | 'fine'
  | 'demand'
  | 'prosecute'
  | 'hijack'
  | 'mitm'
  | 'whitelist'
  | 'signup'
>;
export type Thing =
  | 'service'
  | 'other'
  | Extract<Concept, 'net' | 'msg' | 'app' | 'social' | 'site' | 'vpn' | 'proto' | 'store' | 'enc' | 'call' | 'state'>;

/** 1 = surely news. */
export const PAIRS: Readonly<Record<Deed, Partial<Record<Thing, number>>>> = {
  block: {
    service: 1,
    other: 0.95,
    msg: 0.9,
    social: 0.85,
    site: 0.62,
    net: 0.75,
    vpn: 1,
    proto: 0.8,
    call: 0.5,
    app: 0.3,
    enc: 0.4,
    store: 0.35,
  },
  unblock: {
    service: 1,
    other: 0.95,
    msg: 0.9,
    social: 0.9,
    site: 0.65,
    net: 0.9,
    vpn: 0.9,
    proto: 0.7,
    call: 0.6,
    app: 0.3,
    store: 0.45,
  },
  slow: { service: 1, other: 1, msg: 0.9, social: 0.9, net: 0.75, vpn: 0.9, site: 0.6, proto: 0.75, app: 0.3 },
  cut: { net: 1, service: 0.8, other: 0.6, social: 0.7, vpn: 0.7, msg: 0.7, call: 0.4 },
  down: { service: 0.9, vpn: 0.75, msg: 0.65, other: 0.3, net: 0.4, social: 0.5 },
  remove: { store: 0.5, proto: 0.6 },
  close: { service: 0.65, other: 0.6, msg: 0.6, net: 0.6 },
  law: {
    service: 0.55,
    msg: 0.7,
    vpn: 0.9,
    enc: 0.8,
    social: 0.7,
    net: 0.5,
    other: 0.5,
    call: 0.5,
    app: 0.25,
    site: 0.45,
    proto: 0.4,
  },
  court: { service: 0.5, msg: 0.55, vpn: 0.8, enc: 0.65, social: 0.5, net: 0.45, other: 0.45 },
  fine: { service: 0.7, net: 0.6, msg: 0.7, vpn: 0.9, social: 0.6, other: 0.6 },
  demand: { service: 0.6, msg: 0.7, vpn: 0.85, enc: 0.8, social: 0.6, net: 0.5, other: 0.5, store: 0.6 },
  prosecute: { vpn: 0.9, service: 0.3, net: 0.3 },
  hijack: { service: 0.9, other: 0.8, net: 0.6, site: 0.65, proto: 0.5, vpn: 0.8, msg: 0.8, state: 0.5 },
  mitm: { net: 0.85, site: 0.85, proto: 0.8, state: 0.8, service: 0.8 },
  whitelist: { net: 0.9, service: 0.85, site: 0.8, msg: 0.85, state: 0.75, vpn: 0.7 },
  signup: { service: 0.5, msg: 0.4 },
};
