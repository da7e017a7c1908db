// Where the user switched it on: in which country does the world see this browser now?

import type { Routing } from '../contracts/routing.ts';
import { minutes, seconds } from '../kernel/clock.ts';
import { EXIT_HOST, EXIT_MAX_BYTES, EXIT_ORIGIN, EXIT_URL, readExitCountry } from '../network/exit-country.ts';
import type { WireRequest } from '../ports/network.ts';
import { withAsked } from './assemble-batch.ts';
import type { Known, Memory } from './memory.ts';
import { isInItsMinute } from './schedule.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** A background round asks once; whoever waits for a check, or has just changed the network, is told of now. */
const ASKED_EVERY_MS = minutes(20);
const DEADLINE_MS = seconds(5);

/** Before a batch, so that what the batch sees is put down to the right route. A page that does not answer leaves it unknown. */
export async function lookUpExit(ports: WorkerPorts, memory: Memory, hasNetworkChanged: boolean): Promise<void> {
  const generation = memory.generation();
  const known = await memory.recall();
  if (!isDue(known, hasNetworkChanged, ports.clock.now())) return;
  if ((await ports.grantedOrigins([EXIT_ORIGIN])).length === 0) return;
  const startedAtMs = ports.clock.now();
  // One probe per host and minute: the control on the same host waits for its next turn.
  await memory.change((now) => withAsked(now, [{ host: EXIT_HOST, purpose: 'exit' }], startedAtMs));
  const [report] = await ports.network.runGeneration([REQUEST], () => undefined);
  if (generation !== memory.generation()) return;
  const country = report?.status === 200 ? readExitCountry(report.body) : null;
  const exit: Routing['exit'] = country === null ? null : { country, atMs: startedAtMs };
  await memory.change((now) => ({
    ...now,
    watch: { ...now.watch, routing: { ...now.watch.routing, exit } },
  }));
}

const REQUEST: WireRequest = {
  id: 'exit',
  kind: 'https',
  url: EXIT_URL,
  method: 'GET',
  headers: {},
  subprotocols: [],
  deadlineMs: DEADLINE_MS,
  startAfterMs: 0,
  maxBodyBytes: EXIT_MAX_BYTES,
};

function isDue({ settings, watch }: Known, hasNetworkChanged: boolean, nowMs: number): boolean {
  const { routing, agenda } = watch;
  if (!settings.hasConsent || !settings.routes.looksUpExit) return false;
  if (isInItsMinute(agenda, EXIT_HOST, nowMs)) return false;
  if (hasNetworkChanged || routing.hasNetworkChanged || agenda.round?.trigger === 'user') return true;
  const ageMs = nowMs - (routing.exit?.atMs ?? 0);
  return ageMs < 0 || ageMs >= ASKED_EVERY_MS;
}
