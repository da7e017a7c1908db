// Which way does a packet go, and under which address does the internet see it?

import { CLIENT, CLIENT_PUBLIC, TUNNEL_CLIENT, TUNNEL_EXIT, TUNNEL_EXIT_CENSORED, VANTAGE } from '../addresses.ts';
import { addressNumber } from '../rules.ts';
import type { World } from '../world.ts';
import type { Route } from './flow.ts';

/** The client's own addresses, before any translation. */
export const INSIDE: Record<Route, number> = { direct: addressNumber(CLIENT), tunnel: addressNumber(TUNNEL_CLIENT) };
export const VANTAGE_ADDRESS = addressNumber(VANTAGE);
const DIRECT_EXIT = addressNumber(CLIENT_PUBLIC);
const TUNNEL_EXITS = { uncensored: addressNumber(TUNNEL_EXIT), censored: addressNumber(TUNNEL_EXIT_CENSORED) };

export function isShut(world: World): boolean {
  const { condition } = world.state.network;
  return condition === 'shutdown' || condition === 'link-down';
}

/** The censor sees the client's own line, and a tunnel whose exit stands in the same country. */
export const isCensored = (world: World, route: Route): boolean =>
  route === 'direct' || world.state.tunnel?.exit === 'censored';

export function exitOf(world: World, route: Route): number {
  return route === 'direct' ? DIRECT_EXIT : TUNNEL_EXITS[world.state.tunnel?.exit ?? 'uncensored'];
}

/** Null when nobody there is the client. */
export function routeTo(destination: number): Route | null {
  if (destination === DIRECT_EXIT) return 'direct';
  return Object.values(TUNNEL_EXITS).includes(destination) ? 'tunnel' : null;
}
