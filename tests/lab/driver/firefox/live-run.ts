// What stands up for one scenario in Firefox: a network, the browser in it, the shipped extension, and somebody who watches?

import { type Lab, startLab } from '../../lab.ts';
import type { Scenario, TimelineChange } from '../../scenario.ts';
import { answerWelcome } from '../consent.ts';
import type { DrivenRun, StandUpOptions } from '../live-run.ts';
import { Observer } from '../observe.ts';
import { Rounds } from '../rounds.ts';
import { cancelQuestions, giveDesktop } from './alerts.ts';
import { type FirefoxBrowser, launchFirefox } from './browser.ts';
import { FirefoxProduct, plantClock } from './clock.ts';
import type { FirefoxPage } from './page.ts';
import { setProxy } from './proxy.ts';

export interface FirefoxRun extends DrivenRun {
  browser: FirefoxBrowser;
  observer: Observer<FirefoxPage>;
}

/** Up to the moment when the picked services are permitted and consent is given, with the product's clock in our hands. */
export async function standUpFirefox(scenario: Scenario, options: StandUpOptions): Promise<FirefoxRun> {
  const lab = await startLab(scenario, { pcapFile: options.pcapFile });
  let browser: FirefoxBrowser | null = null;
  const close = async () => {
    await browser?.close();
    await lab.stop();
  };
  try {
    browser = await launchFirefox({
      binary: options.binary,
      builtDir: options.builtDir,
      wrapCommand: (argv) => lab.clientCommand([...argv]),
      caCertificateFile: lab.caCertificateFile,
      isHeaded: options.isHeaded,
      preferences: { 'network.http.http3.enable': scenario.network.quic === 'drop' },
    });
    await giveDesktop(browser);
    await cancelQuestions(browser);
    await plantClock(browser);
    await setProxy(browser, lab.proxyAddress);
    await browser.install(options.builtDir);
    return await moveIn(scenario, browser, lab, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function moveIn(
  scenario: Scenario,
  browser: FirefoxBrowser,
  lab: Lab,
  close: () => Promise<void>,
): Promise<FirefoxRun> {
  const observer = await Observer.open(browser, browser.extensionId, true);
  const product = new FirefoxProduct(browser, observer.page);
  const rounds = new Rounds(product, observer, (epochMs) => lab.setNow(epochMs));
  const apply = async (change: TimelineChange) => {
    await lab.apply(change);
    await lab.flush();
    if (change.proxy !== undefined) await setProxy(browser, lab.proxyAddress);
  };
  for (const { beforeRound, midRound, ...change } of scenario.timeline) if (beforeRound === 1) await apply(change);
  await answerWelcome(browser, browser.extensionId, scenario);
  return { lab, browser, observer, rounds, apply, close };
}
