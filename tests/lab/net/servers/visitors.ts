// Who is asking, as far as a server can tell from the address, and what did they ask for?

import {
  CENSORED_COUNTRY,
  CLIENT_PUBLIC,
  EXIT_COUNTRY,
  PROXY,
  TUNNEL_EXIT,
  TUNNEL_EXIT_CENSORED,
  VANTAGE,
} from '../addresses.ts';

export type Visitor = 'client' | 'tunnel' | 'proxy' | 'vantage' | 'unknown';

export function visitorAt(address: string | undefined): Visitor {
  if (address === CLIENT_PUBLIC) return 'client';
  if (address === TUNNEL_EXIT || address === TUNNEL_EXIT_CENSORED) return 'tunnel';
  if (address === PROXY) return 'proxy';
  return address === VANTAGE ? 'vantage' : 'unknown';
}

/** Two-letter country a trace page would give for an address. */
export function countryOf(address: string, jurisdiction: string | null): string {
  if (address === TUNNEL_EXIT || address === PROXY || address === VANTAGE) return EXIT_COUNTRY;
  return jurisdiction ?? CENSORED_COUNTRY;
}

export interface RequestRecord {
  host: string;
  path: string;
  method: string;
  kind: 'http' | 'https' | 'websocket';
  from: Visitor;
  status: number | null;
  headers: Record<string, string>;
  atMs: number;
}

const KEPT_HEADERS =
  /^(origin|cookie|referer|authorization|user-agent|accept|accept-language|cache-control|range|content-length|if-none-match|if-modified-since|dnt|sec-.*)$/;

export function keptHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => KEPT_HEADERS.test(name))
      .map(([name, value]) => [name, String(value)]),
  );
}
