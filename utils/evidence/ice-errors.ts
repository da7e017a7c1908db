// What do the browsers' ICE error texts mean?

/**
 * Chromium: 701 "STUN host lookup received error." (TURN likewise). Its other 701 texts, and Firefox's empty one, cannot
 * tell a dropped packet from a refused one.
 */
export function isNameMissing(errorText: string | null): boolean {
  return errorText !== null && /\bhost lookup received error\b/i.test(errorText);
}
