// How is the product's own clock moved from outside, when the shipped build knows of no such thing?

import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, TargetInfo } from './browser.ts';
import type { Session } from './cdp.ts';
import { evaluateIn } from './page.ts';

/** Only Date moves: performance.now and setTimeout stay real, so deadlines and durations are real ones. */
export class ProductClock {
  offsetMs = 0;
  readonly #browser: Browser;
  readonly #live = new Map<Session, TargetInfo>();
  readonly #prepared = new Map<Session, string>();
  readonly #onHalted: (worker: Session) => Promise<unknown>;

  /** `onHalted`: what else is to be done to a worker before its first line. */
  constructor(browser: Browser, onHalted: (worker: Session) => Promise<unknown> = async () => undefined) {
    this.#browser = browser;
    this.#onHalted = onHalted;
  }

  /** Best before the extension is installed: what already runs has seen the real time. */
  async start(): Promise<void> {
    await this.#browser.prepareEachTarget((session, target, isHalted) => this.#prepare(session, target, isHalted));
  }

  now(): number {
    return Date.now() + this.offsetMs;
  }

  /** Forward only, as time goes. */
  async moveTo(epochMs: number): Promise<void> {
    this.offsetMs = Math.max(this.offsetMs, epochMs - Date.now());
    await Promise.all([...this.#live].map(([session]) => this.#shift(session)));
  }

  /** Is a page of this address alive? */
  isRunning(url: string): boolean {
    return [...this.#live].some(([session, target]) => !session.isClosed() && target.url.startsWith(url));
  }

  /** The worker that is alive now; waits for one that is just starting. */
  async worker(extensionId: string): Promise<Session> {
    for (let attempt = 0; attempt < 100; attempt++) {
      const session = this.runningWorker(extensionId);
      if (session) return session;
      await pause(100);
    }
    throw new Error('The extension has no running worker');
  }

  runningWorker(extensionId: string): Session | null {
    const url = `chrome-extension://${extensionId}/`;
    for (const [session, target] of this.#live) {
      if (target.type === 'service_worker' && target.url.startsWith(url) && !session.isClosed()) return session;
    }
    return null;
  }

  async #prepare(session: Session, target: TargetInfo, isHalted: boolean): Promise<void> {
    try {
      if (target.type === 'service_worker') await this.#prepareWorker(session, target, isHalted);
      else if (target.type !== 'browser' && target.type !== 'tab') await this.#preparePage(session, target, isHalted);
    } finally {
      await session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    }
  }

  /** A worker has no script "for each new document": it is halted before its first line instead. */
  async #prepareWorker(session: Session, target: TargetInfo, isHalted: boolean): Promise<void> {
    if (!target.url.startsWith('chrome-extension:')) return;
    if (!isHalted) {
      await evaluateIn(session, shiftSource(this.offsetMs));
      this.#live.set(session, target);
      return;
    }
    await session.send('Debugger.enable');
    const { breakpointId } = await session.send<{ breakpointId: string }>('Debugger.setInstrumentationBreakpoint', {
      instrumentation: 'beforeScriptExecution',
    });
    session.on('Debugger.paused', () => {
      // Our own script would halt at the same breakpoint, hence the breakpoint goes first. No awaitPromise here:
      // while halted the worker runs no microtasks and the answer would never come.
      void session
        .send('Debugger.removeBreakpoint', { breakpointId })
        .then(() => session.send('Runtime.evaluate', { expression: shiftSource(this.offsetMs) }))
        .then(() => this.#onHalted(session))
        .then(() => this.#live.set(session, target))
        .finally(() => session.send('Debugger.resume'))
        .then(() => session.send('Debugger.disable'))
        .catch(() => undefined);
    });
  }

  async #preparePage(session: Session, target: TargetInfo, isHalted: boolean): Promise<void> {
    this.#live.set(session, target);
    await session.send('Page.enable');
    await this.#plant(session);
    if (!isHalted && target.url.startsWith('chrome-extension:')) await evaluateIn(session, shiftSource(this.offsetMs));
  }

  async #plant(session: Session): Promise<void> {
    const { identifier } = await session.send<{ identifier: string }>('Page.addScriptToEvaluateOnNewDocument', {
      source: `if (location.protocol === 'chrome-extension:') { ${shiftSource(this.offsetMs)} }`,
    });
    const before = this.#prepared.get(session);
    this.#prepared.set(session, identifier);
    if (before) await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: before });
  }

  async #shift(session: Session): Promise<void> {
    if (session.isClosed()) {
      this.#live.delete(session);
      return;
    }
    try {
      if (this.#prepared.has(session)) await this.#plant(session);
      await evaluateIn(session, moveSource(this.offsetMs));
    } catch {
      // It closed between the question and the answer; the next one starts with the new offset.
      this.#live.delete(session);
    }
  }
}

const KEY = `Symbol.for('throughline.lab.clock')`;

/** Replaces Date in one realm by one that is `offsetMs` ahead; remembers how to move it further. */
export function shiftSource(offsetMs: number): string {
  return `(() => {
    if (globalThis[${KEY}]) return;
    const Real = Date;
    let offsetMs = ${offsetMs};
    const now = () => Real.now() + offsetMs;
    globalThis.Date = new Proxy(Real, {
      construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget === globalThis.Date ? target : newTarget),
      apply: () => new Real(now()).toString(),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
    Real.prototype.constructor = globalThis.Date;
    Object.defineProperty(globalThis, ${KEY}, { value: (ms) => { offsetMs = ms; }, enumerable: false });
  })();`;
}

/** In this realm and in the frames of ours inside it. */
function moveSource(offsetMs: number): string {
  return `(function move(realm) {
    realm[${KEY}]?.(${offsetMs});
    for (let i = 0; i < (realm.frames?.length ?? 0); i++) { try { move(realm.frames[i]); } catch {} }
  })(globalThis)`;
}
