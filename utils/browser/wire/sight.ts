// What can a page see of one request by itself?

/** Names of response headers that evidence and the news need; all others are dropped where they arrive. */
export const KEPT_HEADERS = ['cf-mitigated', 'content-type', 'date', 'etag', 'last-modified', 'retry-after'] as const;

export interface Sight {
  outcome: 'response' | 'error' | 'deadline' | 'stalled';
  status: number | null;
  isRedirect: boolean;
  headers: Record<string, string>;
  responseMs: number | null;
  isFresh: boolean | null;
  /** Did the timing show a name lookup? A proxy makes it itself. Null where there was no timing. */
  hasLookup: boolean | null;
  /** From the first packet to where the handshake begins: one round trip. Null on a connection that stood before. */
  connectMs: number | null;
  /** At its end, was a handshake of its own begun and not finished? Firefox only; the address itself did answer then. */
  isHandshaking: boolean;
  body: Uint8Array | null;
  bytesDown: number;
  burst: { bytes: number; ms: number } | null;
  closeCode: number | null;
}

export function blankSight(): Sight {
  return {
    outcome: 'error',
    status: null,
    isRedirect: false,
    headers: {},
    responseMs: null,
    isFresh: null,
    hasLookup: null,
    connectMs: null,
    isHandshaking: false,
    body: null,
    bytesDown: 0,
    burst: null,
    closeCode: null,
  };
}
