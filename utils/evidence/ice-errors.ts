// What do the browsers' ICE error texts mean?

/** What an adapter reports where it knows by other means that the name is missing. */
export const NAME_MISSING_TEXT = 'host lookup received error';

/**
 * Chromium: 701 "STUN host lookup received error." (TURN likewise). Its other 701 texts, and Firefox's empty one, cannot
 * tell a dropped packet from a refused one.
 */
export function isNameMissing(errorText: string | null): boolean {
  return errorText !== null && /\bhost lookup received error\b/i.test(errorText);
}
