// How is a target written down without saying the same thing a hundred times?

import type { CallInference, Channel, Need, Target } from './service.ts';

/** The list was last read against its sources in November 2026; an entry checked later carries its own date. */
const VALID_UNTIL = '2027-11-30';

/** A page that anybody may open: 403 and 429 are not among its normal answers, so they are a refusal (D4). */
export const PAGE_ANSWERS = [200, 204, 301, 302, 303, 304, 307, 308, 400, 404, 405] as const;

type Entry = Pick<Target, 'id' | 'url' | 'operator' | 'source'> & Partial<Pick<Target, 'validUntil' | 'subprotocols'>>;

/** A page or file whose normal answers are known not to be refusals. */
export function page(entry: Entry): Target {
  return { kind: 'https', expects: PAGE_ANSWERS, validUntil: VALID_UNTIL, ...entry };
}

/** An API or file host that may refuse strangers on a good day: any status over valid TLS will do. */
export function endpoint(entry: Entry): Target {
  return { kind: 'https', expects: 'any', validUntil: VALID_UNTIL, ...entry };
}

/** A host that chains to its maker's own root, which no browser trusts: the certificate error is the normal answer. */
export function privateRoot(entry: Entry): Target {
  return { kind: 'https', expects: 'private-root', validUntil: VALID_UNTIL, ...entry };
}

/** A WebSocket that opens for any origin; one that does not belongs into an `endpoint` of its host instead. */
export function socket(entry: Entry): Target {
  return { kind: 'websocket', expects: 'any', validUntil: VALID_UNTIL, ...entry };
}

/** A STUN server that answers outside a call. */
export function stun(entry: Entry): Target {
  return { kind: 'stun', expects: 'any', validUntil: VALID_UNTIL, ...entry };
}

/** A TURN server: a wrong credential that is answered 401 proves the path. */
export function turn(entry: Entry): Target {
  return { kind: 'turn', expects: 'any', validUntil: VALID_UNTIL, ...entry };
}

export function need(id: string, ...targets: readonly Target[]): Need {
  return { id, targets };
}

/** Calls that only ordinary call servers can hint at. */
export function inferredCalls(inference: CallInference): Channel {
  return { needs: [], inference };
}
