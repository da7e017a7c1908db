// Is it not yet done, no longer, or not at all?

import type { Kind } from '../item.ts';
import { titleOf } from './kind-signs.ts';
import { hasInstrument, isLawMaking } from './law-making.ts';
import { any, hitsOf, isNear, type Reading } from './reading.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';

/** Not yet, no longer, or not at all. */
export function stageOf(reading: Reading, services: readonly Mention[]): Kind | null {
  if (any(reading, 'deny') && any(reading, 'block', 'warn', 'unblock', 'close', 'slow', 'cut')) return 'status';
  if (any(reading, 'nature') && any(reading, 'net') && !any(reading, 'unblock', 'block') && services.length === 0)
    return 'status';
  if (any(reading, 'unblock') && any(reading, 'down') && !any(reading, 'block', 'state', 'slow', 'cut'))
    return 'status';
  if (any(reading, 'unblock') && !(any(reading, 'warn') && any(reading, 'demand')) && !isReturnOfScanning(reading))
    return 'unblock';
  if (isMakersDeed(reading, services) || isClosingOfItsOwn(reading, services)) return 'product_change';
  if (any(reading, 'close') && !any(reading, 'block') && !isLawMaking(reading) && !any(reading, 'state')) {
    if (services.length > 0 || otherPlatforms(reading).length > 0) return 'product_change';
  }
  const deeds = hitsOf(reading, 'block', 'slow', 'cut', 'close');
  const isAhead = hitsOf(reading, 'warn').some((hit) => isNear(hit, deeds, 3, reading));
  if (isLawmakersWish(reading, services)) return 'warning';
  const isOnlyBill = hasInstrument(reading) && !any(reading, 'close');
  return isAhead && !isOnlyBill && !any(reading, 'fine') && !isDone(reading) ? 'warning' : null;
}

/** "Chat Control is back": a bill returns, nothing that was cut. */
function isReturnOfScanning(reading: Reading): boolean {
  return any(reading, 'enc', 'named') && any(reading, 'enc', 'law') && !any(reading, 'net', 'vpn', 'block', 'social');
}

const MAKER = /^(meta|google|microsoft|rakuten|kakao|tencent|salesforce|slack|discord|zoom|skype|snap|naver)$/;

/** Whoever makes it takes it away, and no authority is near. */
function isMakersDeed(reading: Reading, services: readonly Mention[]): boolean {
  return (
    (services.length > 0 || otherPlatforms(reading).some(({ from }) => from > 0)) &&
    MAKER.test(reading.tokens[0]?.text ?? '') &&
    any(reading, 'close', 'block', 'cut', 'remove') &&
    !any(reading, 'state', 'law', 'court', 'demand', 'fine', 'unblock', 'down', 'world') &&
    reading.places.length === 0
  );
}

/** What the list of closings would take too often. */
const LEAVES = /^ ?(to |will |is )?(leav|depart)|^ ي(نسحب|غادر)|^ از \S+ مي ?رود|را ترك /;

/** "Skype closes its doors": the service is who acts, and what could be a block is the closing itself. */
function isClosingOfItsOwn(reading: Reading, services: readonly Mention[]): boolean {
  const closings = hitsOf(reading, 'close');
  const first = [...services.map(({ hit }) => hit), ...otherPlatforms(reading)].find(({ from }) => from === 0);
  return (
    first !== undefined &&
    (closings.length > 0 || LEAVES.test(titleOf(reading, first.to + 1))) &&
    hitsOf(reading, 'block').every((block) => closings.some(({ from }) => from === block.from)) &&
    !any(reading, 'state', 'law', 'court', 'demand', 'fine', 'unblock', 'down', 'world', 'warn')
  );
}

const HINTING = /^(hints?|could|may|might|next|допуст\S*|намекн\S*|не исключ\S*|podria|insinua)$/;

/** "Lawmaker hints that Meet could be next": no bill, no deed. */
function isLawmakersWish(reading: Reading, services: readonly Mention[]): boolean {
  return (
    services.length > 0 &&
    !hasInstrument(reading) &&
    !any(reading, 'fine', 'court', 'demand', 'unblock', 'enc', 'minors') &&
    any(reading, 'law') &&
    hitsOf(reading, 'warn').some((hit) => HINTING.test(reading.tokens[hit.from]?.text ?? ''))
  );
}

/** A court order shows that it is more than a plan. */
function isDone(reading: Reading): boolean {
  return any(reading, 'court') && any(reading, 'demand');
}
