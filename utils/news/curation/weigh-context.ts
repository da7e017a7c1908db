// What around a deed speaks for it being news, and what against?

import type { Concept } from '../terms/terms.ts';
import type { Deed } from './deed-pairs.ts';
import type { Label } from './find-terms.ts';
import type { Relevance } from './judge-relevance.ts';
import { titleOf } from './kind-signs.ts';
import { has, hitsOf, isNear, type Reading } from './reading.ts';
import { hasPlace } from './tag-place.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';

/** What speaks against, in the title; half as much in the summary. */
const AGAINST: readonly (readonly [Concept, number])[] = [
  ['product', 0.35],
  ['finance', 0.35],
  ['crime', 0.4],
  ['howto', 0.45],
  ['moderation', 0.35],
  ['security', 0.4],
  ['corporate', 0.3],
  ['culture', 0.5],
];

/** No more than this comes from `supportOf`. */
export const MOST_SUPPORT = 0.25;

/** An authority, a place or a measurement. */
export function supportOf(reading: Reading): number {
  const state = has(reading, 'state', 0) ? 0.12 : has(reading, 'state', 1) ? 0.06 : 0;
  const place = hasPlace(reading, 0) || has(reading, 'region', 0) ? 0.1 : hasPlace(reading, 1) ? 0.05 : 0;
  return state + place + (has(reading, 'measure', 0) ? 0.03 : 0);
}

const STRONG_DEEDS: readonly (Deed | null)[] = [
  'block',
  'unblock',
  'slow',
  'cut',
  'hijack',
  'mitm',
  'whitelist',
  'remove',
  'law',
  'fine',
  'demand',
];

/** Features, money, crime, advice and the like; less where an authority clearly does something. */
export function againstOf(reading: Reading, best: Relevance, services: readonly Mention[]): number {
  let against = 0;
  for (const [concept, weight] of AGAINST.filter(([concept]) => reading.byLabel.has(concept)))
    against = withConcept(against, concept, weight, reading, best);
  against = Math.min(against, 0.9);
  const hasAuthority = has(reading, 'state', 0) || hasPlace(reading, 0);
  if (hasAuthority && STRONG_DEEDS.includes(best.deed) && best.score >= 0.58)
    against *= best.score >= 0.75 ? 0.35 : 0.5;
  else if ((has(reading, 'state') || hasPlace(reading, 1)) && best.score >= 0.85) against *= 0.6;
  // Weather and broken cables cut networks too; nobody decided it.
  if (has(reading, 'nature') && (best.deed === 'cut' || best.deed === 'down' || isBlockOfNetwork(best)))
    against += has(reading, 'nature', 0) ? 0.6 : 0.3;
  const isOwn = has(reading, 'moderation', 0) && BY_ITSELF.test(titleOf(reading));
  if (isOwn || isPlatformsOwnDeed(reading, services))
    against += has(reading, 'moderation') || has(reading, 'product') ? 0.7 : 0.45;
  return against;
}

/** The sum with what one concept adds to it. */
function withConcept(sum: number, concept: Concept, given: number, reading: Reading, best: Relevance): number {
  if (isBesidesThePoint(concept, reading, best)) return sum;
  const weight =
    concept === 'moderation' && has(reading, 'state', 0)
      ? given * 0.5
      : concept === 'crime' && best.score >= 0.9
        ? given * 0.6
        : given;
  const inTitle = hitsOf(reading, concept).filter((hit) => hit.field === 0).length;
  if (inTitle === 0) return sum + weight * (concept === 'finance' ? 0.7 : 0.4);
  // What falls there is a price.
  const price = concept === 'finance' && best.deed === 'down' ? given : 0;
  return sum + price + weight * (inTitle > 1 ? 1.2 : 1);
}

function isBesidesThePoint(concept: Concept, reading: Reading, { deed, thing }: Relevance): boolean {
  // "Fined for advertising a VPN", "for telling how to set it up": that tells nobody how and sells nothing.
  if ((concept === 'howto' || concept === 'finance') && thing === 'vpn' && (deed === 'fine' || deed === 'prosecute'))
    return true;
  // Where words are what is punished, a post is no crime besides.
  if ((concept === 'crime' || concept === 'moderation') && deed === 'prosecute' && thing === 'social') return true;
  // New accounts are what a sign-up is about.
  if (concept === 'moderation' && deed === 'signup') return true;
  return concept === 'corporate' && has(reading, 'court', 0);
}

/** A storm may cut a network; what is blocked by name is blocked by somebody. */
function isBlockOfNetwork({ deed, thing }: Relevance): boolean {
  return deed === 'block' && (thing === 'net' || thing === 'site' || thing === 'call');
}

const ACTIVE =
  /^((ban|block|cut|crack|withhold|suspend|restrict|remove|delete|limit|disable|bar|purge)s|(block|bann|remov)ing|(за)?блокир(ует|овал[аи]?)|удал(ил[аи]?|яет)|огранич(ил[аи]?|ит|ивает)|забанил|банит|запре(тил[аи]?|щает)|bloque(a|o|ara)|elimin[ao]|suspend(e|io)|prohib(e|io)|restringe|limita|封|屏|禁|删|engell(edi|iyor)|kapatti|yasakladi|kisitladi|kaldirdi|sildi|[يت]?ح(ظر|ذف)ت?|يقيد)$/;

/** Pages closed by mistake, accounts that it "says it banned": the platform's own doing, in whatever order it is said. */
const BY_ITSELF =
  /(says|said) it (has )?(ban|block|remov|suspend|delet)|by mistake|mistaken|por error|по ошибке|ошибочно|yanlislikla|به اشتباه|بالخطا|误[封删判]/;

const BARE = /^(in|across|on|over|for|by|from|as|after|amid|spread|loom|continue|remain|lifted|end|и|в|на|en|por|de)$/;

/** "WhatsApp bans two million accounts": the platform acts; nobody acts on it. */
function isPlatformsOwnDeed(reading: Reading, services: readonly Mention[]): boolean {
  const platforms = [...services.map(({ hit }) => hit), ...otherPlatforms(reading)];
  return platforms.some((hit) => {
    const next = reading.tokens[hit.to + 1];
    if (hit.field !== 0 || next?.field !== 0 || !ACTIVE.test(next.text)) return false;
    // "WhatsApp bans spread": a noun.
    if (BARE.test(reading.tokens[hit.to + 2]?.text ?? 'in')) return false;
    const before = reading.hits.some((other) => other.field === 0 && other.to < hit.from && isDoer(other.label));
    return !before && !isNear(hit, hitsOf(reading, 'unblock'), 0, reading);
  });
}

function isDoer(label: Label): boolean {
  return label === 'state' || label.startsWith('name:') || label.startsWith('body:') || label === 'block';
}
