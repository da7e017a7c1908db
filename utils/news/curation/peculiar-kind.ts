// Which kinds of event have a sign of their own?

import type { Kind } from '../item.ts';
import { isLawMaking } from './law-making.ts';
import { any, hitsOf, type Reading } from './reading.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';

/** "Blocks Apple's FaceTime" is no removal: there the store itself must be named. */
function isOutOfStore(reading: Reading): boolean {
  if (any(reading, 'remove')) return any(reading, 'store');
  const stores = hitsOf(reading, 'store').filter(
    ({ from, to }) => from !== to || reading.tokens[from]?.text !== 'apple',
  );
  return any(reading, 'block') && stores.length > 0;
}

/** Kinds with a sign of their own. */
export function peculiarKind(reading: Reading, services: readonly Mention[]): Kind | null {
  const hasService = services.length > 0 || otherPlatforms(reading).length > 0;
  if (any(reading, 'mitm')) return 'tls_mitm';
  if (any(reading, 'whitelist')) return any(reading, 'vpn') ? 'circumvention_block' : 'whitelist';
  if (isOutOfStore(reading) && (any(reading, 'remove') || !any(reading, 'unblock'))) return 'app_store_removal';
  if (
    any(reading, 'prosecute') &&
    (any(reading, 'vpn', 'use') || isPhoneCheck(reading)) &&
    !any(reading, 'unblock') &&
    !isLawMaking(reading)
  )
    return 'user_liability';
  if (
    any(reading, 'fine', 'court') &&
    any(reading, 'vpn') &&
    any(reading, 'use') &&
    !any(reading, 'block') &&
    !isLawMaking(reading)
  )
    return 'user_liability';
  if (isAboutMinors(reading)) return 'law';
  if (any(reading, 'signup') && any(reading, 'block', 'cut', 'down', 'state') && hasService)
    return 'registration_block';
  return null;
}

/** Who is kept out by age is kept out by law. */
function isAboutMinors(reading: Reading): boolean {
  return (
    any(reading, 'minors') &&
    any(reading, 'block', 'law', 'demand', 'warn') &&
    !any(reading, 'unblock', 'down', 'cut', 'deny') &&
    !any(reading, 'prosecute')
  );
}

function isPhoneCheck(reading: Reading): boolean {
  return hitsOf(reading, 'prosecute').some(({ from, to }) =>
    reading.tokens
      .slice(from, to + 1)
      .some(({ text }) => /^(phone|телефон|هواتف|هاتف|گوشي|گوشی|手|telefon)/.test(text)),
  );
}
