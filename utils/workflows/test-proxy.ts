// Firefox: does the proxy that the user typed in work, and what does it change? (Nothing of it is stored.)

import { controlsFor } from '../catalogue/controls.ts';
import { serviceTargets } from '../catalogue/index.ts';
import { hostOf } from '../catalogue/service.ts';
import { checkProxyFields, type ProxyAddress } from '../circumvention/proxy-address.ts';
import { type ProxyReport, readProxyPairs } from '../circumvention/proxy-check.ts';
import type { Answer } from '../contracts/messages.ts';
import type { Observation } from '../evidence/observation.ts';
import { seconds } from '../kernel/clock.ts';
import type { ProxyControlPort, Way } from '../ports/proxy-control.ts';
import { observeGeneration } from '../probes/observe.ts';
import { pickedServices } from './absorb.ts';
import { withAsked } from './assemble-batch.ts';
import type { Known, Memory } from './memory.ts';
import { askTargets, keptApart, type PlannedAsk } from './run-batch.ts';
import { isInItsMinute } from './schedule.ts';
import type { WorkerPorts } from './worker-ports.ts';

const CONTROLS = 2;
const SERVICES = 4;
const DEADLINE_MS = seconds(8);

/** The same hosts directly and through the proxy, one right after the other; no other traffic takes part. */
export async function testProxy(ports: WorkerPorts, memory: Memory, typed: ProxyAddress): Promise<Answer> {
  const { proxyControl } = ports;
  const known = await memory.recall();
  const address = checkProxyFields({ ...typed, port: String(typed.port) });
  if (!address.ok) return { ok: false, problem: address.problem.code };
  if (!known.settings.hasConsent || proxyControl === null || !(await proxyControl.isAllowed()))
    return { ok: false, problem: 'not-allowed' };
  const nowMs = ports.clock.now();
  const asks = asksFor(known, nowMs);
  // Less than two neutral sites prove nothing; within a minute they may be asked again.
  if (known.watch.agenda.round?.isBatchRunning || asks.filter(({ purpose }) => purpose === 'control').length < CONTROLS)
    return { ok: false, problem: 'busy' };
  const generation = memory.generation();
  await memory.change((now) => withAsked(now, asks, nowMs));
  const direct = await look(ports, proxyControl, 'direct', asks);
  if (generation !== memory.generation()) return { ok: false, problem: 'erased' };
  const proxied = await look(ports, proxyControl, address.value, asks);
  return { ok: true, value: reportOf(asks, direct, proxied) };
}

function reportOf(
  asks: readonly PlannedAsk[],
  direct: readonly Observation[],
  proxied: readonly Observation[],
): ProxyReport {
  const of = (seen: readonly Observation[], id: string) => seen.find(({ targetId }) => targetId === id) ?? null;
  return readProxyPairs(
    asks.map(({ ask: { target } }) => ({
      targetId: target.id,
      direct: of(direct, target.id),
      proxied: of(proxied, target.id),
    })),
  );
}

function look(
  ports: WorkerPorts,
  proxyControl: ProxyControlPort,
  way: Way,
  asks: readonly PlannedAsk[],
): Promise<readonly Observation[]> {
  return observeGeneration(
    { network: proxyControl.networkVia(way), peer: ports.peer },
    keptApart(asks),
    () => undefined,
  );
}

/** One page each of some picked services beside two neutral sites, none of them asked within the minute. */
function asksFor({ settings, permittedServiceIds, watch }: Known, nowMs: number): PlannedAsk[] {
  const isRested = (host: string) => !isInItsMinute(watch.agenda, host, nowMs);
  const controls = controlsFor(settings.jurisdiction)
    .filter(({ kind, target }) => kind === 'global' && target.kind === 'https' && isRested(hostOf(target)))
    .slice(0, CONTROLS)
    .map(({ target }) => target);
  const pages = pickedServices(permittedServiceIds.filter((id) => settings.services.some((picked) => picked === id)))
    // A certificate that no browser knows looks the same whichever way it came.
    .flatMap(
      (service) => serviceTargets(service).find((it) => it.kind === 'https' && it.expects !== 'private-root') ?? [],
    )
    .filter((target) => isRested(hostOf(target)))
    .slice(0, SERVICES);
  const asks = askTargets([...controls, ...pages], () => DEADLINE_MS);
  return asks.map((ask, index) => (index < controls.length ? { ...ask, purpose: 'control' } : ask));
}
