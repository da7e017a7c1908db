// How does Chromium carry one generation of requests over connections of their own?

import type { PageReport } from '../../contracts/wire.ts';
import { OWN_MARKS } from '../../evidence/classify-error.ts';
import { type Clock, seconds } from '../../kernel/clock.ts';
import type { NetworkPort, WireReport, WireRequest } from '../../ports/network.ts';
import { keepingAwake } from '../keep-alive.ts';
import { permissions } from '../permissions.ts';
import type { OffscreenDocument, OffscreenPage } from './offscreen-document.ts';
import { listenToRequests } from './request-events.ts';
import { blankReport, explain, originOf, wireReport } from './wire-report.ts';

/** Past every deadline by so much, the page is taken for dead. */
const WATCHDOG_MS = seconds(5);

/**
 * Generations run one after another; a second call waits. One that is stopped leaves its document, and the next one that
 * wants a fresh document closes it first, with every frame and connection in it.
 */
export function createNetwork(document: OffscreenDocument, clock: Clock): NetworkPort {
  let last: Promise<unknown> = Promise.resolve();
  return {
    runGeneration(requests, onReport, onLeaving, stop) {
      const announced = onLeaving ? announcing(document, onLeaving) : document;
      const run = last.then(() => keepingAwake(() => runGeneration(announced, clock, requests, onReport, stop)));
      last = run.catch(() => undefined);
      return run;
    },
    grantedOrigins: (origins) => permissions.granted(origins),
    isOnline: () => navigator.onLine,
  };
}

/** Until a page has come up nothing has left. */
function announcing(document: OffscreenDocument, onLeaving: () => void): OffscreenDocument {
  return {
    borrow: (need, work) =>
      document.borrow(need, (page) => {
        onLeaving();
        return work(page);
      }),
  };
}

async function runGeneration(
  document: OffscreenDocument,
  clock: Clock,
  requests: readonly WireRequest[],
  onReport: (report: WireReport) => void,
  stop: AbortSignal | undefined,
): Promise<readonly WireReport[]> {
  const reports: WireReport[] = [];
  const keep = (report: WireReport) => {
    reports.push(report);
    onReport(report);
  };
  const allowed = await splitByPermission(requests, (request) => {
    keep(wireReport(blankReport(request), clock.now(), { trace: null, errorText: OWN_MARKS.noPermission }));
  });
  await runAllowed(document, clock, allowed, keep, stop);
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

/**
 * Hosts behind one address and certificate ride on one connection, whoever comes second; what came that way is asked
 * again in a document of its own, until each has made its own handshake (D5).
 */
async function runAllowed(
  document: OffscreenDocument,
  clock: Clock,
  requests: readonly WireRequest[],
  keep: (report: WireReport) => void,
  stop: AbortSignal | undefined,
): Promise<void> {
  let asked = requests;
  // Each turn makes at least one of them fresh, but for a first one in which each came to a connection made ahead.
  for (let turn = 0; asked.length > 0 && turn <= requests.length && !stop?.aborted; turn++) {
    const shared: WireRequest[] = [];
    const isLast = turn === requests.length;
    const keepFresh = (request: WireRequest, report: WireReport) => {
      // Whose handshake gets through needs nothing made ahead.
      const { roundTripMs: _, ...plain } = request;
      if (report.isFresh === false && !request.mayShare && !isLast) shared.push({ ...plain, startAfterMs: 0 });
      else keep(report);
    };
    await runDocument(document, clock, asked, keepFresh, stop);
    asked = shared;
  }
}

async function runDocument(
  document: OffscreenDocument,
  clock: Clock,
  requests: readonly WireRequest[],
  keep: (request: WireRequest, report: WireReport) => void,
  stop: AbortSignal | undefined,
): Promise<void> {
  const generation = crypto.randomUUID().slice(0, 8);
  const events = await listenToRequests(generation, requests);
  const open = new Map(requests.map((request) => [request.id, request]));
  try {
    await document.borrow('fresh', async (page) => {
      const startedAtMs = clock.now();
      const hand = async (request: WireRequest, report: PageReport) => {
        open.delete(request.id);
        keep(request, wireReport(report, startedAtMs, await explain(request, report, events)));
      };
      await converse(page, generation, requests, hand, stop);
      for (const request of open.values()) {
        keep(request, wireReport(blankReport(request), startedAtMs, { trace: null, errorText: OWN_MARKS.pageGone }));
      }
    });
  } finally {
    events.stop();
  }
}

/** Sends the requests and hands over each report; ends when all are in, the page is gone or long overdue, or `stop` is given. */
function converse(
  page: OffscreenPage,
  generation: string,
  requests: readonly WireRequest[],
  hand: (request: WireRequest, report: PageReport) => Promise<void>,
  stop: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const handed: Promise<void>[] = [];
    const finish = () => {
      clearTimeout(watchdog);
      Promise.all(handed).then(() => resolve(), reject);
    };
    const watchdog = setTimeout(finish, longestMs(requests) + WATCHDOG_MS);
    page.onGone(finish);
    if (stop?.aborted) return finish();
    stop?.addEventListener('abort', finish);
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
