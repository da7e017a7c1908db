// Where the quality test finds UDP silent: is a way round open to calls, over TCP or over TLS?

import { RELAY_OVER_TCP, RELAY_OVER_TLS } from '../catalogue/call-controls.ts';
import type { Control } from '../catalogue/service.ts';
import type { WayRound } from '../contracts/call-quality.ts';
import { relayOf } from '../network/calls.ts';
import type { CallMemory } from '../verdict/call-memory.ts';
import { askControls, type BatchPorts, runAsks } from './run-batch.ts';
import { HOST_SPACING_MS } from './schedule.ts';

/** What was seen of both; null = not asked, or it tells nothing. */
export type WaysSeen = Required<Pick<CallMemory, 'relay' | 'relayOverTls'>>;

export const NO_WAY_ASKED: WaysSeen = { relay: null, relayOverTls: null };

/** Where nothing came back, or a port is known to be cut: its services would have to go round. */
export function needsWayRound(test: { sent: number; lost: number }, { silentPorts = [] }: CallMemory): boolean {
  return test.lost === test.sent || silentPorts.length > 0;
}

/** TLS only where TCP is closed, and no handshake within a minute of the last one (D6): then its word still stands. */
export async function lookWayRound(
  ports: BatchPorts,
  { relayOverTls }: CallMemory,
  mayAsk: () => boolean,
): Promise<WaysSeen> {
  const ask = async (control: Control) => {
    if (!mayAsk()) return null;
    return relayOf((await runAsks(ports, askControls([control]), [control], () => undefined)).sightings);
  };
  const relay = await ask(RELAY_OVER_TCP);
  if (relay !== 'fails') return { relay, relayOverTls: null };
  const atMs = ports.clock.now();
  if (relayOverTls && Math.abs(atMs - relayOverTls.atMs) < HOST_SPACING_MS) return { relay, relayOverTls };
  const says = await ask(RELAY_OVER_TLS);
  return { relay, relayOverTls: says && { says, atMs } };
}

export function openWay({ relay, relayOverTls }: WaysSeen): WayRound | null {
  if (relay === 'passes') return 'tcp';
  if (!relayOverTls) return null;
  return relayOverTls.says === 'passes' ? 'tls' : 'closed';
}
