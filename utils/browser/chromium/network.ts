// How does Chromium carry one generation of requests over connections of their own?

import { browser } from 'wxt/browser';
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
  const generation = crypto.randomUUID().slice(0, 8);
  const events = await listenToRequests(generation, requests);
  const reports: WireReport[] = [];
  const open = new Map(requests.map((request) => [request.id, request]));
  try {
    await document.borrow('fresh', async (page) => {
      const startedAtMs = clock.now();
      const hand = async (request: WireRequest, report: PageReport) => {
        open.delete(request.id);
        const wire = wireReport(report, startedAtMs, await explain(request, report, events));
        reports.push(wire);
        onReport(wire);
      };
      await converse(page, generation, requests, hand);
      for (const request of [...open.values()]) await hand(request, goneReport(request));
    });
  } finally {
    events.stop();
  }
  return reports;
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
  if (report.closeCode === PAGE_GONE) return { trace: null, errorText: OWN_MARKS.pageGone };
  if (request.kind === 'websocket') {
    return { trace: null, errorText: report.outcome === 'error' ? OWN_MARKS.webSocketFailed : null };
  }
  // Our own abort ends the story with an error of its own that means nothing.
  if (report.outcome === 'deadline' && report.status === null) return { trace: null, errorText: null };
  const trace = await events.traceOf(request.id);
  if (report.outcome === 'stalled') return { trace, errorText: OWN_MARKS.stalled };
  if (report.outcome !== 'error') return { trace, errorText: null };
  if (trace.isSeen) return { trace, errorText: trace.errorText };
  const isAllowed = await browser.permissions.contains({ origins: [`https://${new URL(request.url).hostname}/*`] });
  return { trace, errorText: isAllowed ? OWN_MARKS.noEvent : OWN_MARKS.noPermission };
}

function wireReport(report: PageReport, generationStartedAtMs: number, { trace, errorText }: Explanation): WireReport {
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
    addressClass: trace?.addressClass ?? null,
    isFresh: report.isFresh,
    route: routeOf(report, trace),
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
  if (report.isFresh !== true || report.hasLookup === null) return 'unknown';
  if (report.hasLookup) return 'direct';
  const isLocal = trace?.addressClass === 'loopback' || trace?.addressClass === 'private';
  return isLocal || trace?.isSharedAddress ? 'proxy' : 'unknown';
}

/** Never a real close code (RFC 6455 uses 1000 and up). */
const PAGE_GONE = -1;

function goneReport(request: WireRequest): PageReport {
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
    closeCode: PAGE_GONE,
    lagMs: 0,
  };
}
