// Is this about messengers, networks and the law getting through, and how sure is that?

import type { Concept } from '../terms/terms.ts';
import type { Hit } from './find-terms.ts';
import { distance, has, hitsOf, type Reading } from './reading.ts';
import { hasPlace } from './tag-place.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';
import { againstOf, supportOf } from './weigh-context.ts';

/** From here on an item is shown. */
export const RELEVANT_FROM = 0.45;

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

/** How much a deed done to a thing says by itself. */
const PAIRS: Readonly<Record<Deed, Partial<Record<Thing, number>>>> = {
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

export interface Relevance {
  score: number;
  /** The deed that carries it. */
  deed: Deed | null;
  thing: Thing | null;
}

export function relevanceOf(reading: Reading, services: readonly Mention[]): Relevance {
  const things = thingsOf(reading, services);
  const best = orHint(bestPair(reading, things), reading, things);
  const score = best.score + supportOf(reading) - againstOf(reading, best, services);
  return { ...best, score: Math.max(0, Math.min(1, score)) };
}

function thingsOf(reading: Reading, services: readonly Mention[]): Map<Thing, readonly Hit[]> {
  const things = new Map<Thing, readonly Hit[]>();
  things.set(
    'service',
    services.map(({ hit }) => hit),
  );
  things.set('other', otherPlatforms(reading));
  for (const label of [
    'net',
    'msg',
    'app',
    'social',
    'site',
    'vpn',
    'proto',
    'store',
    'enc',
    'call',
    'state',
  ] as const) {
    things.set(label, hitsOf(reading, label));
  }
  return things;
}

/** A messenger, VPN or encryption named beside a place or an authority: little, but with nothing against it enough. */
function orHint(best: Relevance, reading: Reading, things: ReadonlyMap<Thing, readonly Hit[]>): Relevance {
  const hinting = (['service', 'vpn', 'enc', 'msg'] as const).find((thing) =>
    things.get(thing)?.some((hit) => hit.field === 0),
  );
  const hasPlaceOrState = hasPlace(reading, 0) || has(reading, 'state', 0);
  if (best.score >= HINT || SPOILING.some((concept) => has(reading, concept, 0))) return best;
  if (hinting && hasPlaceOrState && !(hinting === 'msg' && has(reading, 'say', 0))) return { ...best, score: HINT };
  if (has(reading, 'net', 0) && (hasPlaceOrState || has(reading, 'region', 0)))
    return { ...best, score: Math.max(best.score, NET_HINT) };
  // A law or a network named for itself is news of its own.
  return has(reading, 'named', 0) ? { ...best, score: NAMED } : best;
}

/** Who is quoted, arrested or cheated there is another story. */
const SPOILING = ['crime', 'prosecute', 'finance', 'culture'] as const;
const NAMED = 0.5;
const NET_HINT = 0.38;

const HINT = 0.5;

function bestPair(reading: Reading, things: ReadonlyMap<Thing, readonly Hit[]>): Relevance {
  let best: Relevance = { score: 0, deed: null, thing: null };
  for (const [deed, row] of Object.entries(PAIRS) as [Deed, Partial<Record<Thing, number>>][]) {
    const deeds = hitsOf(reading, deed);
    if (deeds.length === 0) continue;
    for (const [thing, weight] of Object.entries(row) as [Thing, number][]) {
      const score = pairScore(deeds, things.get(thing) ?? [], weight, reading) + extraOf(deed, thing, reading, things);
      if (score > best.score) best = { score, deed, thing };
    }
  }
  return best;
}

function pairScore(deeds: readonly Hit[], things: readonly Hit[], weight: number, reading: Reading): number {
  let best = 0;
  for (const deed of deeds) {
    for (const thing of things) {
      if (deed.from === thing.from && deed.to === thing.to && !(isOfNetwork(deed.label) && thing.label === 'net'))
        continue;
      const words = distance(deed, thing, reading);
      const nearness = words <= 4 ? 1 : words <= 8 ? 0.92 : words <= 14 ? 0.78 : words < 1000 ? 0.6 : 0.5;
      const field = deed.field === 0 && thing.field === 0 ? 1 : deed.field === thing.field ? 0.72 : 1.2;
      best = Math.max(best, weight * nearness * field);
    }
  }
  return best;
}

/** "Offline", "back online": deed and thing in one word. */
function isOfNetwork(label: Hit['label']): boolean {
  return label === 'cut' || label === 'unblock';
}

/** Some deeds say something only in company. */
function extraOf(deed: Deed, thing: Thing, reading: Reading, things: ReadonlyMap<Thing, readonly Hit[]>): number {
  const any = (...names: Thing[]) => names.some((name) => (things.get(name)?.length ?? 0) > 0);
  if (deed === 'remove' && any('store'))
    return any('service', 'vpn', 'other', 'msg')
      ? 0.45
      : any('app') && (has(reading, 'state') || has(reading, 'demand'))
        ? 0.25
        : 0;
  if (!any(thing)) return 0;
  if (deed === 'prosecute' && (thing === 'service' || thing === 'net')) return has(reading, 'use') ? 0.5 : 0;
  if (deed === 'block' && thing === 'call') return any('service', 'other', 'msg') || has(reading, 'state') ? 0.4 : 0;
  if (deed === 'signup' && thing === 'service') return has(reading, 'block') || has(reading, 'state') ? 0.4 : 0;
  if (deed === 'down' && thing === 'net') return has(reading, 'state') || has(reading, 'measure') ? 0.2 : 0;
  if (deed === 'close' && thing === 'service') return has(reading, 'product') ? 0 : 0.1;
  return 0;
}
