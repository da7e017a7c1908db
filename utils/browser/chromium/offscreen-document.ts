// When does the one offscreen document open, and when may it close?

import { browser } from 'wxt/browser';
import { OFFSCREEN_PORT, type WireCommand, WireNews } from '../../contracts/wire.ts';
import { seconds } from '../../kernel/clock.ts';

const URL_PATH = '/offscreen.html';
const CONNECT_DEADLINE_MS = seconds(5);
/** Long enough for the next gathering of a row, short enough that no idle connection of a generation lives on. */
const LINGER_MS = seconds(1);

export interface OffscreenPage {
  send(command: WireCommand): void;
  onNews(listener: (news: WireNews) => void): void;
  /** Also called at once if it is gone already. */
  onGone(listener: () => void): void;
}

export interface OffscreenDocument {
  /** `fresh`: a document in which no request has run yet. Closing waits for every borrower, for it kills pending work. */
  borrow<T>(need: 'fresh' | 'any', work: (page: OffscreenPage) => Promise<T>): Promise<T>;
}

interface Tenancy {
  page: OffscreenPage;
  borrowers: number;
  isFresh: boolean;
  whenIdle: (() => void) | null;
  closing: ReturnType<typeof setTimeout> | undefined;
}

/** Call synchronously at worker start: it listens for the page's connection. */
export function createOffscreenDocument(): OffscreenDocument {
  const awaitConnection = listenForConnections();
  let current: Tenancy | null = null;
  let lastMove: Promise<unknown> = Promise.resolve();

  /** Opening and closing never overlap: there may be only one such document. */
  function inTurn<T>(move: () => Promise<T>): Promise<T> {
    const turn = lastMove.then(move);
    lastMove = turn.catch(() => undefined);
    return turn;
  }

  async function enter(need: 'fresh' | 'any'): Promise<Tenancy> {
    if (current && need === 'fresh' && !current.isFresh) await leaveFor(current);
    current ??= tenancyOf(await open(awaitConnection));
    const tenancy = current;
    tenancy.page.onGone(() => {
      if (current === tenancy) current = null;
    });
    if (need === 'fresh') tenancy.isFresh = false;
    return join(tenancy);
  }

  function join(tenancy: Tenancy): Tenancy {
    clearTimeout(tenancy.closing);
    tenancy.borrowers += 1;
    return tenancy;
  }

  async function leaveFor(tenancy: Tenancy): Promise<void> {
    clearTimeout(tenancy.closing);
    if (tenancy.borrowers > 0)
      await new Promise<void>((resolve) => {
        tenancy.whenIdle = resolve;
      });
    current = null;
    await closeIfOpen();
  }

  function leave(tenancy: Tenancy): void {
    tenancy.borrowers -= 1;
    if (tenancy.borrowers > 0) return;
    if (tenancy.whenIdle) tenancy.whenIdle();
    else tenancy.closing = setTimeout(() => void inTurn(() => closeIdle(tenancy)), LINGER_MS);
  }

  async function closeIdle(tenancy: Tenancy): Promise<void> {
    if (current !== tenancy || tenancy.borrowers > 0) return;
    current = null;
    await closeIfOpen();
  }

  return {
    async borrow(need, work) {
      // Whoever takes any document takes the open one, even while somebody waits for a fresh one: a row of gatherings
      // that queued up behind it would take twice its deadline.
      const tenancy = need === 'any' && current ? join(current) : await inTurn(() => enter(need));
      try {
        return await work(tenancy.page);
      } finally {
        leave(tenancy);
      }
    },
  };
}

function tenancyOf(page: OffscreenPage): Tenancy {
  return { page, borrowers: 0, isFresh: true, whenIdle: null, closing: undefined };
}

async function open(awaitConnection: () => Promise<OffscreenPage>): Promise<OffscreenPage> {
  // One left over from a worker that died.
  await closeIfOpen();
  const connected = awaitConnection();
  const [page] = await Promise.all([
    connected,
    browser.offscreen.createDocument({
      url: URL_PATH,
      reasons: ['IFRAME_SCRIPTING', 'WEB_RTC'],
      justification: 'Each check needs a connection of its own, and call checks need a peer connection.',
    }),
  ]);
  return page;
}

async function closeIfOpen(): Promise<void> {
  if (!(await isOpen())) return;
  try {
    await browser.offscreen.closeDocument();
  } catch (error) {
    // A page whose worker has died closes itself, perhaps in this very moment.
    if (await isOpen()) throw error;
  }
}

async function isOpen(): Promise<boolean> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return open.length > 0;
}

/** Registers the listener; each call of what it returns waits for the next connection. */
function listenForConnections(): () => Promise<OffscreenPage> {
  let onConnected: ((page: OffscreenPage) => void) | null = null;
  browser.runtime.onConnect.addListener((port) => {
    const isOurs =
      port.sender?.id === browser.runtime.id && port.sender.url === browser.runtime.getURL(URL_PATH as '/');
    if (port.name !== OFFSCREEN_PORT || !isOurs || !onConnected) return port.disconnect();
    onConnected(pageAt(port));
    onConnected = null;
  });
  return () =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The offscreen page did not come up.')), CONNECT_DEADLINE_MS);
      onConnected = (page) => {
        clearTimeout(timer);
        resolve(page);
      };
    });
}

function pageAt(port: ReturnType<typeof browser.runtime.connect>): OffscreenPage {
  const gone = new Promise<void>((resolve) => port.onDisconnect.addListener(() => resolve()));
  return {
    send: (command) => port.postMessage(command),
    onNews: (listener) => port.onMessage.addListener((message: unknown) => listener(WireNews.parse(message))),
    onGone: (listener) => void gone.then(listener),
  };
}
