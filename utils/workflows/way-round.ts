// Where UDP, or a port of it, is silent for everyone: is the way round for calls still to be looked at?

import { CALL_CONTROLS, RELAY_OVER_TCP } from '../catalogue/call-controls.ts';
import type { BatchPlan } from '../contracts/agenda.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { batch } from './plan-round.ts';

/** Over TCP alone. Null = no reason to ask. `askedIds`: the controls asked in this look, call controls among them. */
export function wayRound(
  { condition, udp, silentPorts = [], relay }: NetworkAssessment,
  askedIds: readonly string[],
  nowMs: number,
): BatchPlan | null {
  const isLook = CALL_CONTROLS.some(({ id }) => askedIds.includes(id));
  const isSilent = udp === 'silent' || silentPorts.length > 0;
  if (!isLook || condition !== 'online' || !isSilent || relay != null) return null;
  if (askedIds.includes(RELAY_OVER_TCP.id)) return null;
  return batch({ controlIds: [RELAY_OVER_TCP.id], isFollowUp: true, notBeforeMs: nowMs });
}
