// How is the product's own clock moved in Firefox, and how do we know that it probes?

import { setTimeout as pause } from 'node:timers/promises';
import { shiftSource } from '../clock.ts';
import type { Alarm, DrivenProduct } from '../driven.ts';
import type { FirefoxBrowser } from './browser.ts';
import type { FirefoxPage } from './page.ts';

const OFFSET = 'throughline-lab:offset';
/** In a page whose clock has been replaced, takes it to an offset. */
const CLOCK = `(offsetMs) => globalThis[Symbol.for('throughline.lab.clock')](offsetMs)`;
const RINGS_WITHIN_MS = 20_000;
const TIMERS = `Symbol.for('throughline.lab.timers')`;

/** Counts the intervals that run: the background page has one as long as it keeps itself awake for a probe. */
const COUNT_INTERVALS = `(() => {
  if (globalThis[${TIMERS}]) return;
  const live = new Set();
  const { setInterval: begin, clearInterval: end } = globalThis;
  globalThis.setInterval = (...args) => { const id = begin(...args); live.add(id); return id; };
  globalThis.clearInterval = (id) => { live.delete(id); end(id); };
  Object.defineProperty(globalThis, ${TIMERS}, { value: live });
})();`;

/**
 * Runs in every process of Firefox: before the first line of any page of the extension, background page included, its
 * Date is replaced; the debugger's way in, for the page's own policy lets nobody evaluate.
 */
function planterSource(geckoId: string): string {
  return `(() => {
    const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
    const system = Services.scriptSecurityManager.getSystemPrincipal();
    const box = Cu.Sandbox(system, { freshCompartment: true });
    addDebuggerToGlobal(box);
    const windows = new Set();
    const run = (win, source) => {
      const debug = new box.Debugger();
      debug.addDebuggee(win).executeInGlobal(source);
      debug.removeAllDebuggees();
    };
    const move = (win) => run(win, '(' + ${JSON.stringify(CLOCK)} + ')(' + offsetMs + ')');
    let offsetMs = Services.cpmm.sharedData.get('${OFFSET}') ?? 0;
    const onGlobal = {
      observe(win) {
        if (win.document.nodePrincipal.addonId !== ${JSON.stringify(geckoId)}) return;
        run(win, ${JSON.stringify(shiftSource(0) + COUNT_INTERVALS)});
        move(win);
        windows.add(Cu.getWeakReference(win));
      },
    };
    Services.obs.addObserver(onGlobal, 'content-document-global-created');
    Services.cpmm.addMessageListener('${OFFSET}', ({ data }) => {
      offsetMs = data;
      for (const reference of windows) {
        const win = reference.get();
        if (!win || Cu.isDeadWrapper(win)) windows.delete(reference);
        else move(win);
      }
    });
  })();`;
}

/** Before the extension is installed: what already runs has seen the real time. */
export async function plantClock(browser: FirefoxBrowser): Promise<void> {
  const script = `data:,${encodeURIComponent(planterSource(browser.geckoId))}`;
  await browser.inside(`Services.ppmm.loadProcessScript(${JSON.stringify(script)}, true)`);
}

export class FirefoxProduct implements DrivenProduct {
  readonly #browser: FirefoxBrowser;
  readonly #page: FirefoxPage;
  #offsetMs = 0;

  constructor(browser: FirefoxBrowser, page: FirefoxPage) {
    this.#browser = browser;
    this.#page = page;
  }

  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Only Date moves: performance.now and setTimeout stay real, so deadlines and durations are real ones. */
  async moveTo(epochMs: number): Promise<void> {
    this.#offsetMs = Math.max(this.#offsetMs, epochMs - Date.now());
    const offsetMs = this.#offsetMs;
    await this.#browser.inside(`(() => {
      Services.ppmm.sharedData.set('${OFFSET}', ${offsetMs});
      Services.ppmm.sharedData.flush();
      Services.ppmm.broadcastAsyncMessage('${OFFSET}', ${offsetMs});
    })()`);
    // All pages of an extension live in one process, so the one that we see speaks for the background page too.
    while ((await this.#page.evaluate<number>('Date.now()')) < Date.now() + offsetMs - 1000) await pause(10);
  }

  /** Made due at once, the alarm is fired by the browser itself, which also wakes a background page that has gone. */
  async fire({ name, periodInMinutes }: Alarm): Promise<void> {
    const due = { when: Date.now(), ...(periodInMinutes === undefined ? {} : { periodInMinutes }) };
    await this.#page.evaluate(`chrome.alarms.create(${JSON.stringify(name)}, ${JSON.stringify(due)})`);
    // A busy machine rings late; until then it would look as if the product had nothing to do.
    const hasRung = `chrome.alarms.get(${JSON.stringify(name)}).then((it) => !it || it.scheduledTime > ${due.when})`;
    await this.#page.waitFor(hasRung, RINGS_WITHIN_MS, `${name} has rung`);
  }

  /** Between the parts of a batch nothing runs for a moment, or for long on a busy machine: then the record tells. */
  async isOnTheWire(): Promise<boolean> {
    return await this.#page.evaluate<boolean>(`(async () => {
      const background = chrome.extension.getBackgroundPage();
      if (background === null) return false;
      if ((background[${TIMERS}]?.size ?? 0) > 0) return true;
      const { watch } = await chrome.storage.local.get('watch');
      return watch?.agenda?.round?.isBatchRunning === true;
    })()`);
  }
}
