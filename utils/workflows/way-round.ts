// Where UDP, or a port of it, is silent for everyone: which way round for calls is still to be looked at?

import { CALL_CONTROLS } from '../catalogue/call-controls.ts';
import type { Control } from '../catalogue/service.ts';
import type { BatchPlan } from '../contracts/agenda.ts';
import { hours } from '../kernel/clock.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { isOverUdp } from '../probes/ice-observation.ts';
import { batch } from './plan-round.ts';

/** A TLS handshake alone is heavier than a call check may be (4 KB), so it is made once in a while; its word stands till then. */
const TLS_EVERY_MS = hours(6);

/**
 * TCP first, and TLS only where TCP fails. Null = no reason to ask. `askedIds`: the controls asked in this look, call
 * controls among them. `probedAtMs`: when each was last asked on this network.
 */
export function wayRound(
  { condition, udp, silentPorts = [], relay }: NetworkAssessment,
  askedIds: readonly string[],
  probedAtMs: Readonly<Record<string, number>>,
  nowMs: number,
): BatchPlan | null {
  const isLook = CALL_CONTROLS.some(({ id }) => askedIds.includes(id));
  const isSilent = udp === 'silent' || silentPorts.length > 0;
  if (!isLook || condition !== 'online' || !isSilent || relay != null) return null;
  const next = RELAYS.findLastIndex(({ id }) => askedIds.includes(id)) + 1;
  const control = RELAYS[next];
  if (control && isOverTls(control) && nowMs - (probedAtMs[control.target.id] ?? 0) < TLS_EVERY_MS) return null;
  return control ? batch({ controlIds: [control.id], isFollowUp: true, notBeforeMs: nowMs }) : null;
}

/** In the order in which they are asked. */
const RELAYS: readonly Control[] = CALL_CONTROLS.filter(
  ({ target }) => target.kind === 'turn' && !isOverUdp(target.url),
).toSorted((a, b) => Number(isOverTls(a)) - Number(isOverTls(b)));

function isOverTls({ target }: Control): boolean {
  return target.url.startsWith('turns:');
}
