// How does Firefox's background page carry one generation of requests?

import { OWN_MARKS } from '../../evidence/classify-error.ts';
import type { Route } from '../../evidence/observation.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { NetworkPort, WireReport, WireRequest } from '../../ports/network.ts';
import { keepingAwake } from '../keep-alive.ts';
import { permissions } from '../permissions.ts';
import { MORE_TO_COME } from '../wire/fetch-once.ts';
import { runRequests, type Timed } from '../wire/run-requests.ts';
import { blankSight } from '../wire/sight.ts';
import { createDoors } from './doors.ts';
import type { FirefoxSight } from './firefox-sight.ts';
import { createHush } from './hush.ts';
import { look } from './look.ts';
import { listenToRequests } from './request-events.ts';
import { createWarmth, type Warmth } from './warmth.ts';

/** What is stopped may be on its way out still, and shall not go without the listeners that keep it anonymous. */
const STOPPED_MS = 250;

/** Steers requests to these hosts as long as a generation runs; returns how to stop. */
type Steer = (hosts: readonly string[]) => () => void;

export type NetworkFactory = (steer: Steer) => NetworkPort;

/** Generations of all networks made by one factory run one after another; a second call waits. */
export function networkFactory(clock: Clock): NetworkFactory {
  let last: Promise<unknown> = Promise.resolve();
  const warmth = createWarmth(clock);
  return (steer) => ({
    runGeneration(requests, onReport, onLeaving, stop = new AbortController().signal) {
      const means = { clock, steer, warmth, onLeaving, stop };
      const run = last.then(() => keepingAwake(() => runGeneration(means, requests, onReport)));
      last = run.catch(() => undefined);
      return run;
    },
    grantedOrigins: (origins) => permissions.granted(origins),
    isOnline: () => navigator.onLine,
  });
}

/** The browser's own way. */
export function createNetwork(factory: NetworkFactory): NetworkPort {
  return factory(() => () => undefined);
}

interface Means {
  clock: Clock;
  steer: Steer;
  warmth: Warmth;
  onLeaving: (() => void) | undefined;
  stop: AbortSignal;
}

async function runGeneration(
  { clock, steer, warmth, onLeaving, stop }: Means,
  requests: readonly WireRequest[],
  onReport: (report: WireReport) => void,
): Promise<readonly WireReport[]> {
  const reports: WireReport[] = [];
  const keep = (report: WireReport) => {
    reports.push(report);
    onReport(report);
  };
  const granted = new Set(await permissions.granted([...new Set(requests.map(originOf))]));
  const allowed = requests.filter((request) => granted.has(originOf(request)));
  const startedAtMs = clock.now();
  for (const request of requests) if (!allowed.includes(request)) keep(refused(request, startedAtMs));
  if (allowed.length === 0 || stop.aborted) return reports;
  const hosts = [...new Set(allowed.map((request) => new URL(request.url).hostname))];
  const events = listenToRequests(hosts);
  const ways = { doors: createDoors(), hush: createHush(), warmth };
  const stopSteering = steer(hosts);
  try {
    await warmth.keep();
    const generation = crypto.randomUUID().slice(0, 8);
    const marked = ({ url, id, padding }: WireRequest) => `${url}#${generation}.${id}${padding ? MORE_TO_COME : ''}`;
    const lookAt = (request: WireRequest, isRider: boolean) =>
      unlessStopped(stop, () => look({ ...request, stop }, marked(request), events, ways, isRider));
    onLeaving?.();
    await runRequests(allowed, lookAt, (sight) => keep(wireReport(sight, startedAtMs)));
  } catch (error) {
    if (!stop.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, STOPPED_MS));
  } finally {
    stopSteering();
    events.stop();
    await warmth.keep();
  }
  return reports;
}

/** A look that is stopped opens nothing more; whatever it waits for, nobody waits for it. */
function unlessStopped<T>(stop: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    stop.throwIfAborted();
    stop.addEventListener('abort', reject);
    work().then(resolve, reject);
  });
}

function originOf(request: WireRequest): string {
  return `https://${new URL(request.url).hostname}/*`;
}

function wireReport(sight: FirefoxSight & Timed, generationStartedAtMs: number): WireReport {
  const { trace } = sight;
  return {
    id: sight.id,
    startedAtMs: generationStartedAtMs + Math.round(sight.startedAfterMs),
    durationMs: Math.round(sight.durationMs - sight.asideMs),
    outcome: sight.outcome === 'stalled' ? 'error' : sight.outcome,
    errorText: errorTextOf(sight),
    status: sight.status,
    redirectUrl: sight.isRedirect ? trace.location : null,
    headers: sight.headers,
    responseMs: sight.responseMs === null ? null : Math.round(sight.responseMs),
    // A proxy's own address says nothing of the host.
    addressClass: trace.isProxied ? null : (trace.addressClass ?? sight.nameClass),
    isConnected: trace.addressClass !== null,
    ...(sight.isHandshaking ? { isHandshaking: true } : {}),
    ...(sight.isNameSilent ? { isNameSilent: true } : {}),
    ...(sight.nameHere ? { nameHere: sight.nameHere } : {}),
    isFresh: sight.isFresh,
    route: routeOf(trace.isProxied),
    body: sight.body,
    bytesDown: sight.bytesDown,
    ...(sight.burst ? { burst: sight.burst } : {}),
    closeCode: sight.closeCode,
    lagMs: sight.lagMs,
  };
}

function errorTextOf(sight: FirefoxSight): string | null {
  if (sight.outcome === 'stalled') return OWN_MARKS.stalled;
  if (sight.outcome !== 'error') return null;
  return sight.trace.errorText;
}

function routeOf(isProxied: boolean | null): Route {
  if (isProxied === null) return 'unknown';
  return isProxied ? 'proxy' : 'direct';
}

function refused(request: WireRequest, atMs: number): WireReport {
  const trace = {
    errorText: OWN_MARKS.noPermission,
    status: null,
    location: null,
    addressClass: null,
    isProxied: null,
  };
  const timed = { id: request.id, startedAfterMs: 0, durationMs: 0, lagMs: 0 };
  const sight = { ...blankSight(), trace, nameHere: null, nameClass: null, asideMs: 0 };
  return wireReport({ ...sight, ...timed }, atMs);
}
