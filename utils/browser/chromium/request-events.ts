// What did the browser's own events tell about each request of a generation?

import { browser } from 'wxt/browser';
import { classifyAddress } from '../../evidence/address-class.ts';
import type { AddressClass } from '../../evidence/observation.ts';
import type { WireRequest } from '../../ports/network.ts';
import { markedUrl, markOf } from './mark.ts';

/** `onErrorOccurred` often comes just after the fetch has rejected: 2.2 ms at most were seen, a loaded device may need more. */
const GRACE_MS = 250;

export interface RequestTrace {
  /** Was any event seen? Without one the request never got to the network stack, or we were not allowed to look. */
  isSeen: boolean;
  errorText: string | null;
  status: number | null;
  redirectUrl: string | null;
  addressClass: AddressClass | null;
  /** Did a request to another host of this generation end at the same address? A proxy's address stands for all. */
  isSharedAddress: boolean;
}

export interface RequestEvents {
  /** Waits for the event that ends the story of this request, a moment at most. */
  traceOf(requestId: string): Promise<RequestTrace>;
  stop(): void;
}

interface Details {
  url: string;
  ip?: string;
  statusCode?: number;
  redirectUrl?: string;
  error?: string;
}

/**
 * Listens to exactly the hosts of one generation. Made anew each time: a listener added while no host was granted stays
 * deaf for the worker's life, and one left in place would wake the worker with the user's own browsing.
 */
export async function listenToRequests(generation: string, requests: readonly WireRequest[]): Promise<RequestEvents> {
  const pages = requests.filter((request) => request.kind === 'https');
  const traces = new Map(pages.map((request) => [markOf(markedUrl('', generation, request.id)), newTrace()]));
  const hostsByAddress = new Map<string, Set<string>>();
  const listeners = listenersFor(traces, hostsByAddress);
  const urls = [...new Set(pages.map((request) => `https://${new URL(request.url).hostname}/*`))];
  if (urls.length > 0) for (const { event, listener } of listeners) event.addListener(listener, { urls });
  // Calls of one worker are handled in order: when this one is answered, the listeners stand.
  await browser.runtime.getPlatformInfo();
  return {
    async traceOf(requestId) {
      const { trace, ended } = traces.get(`${generation}.${requestId}`) ?? newTrace();
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, GRACE_MS))]);
      return trace;
    },
    stop() {
      for (const { event, listener } of listeners) event.removeListener(listener);
      hostsByAddress.clear();
    },
  };
}

interface Story {
  trace: RequestTrace;
  ended: Promise<void>;
  end: () => void;
}

function newTrace(): Story {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    trace: {
      isSeen: false,
      errorText: null,
      status: null,
      redirectUrl: null,
      addressClass: null,
      isSharedAddress: false,
    },
    ended,
    end,
  };
}

interface ListenerRow {
  event: {
    addListener(listener: (details: Details) => void, filter: { urls: string[] }): void;
    removeListener(listener: (details: Details) => void): void;
  };
  listener: (details: Details) => void;
}

type HostsByAddress = Map<string, Set<string>>;

function listenersFor(traces: ReadonlyMap<string, Story>, hostsByAddress: HostsByAddress): readonly ListenerRow[] {
  const { onBeforeRequest, onBeforeRedirect, onResponseStarted, onErrorOccurred } =
    browser.webRequest as unknown as Record<string, ListenerRow['event']>;
  const row = (event: ListenerRow['event'] | undefined, isEnd: boolean): ListenerRow => ({
    event: event as ListenerRow['event'],
    listener: (details) => {
      const story = traces.get(markOf(details.url));
      if (!story) return;
      note(story.trace, details, hostsByAddress);
      if (isEnd) story.end();
    },
  });
  return [
    row(onBeforeRequest, false),
    row(onBeforeRedirect, true),
    row(onResponseStarted, true),
    row(onErrorOccurred, true),
  ];
}

/** The address is classified on the spot; it outlives the event only to be compared within its generation. */
function note(trace: RequestTrace, details: Details, hostsByAddress: HostsByAddress): void {
  trace.isSeen = true;
  if (details.statusCode !== undefined) trace.status = details.statusCode;
  if (details.redirectUrl !== undefined) trace.redirectUrl = details.redirectUrl;
  if (details.error !== undefined) trace.errorText = details.error;
  if (details.ip === undefined) return;
  trace.addressClass = classifyAddress(details.ip);
  const hosts = hostsByAddress.get(details.ip) ?? new Set();
  hostsByAddress.set(details.ip, hosts.add(new URL(details.url).hostname));
  trace.isSharedAddress = hosts.size > 1;
}
