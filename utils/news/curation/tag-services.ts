// Which messengers is this about, and which names are only everyday words or somebody's channel?

import type { ServiceId } from '../../catalogue/service.ts';
import { ACCEPTED_FROM, doubtfulScore, isPlatformHit } from './doubtful-names.ts';
import type { Hit } from './find-terms.ts';
import { has, hitsOf, isNear, type Reading } from './reading.ts';

export interface Mention {
  id: ServiceId;
  hit: Hit;
}

/** Each place where a service is meant; the same service may be there more than once. */
export function serviceMentions(reading: Reading): Mention[] {
  const sure = reading.hits.filter(
    (hit) =>
      hit.label.startsWith('sure:') &&
      !isQuoted(hit, reading) &&
      !isMerelyWhere(hit, reading) &&
      !isOwner(hit, reading),
  );
  const doubtful = reading.hits.filter(
    (hit) =>
      hit.label.startsWith('doubtful:') &&
      !isQuoted(hit, reading) &&
      doubtfulScore(hit, sure, reading) >= ACCEPTED_FROM,
  );
  return [...sure, ...doubtful].map((hit) => ({ id: hit.label.split(':')[1] as ServiceId, hit }));
}

const SUBSCRIBING = /^(subscri|подпис|عضوي|abone|suscri|订|訂|اشترا)/;

const LICENSING = /^(licen|regul|law|закон|лиценз|регулир|yasa|ley)/;

/** "a Telegram channel" is somebody's words, unless people are punished for reading it. */
function isQuoted(hit: Hit, reading: Reading): boolean {
  const quote = hitsOf(reading, 'quote').find((other) => other.from <= hit.from && hit.to <= other.to);
  if (!quote) return false;
  // What is done to the channels by law is done to the service.
  const laws = hitsOf(reading, 'law').filter((law) => LICENSING.test(reading.tokens[law.from]?.text ?? ''));
  if (isNear(quote, laws, 4, reading)) return false;
  const isOrdered = has(reading, 'court', hit.field) || has(reading, 'demand', hit.field);
  const blocks = hitsOf(reading, 'block').filter((block) => block.to < quote.from);
  if (isOrdered && isNear(quote, blocks, 2, reading)) return false;
  return !(
    has(reading, 'prosecute') &&
    reading.tokens.some((token) => token.field === hit.field && SUBSCRIBING.test(token.text))
  );
}

const DEEDS = [
  'block',
  'unblock',
  'slow',
  'call',
  'down',
  'law',
  'whitelist',
  'hijack',
  'signup',
  'fine',
  'use',
  'warn',
  'demand',
] as const;

/** "on Telegram" is where somebody said it, unless something is being done to Telegram right there. */
function isMerelyWhere(hit: Hit, reading: Reading): boolean {
  const mention = hitsOf(reading, 'mention').find((other) => other.from <= hit.from && hit.to <= other.to);
  if (!mention) return false;
  if (isNear(mention, hitsOf(reading, 'say', 'crime'), 2, reading))
    return !isNear(mention, hitsOf(reading, 'block', 'unblock', 'slow', 'call'), 1, reading);
  return !isNear(mention, hitsOf(reading, ...DEEDS), 5, reading);
}

const OWNER_BEFORE =
  /^(owned|by|принадлеж\S*|владел\S*|разработ\S*|компани\S*|холдинг\S*|propiedad|empresa|matriz|مالك|المملوك\S*|sahibi)$/;
const OWNER_AFTER = /^(owned|developed|made|backed|built|run|affiliated|subsidiary|group|holding)$/;

/** "Meta's Facebook" as somebody's owner, "VK-developed Max": the owner is not what it is about. */
function isOwner(hit: Hit, reading: Reading): boolean {
  if (hit.label !== 'sure:vk' && hit.label !== 'sure:facebook') return false;
  const before = reading.tokens[hit.from - 1];
  const after = reading.tokens[hit.to + 1];
  if (before?.field === hit.field && OWNER_BEFORE.test(before.text)) return true;
  if (after?.field !== hit.field) return false;
  const beyond = reading.tokens[hit.to + 2];
  return (
    OWNER_AFTER.test(after.text) ||
    (after.text === 's' && beyond?.field === hit.field && /^(max|messenger|new|state|app)$/.test(beyond.text))
  );
}

/** Other platforms that are really meant. */
export function otherPlatforms(reading: Reading): Hit[] {
  return hitsOf(reading, 'other').filter(
    (hit) =>
      isPlatformHit(hit, reading) &&
      !reading.hits.some((mention) => mention.label === 'quote' && mention.from <= hit.from && hit.to <= mention.to),
  );
}
