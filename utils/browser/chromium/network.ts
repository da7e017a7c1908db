// How does Chromium carry one generation of requests over connections of their own?

import type { PageReport } from '../../contracts/wire.ts';
import { OWN_MARKS } from '../../evidence/classify-error.ts';
import type { Route } from '../../evidence/observation.ts';
import { type Clock, seconds } from '../../kernel/clock.ts';
import type { NetworkPort, WireReport, WireRequest } from '../../ports/network.ts';
import { fromBase64 } from '../base64.ts';
import { keepingAwake } from '../keep-alive.ts';
import { permissions } from '../permissions.ts';
import type { OffscreenDocument, OffscreenPage } from './offscreen-document.ts';
import { listenToRequests, type RequestEvents, type RequestTrace } from './request-events.ts';

/** Past every deadline by so much, the page is taken for dead. */
const WATCHDOG_MS = seconds(5);

/** Generations run one after another; a second call waits. */
export function createNetwork(document: OffscreenDocument, clock: Clock): NetworkPort {
  let last: Promise<unknown> = Promise.resolve();
  return {
    runGeneration(requests, onReport) {
      const run = last.then(() => keepingAwake(() => runGeneration(document, clock, requests, onReport)));
      last = run.catch(() => undefined);
      return run;
    },
    grantedOrigins: (origins) => permissions.granted(origins),
    isOnline: () => navigator.onLine,
  };
}

async function runGeneration(
  document: OffscreenDocument,
  clock: Clock,
  requests: readonly WireRequest[],
  onReport: (report: WireReport) => void,
): Promise<readonly WireReport[]> {
  const reports: WireReport[] = [];
  const keep = (report: WireReport) => {
    reports.push(report);
    onReport(report);
  };
  const allowed = await splitByPermission(requests, (request) => {
    keep(wireReport(blankReport(request), clock.now(), { trace: null, errorText: OWN_MARKS.noPermission }));
  });
  if (allowed.length > 0) await runAllowed(document, clock, allowed, keep);
  return reports;
}

/** A request without permission would still reach the wire, so it is not even sent. */
async function splitByPermission(
  requests: readonly WireRequest[],
  onRefused: (request: WireRequest) => void,
): Promise<readonly WireRequest[]> {
  const granted = new Set(await permissions.granted([...new Set(requests.map(originOf))]));
  for (const request of requests) if (!granted.has(originOf(request))) onRefused(request);
  return requests.filter((request) => granted.has(originOf(request)));
}

async function runAllowed(
  document: OffscreenDocument,
  clock: Clock,
  requests: readonly WireRequest[],
  keep: (report: WireReport) => void,
): Promise<void> {
  const generation = crypto.randomUUID().slice(0, 8);
  const events = await listenToRequests(generation, requests);
  const open = new Map(requests.map((request) => [request.id, request]));
  try {
    await document.borrow('fresh', async (page) => {
      const startedAtMs = clock.now();
      await converse(page, generation, requests, async (request, report) => {
        open.delete(request.id);
        keep(wireReport(report, startedAtMs, await explain(request, report, events)));
      });
      for (const request of open.values()) {
        keep(wireReport(blankReport(request), startedAtMs, { trace: null, errorText: OWN_MARKS.pageGone }));
      }
    });
  } finally {
    events.stop();
  }
}

/** The origin pattern that has to be granted; a socket needs no permission of the browser's, but of the user's. */
function originOf(request: WireRequest): string {
  return `https://${new URL(request.url).hostname}/*`;
}

