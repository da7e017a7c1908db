// What did Firefox's own events tell about each request of a generation?

import { browser } from 'wxt/browser';
import { classifyAddress } from '../../evidence/address-class.ts';
import type { AddressClass } from '../../evidence/observation.ts';
import { MORE_TO_COME } from '../wire/fetch-once.ts';
import { isInTime } from './doors.ts';

/** A request with this mark asks for the way only, and is cancelled before it takes it. */
const WAY_MARK = '#which-way';

/** The event of our own abort may follow it; a loaded device may need this long. */
const GRACE_MS = 250;

export interface RequestTrace {
  errorText: string | null;
  status: number | null;
  location: string | null;
  /** Also present on failures, if TCP had stood. */
  addressClass: AddressClass | null;
  isProxied: boolean | null;
  /** From when it left until its end, by the browser's own clock. */
  tookMs?: number;
}

export interface RequestEvents {
  /**
   * Waits for the event that ends the story, a moment at least and `patienceMs` at most. `url` as it was asked for, its
   * fragment included.
   */
  traceOf(url: string, patienceMs?: number): Promise<RequestTrace>;
  /** Would a request to this host go through a proxy? Null where Firefox does not say. Nothing leaves the browser. */
  isProxied(host: string): Promise<boolean | null>;
  /** Did a page of this host come over a connection that carries several at once? */
  carriesSeveral(url: string): boolean;
  stop(): void;
}

interface Details {
  requestId: string;
  url: string;
  ip?: string | null;
  timeStamp: number;
  statusCode?: number;
  statusLine?: string;
  error?: string;
  proxyInfo?: { type: string } | null;
  requestHeaders?: Header[];
  responseHeaders?: Header[];
}

interface Header {
  name: string;
  value?: string;
}

type Blocking = { requestHeaders: Header[] } | { responseHeaders: Header[] } | { cancel: true } | undefined;
type Listener = (details: Details) => Blocking;
interface EventTarget {
  addListener(listener: Listener, filter: object, ...extra: string[][]): void;
  removeListener(listener: Listener): void;
}
type WebRequest = Record<string, EventTarget> & {
  getSecurityInfo(requestId: string, options: object): Promise<unknown>;
};

interface Story {
  trace: RequestTrace;
  sentAtMs?: number;
  ended: Promise<void>;
  end: () => void;
}

/** Listens to exactly these hosts, for requests of the background page alone, as long as a generation runs. */
export function listenToRequests(hosts: readonly string[]): RequestEvents {
  const webRequest = browser.webRequest as unknown as WebRequest;
  const stories = new Map<string, Story>();
  const storyOf = (url: string) => stories.get(url) ?? (stories.set(url, newStory()).get(url) as Story);
  const filter = { urls: hosts.flatMap((host) => [`https://${host}/*`, `wss://${host}/*`]), tabId: -1 };
  const multiplexed = new Set<string>();
  const rows = listenersFor(webRequest, storyOf, multiplexed);
  for (const { event, listener, extra } of rows) webRequest[event]?.addListener(listener, filter, ...extra);
  return {
    async traceOf(url, patienceMs = 0) {
      const { trace, ended } = storyOf(url);
      await isInTime(ended, Math.max(GRACE_MS, patienceMs));
      return trace;
    },
    async isProxied(host) {
      const url = `https://${host}/${WAY_MARK}`;
      await fetch(url, { credentials: 'omit', cache: 'no-store' }).catch(() => undefined);
      return storyOf(url).trace.isProxied;
    },
    carriesSeveral: (url) => multiplexed.has(new URL(url).hostname),
    stop() {
      for (const { event, listener } of rows) webRequest[event]?.removeListener(listener);
    },
  };
}

function listenersFor(webRequest: WebRequest, storyOf: (url: string) => Story, multiplexed: Set<string>) {
  const noting =
    (isEnd: boolean): Listener =>
    (details) => {
      const story = storyOf(details.url);
      note(story.trace, details);
      // Resource timing keeps the protocol of other sites to itself, the status line does not.
      if (/^HTTP\/[23]/.test(details.statusLine ?? '')) multiplexed.add(new URL(details.url).hostname);
      if (isEnd) end(story, details);
      return details.url.endsWith(WAY_MARK) ? { cancel: true } : undefined;
    };
  return [
    // Blocking, for only then may the security info below be asked for.
    { event: 'onBeforeRequest', listener: noting(false), extra: [['blocking']] },
    { event: 'onBeforeSendHeaders', listener: anonymous, extra: [['blocking', 'requestHeaders']] },
    { event: 'onSendHeaders', listener: askingForAddress(webRequest, storyOf), extra: [] },
    { event: 'onHeadersReceived', listener: forgetting(noting(false)), extra: [['blocking', 'responseHeaders']] },
    { event: 'onAuthRequired', listener: decliningLogin(noting(false)), extra: [['blocking']] },
    { event: 'onBeforeRedirect', listener: noting(true), extra: [] },
    { event: 'onCompleted', listener: noting(true), extra: [] },
    { event: 'onErrorOccurred', listener: noting(true), extra: [] },
  ];
}

/** They would tell this installation, or the user, from another: sockets and shared connections bring them along. */
const NAMING = /^(origin|cookie|authorization)$/i;

/**
 * `Connection: close` frees the next probe from this one's connection over HTTP/1.1; before its last request it would
 * make each of a transfer open one of its own. Over HTTP/2 it closes nothing: Firefox has decided that before (`hush.ts`).
 */
const anonymous: Listener = ({ url, requestHeaders = [] }) => {
  const kept = requestHeaders.filter(({ name }) => !NAMING.test(name));
  const staysOpen = url.startsWith('wss:') || url.endsWith(MORE_TO_COME);
  return { requestHeaders: staysOpen ? kept : [...kept, { name: 'Connection', value: 'close' }] };
};

/** A probe leaves no cookie behind. */
function forgetting(note: Listener): Listener {
  return (details) => {
    note(details);
    const kept = details.responseHeaders?.filter(({ name }) => name.toLowerCase() !== 'set-cookie') ?? [];
    return kept.length === details.responseHeaders?.length ? undefined : { responseHeaders: kept };
  };
}

/** No check of ours may put a question for a password before the user; its status (407 from a proxy) says enough. */
function decliningLogin(note: Listener): Listener {
  return (details) => {
    note(details);
    return { cancel: true };
  };
}

/** Asking makes Firefox remember the address, so that a later failure shows it; the answer itself is not needed. */
function askingForAddress(webRequest: WebRequest, storyOf: (url: string) => Story): Listener {
  return ({ requestId, url, timeStamp }) => {
    storyOf(url).sentAtMs = timeStamp;
    webRequest.getSecurityInfo(requestId, {}).catch(() => undefined);
    return undefined;
  };
}

function newStory(): Story {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const trace = { errorText: null, status: null, location: null, addressClass: null, isProxied: null };
  return { trace, ended, end };
}

function end(story: Story, { timeStamp }: Details): void {
  if (story.sentAtMs !== undefined) story.trace.tookMs = timeStamp - story.sentAtMs;
  story.end();
}

/** The address is classified on the spot and goes no further. */
function note(trace: RequestTrace, details: Details): void {
  if (details.ip) trace.addressClass = classifyAddress(details.ip);
  if (details.statusCode) trace.status = details.statusCode;
  if (details.error !== undefined) trace.errorText = details.error;
  if (details.proxyInfo !== undefined)
    trace.isProxied = details.proxyInfo !== null && details.proxyInfo.type !== 'direct';
  const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  if (location !== undefined && URL.canParse(location, details.url))
    trace.location = new URL(location, details.url).href;
}
