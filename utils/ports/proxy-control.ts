// How is a check sent another way than the browser's own, where the browser lets us choose?

import type { NetworkPort } from './network.ts';

/** A proxy that the user entered. */
export interface ProxyAddress {
  type: 'socks5' | 'http' | 'https';
  host: string;
  port: number;
}

/** `direct`: past every proxy; never back to it when the chosen way fails. */
export type Way = 'direct' | ProxyAddress;

/** Firefox only, and only with the optional `proxy` permission; it touches no request but our own. */
export interface ProxyControlPort {
  isAllowed(): Promise<boolean>;
  /** Generations of this port take turns with those of the ordinary one. */
  networkVia(way: Way): NetworkPort;
}