/** Sends the requests and hands over each report; ends when all are in, the page is gone or long overdue. */
function converse(
  page: OffscreenPage,
  generation: string,
  requests: readonly WireRequest[],
  hand: (request: WireRequest, report: PageReport) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const handed: Promise<void>[] = [];
    const finish = () => {
      clearTimeout(watchdog);
      Promise.all(handed).then(() => resolve(), reject);
    };
    const watchdog = setTimeout(finish, longestMs(requests) + WATCHDOG_MS);
    page.onGone(finish);
    page.onNews((news) => {
      if (news.type !== 'report' || news.generation !== generation) return;
      const request = requests.find(({ id }) => id === news.report.id);
      if (request) handed.push(hand(request, news.report));
      if (handed.length === requests.length) finish();
    });
    page.send({ type: 'run', generation, requests: requests.map(copied) });
  });
}

function copied(request: WireRequest) {
  return { ...request, headers: { ...request.headers }, subprotocols: [...request.subprotocols] };
}

/** Four at a time, so a row of silent hosts takes as many deadlines as there are rows. */
function longestMs(requests: readonly WireRequest[]): number {
  const latestStartMs = Math.max(...requests.map((request) => request.startAfterMs));
  return latestStartMs + requests.reduce((sum, request) => sum + request.deadlineMs, 0);
}

/** What the worker knows beyond the page's own report. */
interface Explanation {
  trace: RequestTrace | null;
  errorText: string | null;
}

async function explain(request: WireRequest, report: PageReport, events: RequestEvents): Promise<Explanation> {
  if (request.kind === 'websocket') {
    return { trace: null, errorText: report.outcome === 'error' ? OWN_MARKS.webSocketFailed : null };
  }
  // Our own abort ends the story with an error of its own that means nothing.
  if (report.outcome === 'deadline' && report.status === null) return { trace: null, errorText: null };
  const trace = await events.traceOf(request.id);
  if (report.outcome === 'stalled') return { trace, errorText: OWN_MARKS.stalled };
  if (report.outcome !== 'error') return { trace, errorText: null };
  if (trace.isSeen) return { trace, errorText: trace.errorText };
  const isStillAllowed = (await permissions.granted([originOf(request)])).length > 0;
  return { trace, errorText: isStillAllowed ? OWN_MARKS.noEvent : OWN_MARKS.noPermission };
}

function wireReport(report: PageReport, generationStartedAtMs: number, { trace, errorText }: Explanation): WireReport {
  const route = routeOf(report, trace);
  return {
    id: report.id,
    startedAtMs: generationStartedAtMs + Math.round(report.startedAfterMs),
    durationMs: Math.round(report.durationMs),
    outcome: report.outcome === 'stalled' ? 'error' : report.outcome,
    errorText,
    status: report.status ?? trace?.status ?? null,
    redirectUrl: report.isRedirect ? (trace?.redirectUrl ?? null) : null,
    headers: report.headers,
    responseMs: report.responseMs === null ? null : Math.round(report.responseMs),
    // A proxy's own address says nothing of the host.
    addressClass: route === 'proxy' ? null : (trace?.addressClass ?? null),
    isFresh: report.isFresh,
    route,
    body: report.body === null ? null : fromBase64(report.body),
    bytesDown: report.bytesDown,
    closeCode: report.closeCode,
    lagMs: report.lagMs,
  };
}

/**
 * A proxy looks names up itself and its address stands for every host. No lookup alone proves nothing (a hosts file
 * has none either), so the address must be shared or one that no public host has.
 */
function routeOf(report: PageReport, trace: RequestTrace | null): Route {
  if (report.hasLookup) return 'direct';
  const isLocal = trace?.addressClass === 'loopback' || trace?.addressClass === 'private';
  const mayBeProxy = report.isFresh !== false && report.outcome === 'response';
  return mayBeProxy && (isLocal || trace?.isSharedAddress) ? 'proxy' : 'unknown';
}

function blankReport(request: WireRequest): PageReport {
  return {
    id: request.id,
    startedAfterMs: request.startAfterMs,
    durationMs: 0,
    outcome: 'error',
    status: null,
    isRedirect: false,
    headers: {},
    responseMs: null,
    isFresh: null,
    hasLookup: null,
    body: null,
    bytesDown: 0,
    closeCode: null,
    lagMs: 0,
  };
}
