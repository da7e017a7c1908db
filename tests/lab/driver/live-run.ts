// What stands up for one scenario: a network, a browser in it, the shipped extension, and somebody who watches?

import { type Lab, startLab } from '../lab.ts';
import type { Scenario, TimelineChange } from '../scenario.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { BrowserProxy } from './browser-proxy.ts';
import { ProductClock } from './clock.ts';
import { finishWelcome } from './consent.ts';
import type { DrivenPage } from './driven.ts';
import { installShipped } from './grant.ts';
import { Observer } from './observe.ts';
import { ChromiumProduct } from './product.ts';
import type { Recorder } from './recorder.ts';
import { Rounds } from './rounds.ts';

export interface StandUpOptions {
  builtDir: string;
  binary: string;
  isHeaded?: boolean;
  pcapFile?: string;
  debuggingPort?: number;
  flags?: readonly string[];
  /** Notes what the worker observes (Chromium only). */
  recorder?: Recorder;
}

/** A lab with a browser in it that holds the extension as a store would install it: nothing granted, nobody attached. */
export interface Household {
  lab: Lab;
  browser: Browser;
  extensionId: string;
  close(): Promise<void>;
}

/** What driving a scenario needs, whichever browser it is. */
export interface DrivenRun {
  lab: Lab;
  observer: Observer<DrivenPage>;
  rounds: Rounds;
  /** A change of the scenario's timeline: the lab's side and the browser's side of it. */
  apply(change: TimelineChange): Promise<void>;
  close(): Promise<void>;
}

export interface LiveRun extends Household, DrivenRun {
  clock: ProductClock;
  observer: Observer;
}

export async function settleIn(
  scenario: Scenario,
  options: StandUpOptions,
  beforeInstall: (browser: Browser, lab: Lab) => Promise<void> = async () => undefined,
): Promise<Household> {
  const lab = await startLab(scenario, { pcapFile: options.pcapFile });
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await lab.stop();
  };
  try {
    browser = await launchBrowser({
      binary: options.binary,
      wrapCommand: (argv) => lab.clientCommand([...argv]),
      caCertificateFile: lab.caCertificateFile,
      isHeaded: options.isHeaded,
      debuggingPort: options.debuggingPort,
      // QUIC is only tried where it is to be dropped: the lab's servers speak TCP alone.
      flags: [...(scenario.network.quic === 'drop' ? [] : ['--disable-quic']), ...(options.flags ?? [])],
    });
    await beforeInstall(browser, lab);
    const { id } = await installShipped(browser, options.builtDir, true);
    return { lab, browser, extensionId: id, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Up to the moment when the picked services are permitted and consent is given, with the product's clock in our hands. */
export async function standUp(scenario: Scenario, options: StandUpOptions): Promise<LiveRun> {
  const needsProxy = scenario.proxy ?? scenario.timeline.some((change) => change.proxy);
  let clock: ProductClock | null = null;
  let proxy: BrowserProxy | null = null;
  const household = await settleIn(scenario, options, async (browser, lab) => {
    const { recorder } = options;
    clock = new ProductClock(browser, async (worker) => recorder?.attach(worker));
    await clock.start();
    proxy = needsProxy ? await BrowserProxy.install(browser) : null;
    await proxy?.set(lab.proxyAddress);
  });
  try {
    return await moveIn(scenario, household, clock as unknown as ProductClock, proxy);
  } catch (error) {
    await household.close();
    throw error;
  }
}

async function moveIn(
  scenario: Scenario,
  household: Household,
  clock: ProductClock,
  proxy: BrowserProxy | null,
): Promise<LiveRun> {
  const { lab, browser, extensionId } = household;
  const observer = await Observer.open(browser, extensionId, true);
  const product = new ChromiumProduct(browser, clock, observer.page, extensionId);
  const rounds = new Rounds(product, observer, (epochMs) => lab.setNow(epochMs));
  const apply = async (change: TimelineChange) => {
    await lab.apply(change);
    await lab.flush();
    if (change.proxy !== undefined) await proxy?.set(lab.proxyAddress);
  };
  for (const { beforeRound, midRound, ...change } of scenario.timeline) if (beforeRound === 1) await apply(change);
  await finishWelcome(browser, extensionId, scenario);
  return { ...household, clock, observer, rounds, apply };
}
