// What does the worker make of a page's report and the browser's events about one request?

import type { PageReport } from '../../contracts/wire.ts';
import { OWN_MARKS } from '../../evidence/classify-error.ts';
import type { Route } from '../../evidence/observation.ts';
import type { WireReport, WireRequest } from '../../ports/network.ts';
import { fromBase64 } from '../base64.ts';
import { permissions } from '../permissions.ts';
import type { RequestEvents, RequestTrace } from './request-events.ts';

/** What the worker knows beyond the page's own report. */
interface Explanation {
  trace: RequestTrace | null;
  errorText: string | null;
}

export async function explain(request: WireRequest, report: PageReport, events: RequestEvents): Promise<Explanation> {
  if (request.kind === 'websocket') {
    return { trace: null, errorText: report.outcome === 'error' ? OWN_MARKS.webSocketFailed : null };
  }
  // Our own abort ends the story with an error of its own that means nothing.
  if (report.outcome === 'deadline' && report.status === null) return { trace: null, errorText: null };
  const trace = await events.traceOf(report.failedWithId ?? request.id);
  if (report.outcome === 'stalled') return { trace, errorText: OWN_MARKS.stalled };
  if (report.outcome !== 'error') return { trace, errorText: null };
  if (trace.isSeen) return { trace, errorText: trace.errorText };
  const isStillAllowed = (await permissions.granted([originOf(request)])).length > 0;
  return { trace, errorText: isStillAllowed ? OWN_MARKS.noEvent : OWN_MARKS.noPermission };
}

export function wireReport(
  report: PageReport,
  generationStartedAtMs: number,
  { trace, errorText }: Explanation,
): WireReport {
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
    ...(report.connectMs ? { connectMs: Math.round(report.connectMs) } : {}),
    isFresh: report.isFresh,
    route,
    body: report.body === null ? null : fromBase64(report.body),
    bytesDown: report.bytesDown,
    ...(report.burst ? { burst: report.burst } : {}),
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
  if (report.outcome !== 'response' || report.isFresh === false) return 'unknown';
  if (trace?.addressClass === 'loopback' || trace?.addressClass === 'private') return 'proxy';
  return report.hasLookup === false && trace?.isSharedAddress ? 'proxy' : 'unknown';
}

export function blankReport(request: WireRequest): PageReport {
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
    connectMs: null,
    isHandshaking: false,
    body: null,
    bytesDown: 0,
    burst: null,
    closeCode: null,
    lagMs: 0,
  };
}

/** The origin pattern that has to be granted; a socket needs no permission of the browser's, but of the user's. */
export function originOf(request: WireRequest): string {
  return `https://${new URL(request.url).hostname}/*`;
}
