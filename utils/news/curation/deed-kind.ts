// What is done to what?

import type { Kind } from '../item.ts';
import type { Hit } from './find-terms.ts';
import type { Relevance } from './judge-relevance.ts';
import { isLaw, isLawMaking } from './law-making.ts';
import { any, distance, has, hitsOf, type Reading } from './reading.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';

/** The first that fits, calls and parts before the whole. */
export function deedKind(reading: Reading, services: readonly Mention[], relevance: Relevance): Kind | null {
  const isBlock = any(reading, 'block');
  const hasPlatform = services.length > 0 || otherPlatforms(reading).length > 0;
  const isApp = hasPlatform || any(reading, 'msg');
  if (isApp && any(reading, 'call') && (isBlock || any(reading, 'slow', 'cut', 'down')) && isCallMeant(reading))
    return 'calls';
  if (isPartCut(reading, services)) return 'partial_block';
  if (any(reading, 'fine') && !any(reading, 'vpn')) return 'law';
  if (isBeforeCourt(reading) || isOrderToBlockOthers(reading, services)) return 'law';
  if (any(reading, 'cut', 'close') && any(reading, 'net') && !isLawMaking(reading) && isOfNoPlatform(reading, services))
    return 'shutdown';
  if (isLaw(reading)) return 'law';
  if (any(reading, 'down') && any(reading, 'world')) return 'status';
  if (any(reading, 'slow')) return any(reading, 'vpn') && services.length === 0 ? 'circumvention_block' : 'throttle';
  if (any(reading, 'vpn') && (isBlock || any(reading, 'cut', 'down')) && services.length === 0)
    return 'circumvention_block';
  if (any(reading, 'proto') && isBlock && services.length === 0) return 'protocol_block';
  if (isShutdown(reading, services)) return 'shutdown';
  if (any(reading, 'vpn') && (isBlock || any(reading, 'cut')) && isCloserToVpn(reading, services))
    return 'circumvention_block';
  if (any(reading, 'down') && services.length > 0 && (!isBlock || relevance.deed === 'down')) return 'status';
  if (isOutage(reading, services)) return 'status';
  if (isBlock) return blockKind(reading);
  if (any(reading, 'law', 'court', 'demand', 'enc')) return 'law';
  if (any(reading, 'close') && services.length > 0) return 'product_change';
  if (any(reading, 'cut') && hasPlatform && !any(reading, 'down')) return blockKind(reading);
  if (any(reading, 'cut', 'down')) return services.length > 0 ? 'status' : 'shutdown';
  return any(reading, 'measure', 'deny') ? 'status' : null;
}

const CHALLENGE =
  /^(plea|pleas|petition\w*|appeal\w*|challeng\w*|hears|hearing|lawsuit|sues|обжал\S*|оспор\S*|жалоб\S*|recurso|recurre\w*|impugna\w*|iptal\w*|itiraz\w*|dava\w*|شكايت|اعتراض|طعن\S*|诉|訴)$/;

/** A block that is disputed in court is no new block. */
function isBeforeCourt(reading: Reading): boolean {
  return (
    any(reading, 'court') &&
    any(reading, 'block', 'cut', 'slow') &&
    reading.tokens.some(({ field, text }) => field === 0 && CHALLENGE.test(text))
  );
}

const INFINITIVE = /^(to|a|zu|de)$/;

/** "Orders WhatsApp to block impostors": a duty of the service's, not a block of it. */
function isOrderToBlockOthers(reading: Reading, services: readonly Mention[]): boolean {
  return services.some(({ hit }) =>
    hitsOf(reading, 'demand').some(
      (demand) =>
        demand.to < hit.from &&
        distance(demand, hit, reading) <= 2 &&
        hitsOf(reading, 'block').some(
          (block) =>
            block.from > hit.to &&
            INFINITIVE.test(reading.tokens[block.from - 1]?.text ?? '') &&
            !services.some((other) => other.hit.from > block.to),
        ),
    ),
  );
}

/** Nothing named stands nearer to the cut than the network does. */
function isOfNoPlatform(reading: Reading, services: readonly Mention[]): boolean {
  return services.length === 0 && (otherPlatforms(reading).length === 0 || isNetworkCut(reading, services));
}

/** It does not work, and nobody and no place is named. */
function isOutage(reading: Reading, services: readonly Mention[]): boolean {
  return (
    services.length > 0 &&
    any(reading, 'down') &&
    !any(reading, 'state', 'court', 'law', 'demand', 'warn', 'vpn') &&
    !reading.places.some(({ field }) => field === 0)
  );
}

/** Photos, files or voice notes fail while the rest goes on. */
function isPartCut(reading: Reading, services: readonly Mention[]): boolean {
  return (
    services.length > 0 &&
    any(reading, 'partial') &&
    any(reading, 'block', 'cut', 'down') &&
    !any(reading, 'world', 'law', 'call', 'unblock', 'slow') &&
    !any(reading, 'vpn')
  );
}

function isCloserToVpn(reading: Reading, services: readonly Mention[]): boolean {
  const nearest = (hits: readonly Hit[]) =>
    Math.min(
      ...hitsOf(reading, 'block', 'cut').flatMap((deed) => hits.map((hit) => distance(deed, hit, reading))),
      1000,
    );
  return nearest(hitsOf(reading, 'vpn')) < nearest(services.map(({ hit }) => hit));
}

/** The calls are what is blocked, not how somebody was reached. */
function isCallMeant(reading: Reading): boolean {
  const calls = hitsOf(reading, 'call');
  return hitsOf(reading, 'block', 'slow', 'cut', 'down').some((deed) =>
    calls.some((call) => distance(deed, call, reading) <= 8),
  );
}

function isShutdown(reading: Reading, services: readonly Mention[]): boolean {
  if (!any(reading, 'net')) return false;
  if (any(reading, 'cut')) return isOfNoPlatform(reading, services) || isNetworkCut(reading, services);
  return (
    any(reading, 'block', 'down') &&
    services.length === 0 &&
    otherPlatforms(reading).length === 0 &&
    !any(reading, 'social', 'msg', 'site')
  );
}

const PROVIDER = /^(isp|provider|telco|operator|carrier)/;

/** "WhatsApp goes offline" is no shutdown; "internet cut, WhatsApp gone" is. */
function isNetworkCut(reading: Reading, services: readonly Mention[]): boolean {
  const nets = hitsOf(reading, 'net').filter((net) => !PROVIDER.test(reading.tokens[net.from]?.text ?? ''));
  return hitsOf(reading, 'cut').some((cut) => {
    const toNearest = (hits: readonly Hit[]) => Math.min(...hits.map((hit) => distance(cut, hit, reading)), 1000);
    const toNet = toNearest(nets.filter((net) => net.from !== cut.from));
    const platforms = [...services.map(({ hit }) => hit), ...otherPlatforms(reading)];
    return toNet <= 2 && toNet <= toNearest(platforms);
  });
}

function blockKind(reading: Reading): Kind {
  if (any(reading, 'partial')) return 'partial_block';
  return any(reading, 'region') && has(reading, 'region', 0) ? 'regional_block' : 'full_block';
}
