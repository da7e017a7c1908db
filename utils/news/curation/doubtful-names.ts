// Is an everyday word (signal, line, max) meant as the name of a messenger here?

import type { Hit } from './find-terms.ts';
import { isCapital, LATIN } from './letters.ts';
import { has, hitsOf, isNear, type Reading } from './reading.ts';

/** No everyday thing says, warns or threatens. */
const SPEAKING = /^(says|said|warns|warned|threatens|vows|refuses|president|ceo|users)$/;

export const ACCEPTED_FROM = 1.5;

/** Signs for and against an everyday word being the service. */
export function doubtfulScore(hit: Hit, sure: readonly Hit[], reading: Reading): number {
  const raw = reading.tokens[hit.from]?.raw ?? '';
  let score = LATIN.test(raw) ? writingScore(raw, hit, reading) : /[\u0600-\u06ff]/.test(raw) ? -0.3 : -1;
  if (reading.isForeign && FOREIGN_NAMES.includes(hit.label)) score += 0.5;
  const twins = reading.hits.filter((other) => other.label.startsWith('doubtful:') && other.label !== hit.label);
  if (isNear(hit, twins, 2, reading)) score += 0.8;
  const others = [...sure, ...hitsOf(reading, 'other').filter((other) => isPlatformHit(other, reading))];
  if (isNear(hit, others, 4, reading)) score += 1.5;
  else if (others.length > 0) score += 0.4;
  if (isNear(hit, hitsOf(reading, 'msg'), 4, reading)) score += 2;
  else if (has(reading, 'msg')) score += 1;
  if (isNear(hit, hitsOf(reading, 'app', 'enc'), 2, reading)) score += 1;
  if (isNear(hit, hitsOf(reading, 'use'), 3, reading)) score += 0.8;
  if (isNear(hit, hitsOf(reading, 'block', 'unblock', 'slow', 'remove', 'down', 'close', 'cut'), 2, reading))
    score += 1;
  else if (isNear(hit, hitsOf(reading, 'fine', 'demand'), 1, reading)) score += 0.8;
  else if (has(reading, 'block', hit.field) || has(reading, 'down', hit.field)) score += 0.3;
  if (has(reading, 'state') || placed(reading)) score += 0.3;
  if (has(reading, 'enc') || has(reading, 'vpn') || has(reading, 'named')) score += 0.5;
  if (has(reading, 'culture')) score -= 1.5;
  if (SPEAKING.test(reading.tokens[hit.to + 1]?.text ?? '')) score += 1;
  return score + ownScore(hit, reading);
}

const FOREIGN_NAMES: readonly string[] = [
  'doubtful:signal',
  'doubtful:discord',
  'doubtful:zoom',
  'doubtful:slack',
  'doubtful:line',
  'doubtful:wire',
];

function writingScore(raw: string, hit: Hit, reading: Reading): number {
  if (reading.isNonLatin) return 1.3;
  if (!isCapital(raw)) return reading.isLowerCase ? -0.5 : -3;
  if (
    raw.length > 2 &&
    raw === raw.toUpperCase() &&
    reading.tokens.some(({ raw: other }) => other !== other.toUpperCase())
  )
    return 1;
  const previous = reading.tokens[hit.from - 1];
  const isFirst = !previous || previous.field !== hit.field || previous.sentence !== hit.sentence;
  return isFirst || (reading.hasTitleCase && hit.field === 0) ? 0.5 : 1;
}

/** Where Line is what everybody writes with. */
const NEAR_LINE: readonly string[] = ['JP', 'TW', 'TH', 'KR', 'CN'];

/** What is peculiar to one name. */
function ownScore(hit: Hit, reading: Reading): number {
  switch (hit.label) {
    case 'doubtful:max':
      return (isInRussia(reading) || reading.isCyrillic ? 0.7 : -0.7) + (isFollowedByName(hit, reading) ? -1.5 : 0);
    case 'doubtful:line':
      return reading.places.some(({ place, label }) => NEAR_LINE.includes(place ?? '') && !label.startsWith('body:'))
        ? 0.5
        : -0.5;
    case 'doubtful:discord':
      return 0.4;
    case 'doubtful:signal':
      return isObjectInPersian(hit, reading) ? 2.2 : 0;
    case 'doubtful:wire':
    case 'doubtful:matrix':
      return -0.5;
    case 'doubtful:messenger':
      return isNear(hit, hitsOf(reading, 'sure:facebook', 'sure:instagram', 'sure:whatsapp'), 2, reading) ? 0.3 : -1.2;
    default:
      return 0;
  }
}

/** سیگنال را ... مسدود کرد: the particle makes it what something is done to. */
function isObjectInPersian(hit: Hit, reading: Reading): boolean {
  return reading.tokens[hit.to + 1]?.text === 'را' && has(reading, 'block', hit.field);
}

function isInRussia(reading: Reading): boolean {
  return reading.places.some((hit) => hit.place === 'RU');
}

function placed(reading: Reading): boolean {
  return reading.places.some((hit) => !hit.label.startsWith('called:'));
}

/** "Max Verstappen": a capital follows where capitals mean names. */
function isFollowedByName(hit: Hit, reading: Reading): boolean {
  const next = reading.tokens[hit.to + 1];
  if (!next || next.field !== hit.field || next.sentence !== hit.sentence || (reading.hasTitleCase && hit.field === 0))
    return false;
  return (
    isCapital(next.raw) &&
    next.raw.slice(1) === next.raw.slice(1).toLowerCase() &&
    next.raw.length > 1 &&
    !reading.hits.some((other) => other.from === hit.to + 1)
  );
}

/** `x` is the platform only as a capital. */
export function isPlatformHit(hit: Hit, reading: Reading): boolean {
  const raw = reading.tokens[hit.from]?.raw ?? '';
  if (raw.length > 1 && !LATIN.test(raw)) return true;
  return isCapital(raw) || reading.isLowerCase || reading.isNonLatin;
}
