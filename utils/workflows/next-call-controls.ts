// Which neutral call servers does this round ask?

import type { Control } from '../catalogue/service.ts';
import { minutes } from '../kernel/clock.ts';
import { byTurn } from './choose-controls.ts';
import type { RoundInput } from './plan-round.ts';
import { CONFIRMATION_SPACING_MS } from './schedule.ts';

const LOOK_EVERY_MS = minutes(25);
/** Most services' calls go over it. */
const USUAL_PORT = ':3478';

/**
 * When a picked service has calls and it is time to look again: three of different operators, two on the usual port
 * (one silence proves nothing) and one on another, so that a cut port is told from a cut protocol. Those that waited
 * longest come first: a second look asks somebody else.
 */
export function nextCallControls(
  input: Pick<RoundInput, 'callControls' | 'services' | 'place' | 'trigger' | 'turn' | 'nowMs'>,
): string[] {
  const { ledger, probedAtMs } = input.place;
  const lastMs = ({ target }: Control) => probedAtMs[target.id] ?? 0;
  const stun = input.callControls.filter(({ target }) => target.kind === 'stun');
  const binding = byTurn(stun, input.turn, stun.length).toSorted((a, b) => lastMs(a) - lastMs(b));
  const hasCalls = input.services.some((service) => service.channels.calls);
  const { udp, silentPorts = [], thinned } = ledger.line;
  // Trouble wants to be confirmed, and its end to be seen: then each round looks.
  const isTrouble = udp === 'silent' || silentPorts.length > 0 || thinned != null;
  const everyMs = isTrouble ? CONFIRMATION_SPACING_MS : LOOK_EVERY_MS;
  const isDue = binding.every((control) => input.nowMs - lastMs(control) >= everyMs);
  if (!hasCalls || (!isDue && input.trigger !== 'user')) return [];
  const isUsual = ({ target }: Control) => target.url.endsWith(USUAL_PORT);
  const others = binding.filter((control) => !isUsual(control));
  return [...binding.filter(isUsual).slice(0, 2), ...others.slice(0, 1)].map(({ id }) => id);
}
