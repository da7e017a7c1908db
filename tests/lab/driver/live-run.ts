// What stands up for one scenario: a network, a browser in it, the shipped extension, and somebody who watches?

import { type Lab, startLab } from '../lab.ts';
import type { Scenario, TimelineChange } from '../scenario.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { BrowserProxy } from './browser-proxy.ts';
import { ProductClock } from './clock.ts';
import { finishWelcome } from './consent.ts';
import { installShipped } from './grant.ts';
import { Observer } from './observe.ts';
import { Rounds } from './rounds.ts';

export interface StandUpOptions {
  builtDir: string;
  binary: string;
  isHeaded?: boolean;
  pcapFile?: string;
  debuggingPort?: number;
  flags?: readonly string[];
}

export interface LiveRun {
  lab: Lab;
  browser: Browser;
  clock: ProductClock;
  observer: Observer;
  rounds: Rounds;
  extensionId: string;
  /** A change of the scenario's timeline: the lab's side and the browser's side of it. */
  apply(change: TimelineChange): Promise<void>;
  close(): Promise<void>;
}

/** Up to the moment when the picked services are permitted and consent is given; no round has been asked for. */
export async function standUp(scenario: Scenario, options: StandUpOptions): Promise<LiveRun> {
  const lab = await startLab(scenario, { pcapFile: options.pcapFile });
  let browser: Browser | null = null;
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
    return await inhabit(scenario, lab, browser, options);
  } catch (error) {
    await browser?.close();
    await lab.stop();
    throw error;
  }
}

async function inhabit(scenario: Scenario, lab: Lab, browser: Browser, options: StandUpOptions): Promise<LiveRun> {
  const clock = new ProductClock(browser);
  await clock.start();
  const needsProxy = scenario.proxy || scenario.timeline.some((change) => change.proxy);
  const proxy = needsProxy ? await BrowserProxy.install(browser) : null;
  await proxy?.set(lab.proxyAddress);
  const { id } = await installShipped(browser, options.builtDir, true);
  const observer = await Observer.open(browser, id, true);
  const rounds = new Rounds(browser, clock, observer, id, (epochMs) => lab.setNow(epochMs));
  const apply = async (change: TimelineChange) => {
    await lab.apply(change);
    await lab.flush();
    if (change.proxy !== undefined) await proxy?.set(lab.proxyAddress);
  };
  for (const { beforeRound, ...change } of scenario.timeline) if (beforeRound === 1) await apply(change);
  await finishWelcome(browser, id, scenario);
  const close = async () => {
    await browser.close();
    await lab.stop();
  };
  return { lab, browser, clock, observer, rounds, extensionId: id, apply, close };
}
