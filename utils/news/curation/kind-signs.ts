// Which kinds of event does the wording of a title tell at once, whatever else it holds?

import type { Kind } from '../item.ts';
import { any, hitsOf, type Reading } from './reading.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';
import {
  BANDWIDTH,
  CERTIFICATE,
  CODES,
  DROPPED,
  ELSEWHERE,
  FORGED,
  IMPRISONED,
  MAY_GO,
  NO_ORDER,
  NOT_ARRIVING,
  ONE_CARRIER,
  OVERTURNED,
  PUNISHED,
  RATHER,
  RESOLVE,
  RULE_MAKING,
  TEXT_PASSES,
  TIME_LIMIT,
  ULTIMATUM,
  UNLIFTED,
  USERS_DEED,
  WALK,
} from './wordings.ts';

/** A space beyond Latin-1: an engine compiles an expression once for texts with such letters and once for texts without. */
const WIDE = '\u2005';

/** The words of the title, folded, with a space before each; Chinese as it is written. */
export function titleOf(reading: Reading, from = 0, to?: number): string {
  const words = reading.tokens
    .slice(from, to)
    .filter(({ field }) => field === 0)
    .map(({ text }) => text);
  return (reading.isHan ? words.join('') : ` ${words.join(' ')} `) + WIDE;
}

/** Drugs, fraud or worse, where the words only served it. */
function isOtherCrime(reading: Reading): boolean {
  return hitsOf(reading, 'crime').some(
    ({ from, to, field }) => field === 0 && !USERS_DEED.test(titleOf(reading, from, to + 1)),
  );
}

const PLATFORM = /^(other|sure:)/;
const TWEET = /tweet|твит|tuit|تغريد|توييت|推[特文]/;

/** Prison for what somebody wrote, where the platform is named. */
export function isPrisonForWords(reading: Reading): boolean {
  const title = titleOf(reading);
  const isOnPlatform =
    reading.hits.some(({ label, field }) => field === 0 && PLATFORM.test(label)) || TWEET.test(title);
  return isOnPlatform && IMPRISONED.test(title) && USERS_DEED.test(title) && !isOtherCrime(reading);
}

/** Whether what is said of certificates, names or packets is itself news. */
export function isTampering(reading: Reading): boolean {
  const title = titleOf(reading);
  if (CERTIFICATE.test(title) || any(reading, 'hijack')) return FORGED.test(title);
  return DROPPED.test(title);
}

/** Nobody can sign up: the code for it does not come. */
export function isCodeLost(reading: Reading): boolean {
  const title = titleOf(reading);
  return CODES.test(title) && NOT_ARRIVING.test(title);
}

/** What is done on the wire. */
function wireKind(reading: Reading, title: string, hasPlatform: boolean): Kind | null {
  if (any(reading, 'unblock')) return null;
  if (CERTIFICATE.test(title) && FORGED.test(title)) return 'tls_mitm';
  if (any(reading, 'vpn'))
    return any(reading, 'hijack', 'proto') && any(reading, 'block', 'cut', 'close') && !any(reading, 'law', 'fine')
      ? 'circumvention_block'
      : null;
  if ((any(reading, 'hijack') || RESOLVE.test(title)) && FORGED.test(title)) return 'dns_hijack';
  return any(reading, 'proto') && !hasPlatform && !any(reading, 'law', 'site', 'slow') && DROPPED.test(title)
    ? 'protocol_block'
    : null;
}

/** The first that fits; null = nothing of the kind is said. */
export function signKind(reading: Reading, services: readonly Mention[], mainEnd?: number): Kind | null {
  const title = titleOf(reading);
  // "Court suspends Telegram after it refused": not the court refuses.
  const main = titleOf(reading, 0, mainEnd);
  const hasPlatform = services.length > 0 || otherPlatforms(reading).length > 0;
  const isCut = any(reading, 'block', 'cut', 'slow');
  if (any(reading, 'fine', 'prosecute') || (any(reading, 'vpn') && PUNISHED.test(title))) {
    const isOfUsers =
      any(reading, 'vpn') || (USERS_DEED.test(title) && (any(reading, 'prosecute') || !any(reading, 'block')));
    if (isOfUsers && RULE_MAKING.test(title)) return 'law';
    if (isOfUsers && PUNISHED.test(title) && (any(reading, 'prosecute') || !any(reading, 'unblock')))
      return 'user_liability';
  }
  const isInCourt = any(reading, 'court');
  if (isInCourt && (isCut || any(reading, 'unblock')) && OVERTURNED.test(main) && !UNLIFTED.test(title)) return 'law';
  if ((isCut || any(reading, 'state')) && !isInCourt && NO_ORDER.test(title)) return 'status';
  if (isUltimatum(reading, title, hasPlatform)) return 'warning';
  if (hasPlatform && CODES.test(title) && NOT_ARRIVING.test(title)) return 'registration_block';
  const onWire = wireKind(reading, title, hasPlatform);
  if (onWire) return onWire;
  if (any(reading, 'whitelist') && RULE_MAKING.test(title)) return 'law';
  if (!hasPlatform || any(reading, 'unblock', 'law', 'call')) return null;
  if (BANDWIDTH.test(title)) return 'throttle';
  if (any(reading, 'partial') && TEXT_PASSES.test(title)) return 'partial_block';
  if (!any(reading, 'block', 'cut', 'down')) return null;
  if (ONE_CARRIER.test(title)) return 'partial_block';
  return ELSEWHERE.test(title) ? 'regional_block' : null;
}

function isUltimatum(reading: Reading, title: string, hasPlatform: boolean): boolean {
  if (any(reading, 'unblock', 'minors') || (any(reading, 'fine') && !any(reading, 'block', 'cut'))) return false;
  if (
    any(reading, 'enc') &&
    (any(reading, 'close', 'block') || WALK.test(title)) &&
    RATHER.test(title) &&
    !any(reading, 'court')
  )
    return true;
  if (!hasPlatform || any(reading, 'court', 'law')) return isConditional(reading, title, hasPlatform);
  if (any(reading, 'close', 'remove') && !any(reading, 'store') && MAY_GO.test(title)) return true;
  return (TIME_LIMIT.test(title) && !any(reading, 'remove')) || isConditional(reading, title, hasPlatform);
}

function isConditional(reading: Reading, title: string, hasPlatform: boolean): boolean {
  return (
    (ULTIMATUM.test(title) || (TIME_LIMIT.test(title) && !any(reading, 'remove'))) &&
    any(reading, 'block', 'cut', 'close', 'remove', 'state', 'warn') &&
    (hasPlatform || any(reading, 'social', 'msg')) &&
    !any(reading, 'vpn')
  );
}
