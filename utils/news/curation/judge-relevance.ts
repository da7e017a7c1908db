// Is this about messengers, networks and the law getting through, and how sure is that?

import { type Deed, PAIRS, type Thing } from './deed-pairs.ts';
import type { Hit } from './find-terms.ts';
import { isCodeLost, isPrisonForWords, isTampering } from './kind-signs.ts';
import { distance, has, hitsOf, isNear, type Reading } from './reading.ts';
import { hasPlace } from './tag-place.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';
import { againstOf, MOST_SUPPORT, supportOf } from './weigh-context.ts';

/** From here on an item is shown. */
export const RELEVANT_FROM = 0.45;

export interface Relevance {
  score: number;
  /** The deed that carries it. */
  deed: Deed | null;
  thing: Thing | null;
}

export function relevanceOf(reading: Reading, services: readonly Mention[]): Relevance {
  const things = thingsOf(reading, services);
  const best = orHint(bestPair(reading, things), reading, things);
  // Whatever else it says will not carry it.
  if (best.score + MOST_SUPPORT < RELEVANT_FROM) return best;
  const score = best.score + supportOf(reading) - againstOf(reading, best, services);
  return { ...best, score: Math.max(0, Math.min(1, score)) };
}

/** What is named, each with where; what is not has no entry. */
type Things = ReadonlyMap<Thing, readonly Hit[]>;

function thingsOf(reading: Reading, services: readonly Mention[]): Things {
  const things = new Map<Thing, readonly Hit[]>();
  const named: Hit[] = [];
  for (const { hit } of services) named.push(hit);
  if (named.length > 0) things.set('service', named);
  const others = otherPlatforms(reading);
  if (others.length > 0) things.set('other', others);
  OTHER_THINGS.forEach((label) => {
    const hits = reading.byLabel.get(label);
    if (hits) things.set(label, hits);
  });
  return things;
}

const OTHER_THINGS = ['net', 'msg', 'app', 'social', 'site', 'vpn', 'proto', 'store', 'enc', 'call', 'state'] as const;

/** A messenger, VPN or encryption named beside a place or an authority: little, but with nothing against it enough. */
function orHint(best: Relevance, reading: Reading, things: Things): Relevance {
  const hinting = (['service', 'vpn', 'enc', 'msg'] as const).find((thing) =>
    things.get(thing)?.some((hit) => hit.field === 0 && !isNear(hit, hitsOf(reading, 'mention'), 0, reading)),
  );
  const hasPlaceOrState = hasPlace(reading, 0) || has(reading, 'state', 0);
  if (best.score < HINT && has(reading, 'prosecute', 0) && isPrisonForWords(reading))
    return { score: PRISON, deed: 'prosecute', thing: 'social' };
  if (best.score < CODE_LOST && hinting === 'service' && hasPlaceOrState && isCodeLost(reading))
    return { score: CODE_LOST, deed: 'signup', thing: 'service' };
  if (best.score >= HINT || SPOILING.some((concept) => has(reading, concept, 0))) return best;
  if (hinting && hasPlaceOrState && !(hinting === 'msg' && has(reading, 'say', 0))) return { ...best, score: HINT };
  if (has(reading, 'net', 0) && !has(reading, 'nature', 0) && (hasPlaceOrState || has(reading, 'region', 0)))
    return { ...best, score: Math.max(best.score, NET_HINT) };
  if (
    (has(reading, 'proto', 0) || has(reading, 'mitm', 0) || has(reading, 'hijack', 0)) &&
    hasPlaceOrState &&
    isTampering(reading)
  )
    return { ...best, score: HINT };
  // A law or a network named for itself is news of its own.
  return has(reading, 'named', 0) ? { ...best, score: NAMED } : best;
}

/** Who is quoted, arrested or cheated there is another story. */
const SPOILING = ['crime', 'prosecute', 'finance', 'culture'] as const;
const PRISON = 0.75;
const CODE_LOST = 0.75;
const NAMED = 0.5;
const NET_HINT = 0.38;

const HINT = 0.5;

function bestPair(reading: Reading, things: Things): Relevance {
  let best: Relevance = { score: 0, deed: null, thing: null };
  for (const { deed, row } of ROWS.filter(({ deed }) => reading.byLabel.has(deed))) {
    for (const { thing, weight } of row.filter(({ thing }) => things.has(thing))) {
      const score =
        pairScore(hitsOf(reading, deed), things.get(thing) ?? [], weight, reading) +
        extraOf(deed, thing, reading, things);
      if (score > best.score) best = { score, deed, thing };
    }
  }
  return best;
}

const ROWS = (Object.entries(PAIRS) as [Deed, Partial<Record<Thing, number>>][]).map(([deed, row]) => ({
  deed,
  row: (Object.entries(row) as [Thing, number][]).map(([thing, weight]) => ({ thing, weight })),
}));

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
function extraOf(deed: Deed, thing: Thing, reading: Reading, things: Things): number {
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
  if (deed === 'signup' && thing === 'service')
    return has(reading, 'block') || has(reading, 'state') || hasPlace(reading, 0) ? 0.4 : 0;
  if (deed === 'down' && thing === 'net') return has(reading, 'state') || has(reading, 'measure') ? 0.2 : 0;
  if (deed === 'close' && thing === 'service') return has(reading, 'product') ? 0 : 0.1;
  return 0;
}
