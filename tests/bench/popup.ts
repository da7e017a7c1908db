// How long until the popup shows the last known state, measured against a popup that shows one word?

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { type Browser, launchBrowser } from '../lab/driver/browser.ts';
import { Page } from '../lab/driver/page.ts';
import { median, percentile } from './statistics.ts';

export interface PopupBench {
  pairs: number;
  /** From the call that a click makes: the browser's own window included. */
  fromClick: Comparison;
  /** From the start of the popup's document: only what is ours. */
  fromDocument: Comparison;
}

export interface Comparison {
  blankMs: number;
  ownMs: number;
  ratioOfMedians: number;
  ratioOfP95: number;
}

const WARM_UP_PAIRS = 3;

/** `pairs` times: our popup and the blank one, in turn about, opened with `action.openPopup()` as a click would. */
export async function benchPopup(
  binary: string,
  builtDir: string,
  snapshot: Snapshot,
  pairs: number,
): Promise<PopupBench> {
  const browser = await launchBrowser({ binary });
  try {
    const { id: ownId } = await browser.install(builtDir);
    const blankId = await browser.load(await blankExtension(join(browser.home.dir, 'blank')));
    const own = await browser.openPage(`chrome-extension://${ownId}/manifest.json`);
    const blank = await browser.openPage(`chrome-extension://${blankId}/manifest.json`);
    await own.waitFor(
      `chrome.storage.local.get('snapshot').then((all) => 'snapshot' in all)`,
      10_000,
      'a first snapshot',
    );
    await own.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot })})`);
    await showsRows(browser, ownId);
    const times: { own: Opening; blank: Opening }[] = [];
    for (let pair = 0; pair < pairs + WARM_UP_PAIRS; pair += 1) {
      const isOwnFirst = pair % 2 === 0;
      const first = await openOnce(browser, isOwnFirst ? own : blank, isOwnFirst ? ownId : blankId);
      const second = await openOnce(browser, isOwnFirst ? blank : own, isOwnFirst ? blankId : ownId);
      times.push(isOwnFirst ? { own: first, blank: second } : { own: second, blank: first });
    }
    const counted = times.slice(WARM_UP_PAIRS);
    return {
      pairs: counted.length,
      fromClick: comparison(counted, 'fromClickMs'),
      fromDocument: comparison(counted, 'fromDocumentMs'),
    };
  } finally {
    await browser.close();
  }
}

/** A popup that drew its empty state would be fast for nothing. */
async function showsRows(browser: Browser, ownId: string): Promise<void> {
  const popup = await browser.openPage(`chrome-extension://${ownId}/popup.html`);
  await popup.waitFor(`document.querySelector('[data-service]')`, 5000, 'rows in the popup');
  await popup.close();
}

function comparison(times: readonly { own: Opening; blank: Opening }[], from: keyof Opening): Comparison {
  const own = times.map((time) => time.own[from]);
  const blank = times.map((time) => time.blank[from]);
  return {
    blankMs: median(blank),
    ownMs: median(own),
    ratioOfMedians: median(own) / median(blank),
    ratioOfP95: percentile(own, 95) / percentile(blank, 95),
  };
}

/** Milliseconds until the paint of everything that stands in the popup. */
export interface Opening {
  fromClickMs: number;
  fromDocumentMs: number;
}

async function openOnce(browser: Browser, opener: Page, extensionId: string): Promise<Opening> {
  const { popup, opening } = await openPopup(browser, opener, extensionId);
  await closePopup(browser, popup);
  return opening;
}

export async function openPopup(
  browser: Browser,
  opener: Page,
  extensionId: string,
): Promise<{ popup: Page; opening: Opening }> {
  await opener.session.send('Page.bringToFront');
  const calledAtMs = await opener.evaluate<number>(
    `(async () => { const at = performance.timeOrigin + performance.now(); await chrome.action.openPopup(); return at; })()`,
    true,
  );
  const targetId = await popupTarget(browser, extensionId);
  const popup = new Page(await browser.attach(targetId), targetId);
  const painted = await popup.waitFor<{ atMs: number; afterMs: number }>(PAINTED, 5000, 'the paint of the popup');
  return { popup, opening: { fromClickMs: painted.atMs - calledAtMs, fromDocumentMs: painted.afterMs } };
}

export async function closePopup(browser: Browser, { targetId }: Page): Promise<void> {
  await browser.root.send('Target.closeTarget', { targetId });
  while ((await browser.targets()).some((target) => target.targetId === targetId)) await pause(10);
}

async function popupTarget(browser: Browser, extensionId: string): Promise<string> {
  for (;;) {
    const found = (await browser.targets()).find(({ url }) => url === `chrome-extension://${extensionId}/popup.html`);
    if (found) return found.targetId;
    await pause(5);
  }
}

/** The largest paint is that of the rows; the first one may be of a frame before the storage was read. */
const PAINTED = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    resolve(last ? { atMs: performance.timeOrigin + last.startTime, afterMs: last.startTime } : null);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

async function blankExtension(dir: string): Promise<string> {
  await mkdir(dir, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Blank', version: '1', action: { default_popup: 'popup.html' } };
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest));
  const page =
    '<!doctype html><meta charset="utf-8"><title>Blank</title><body style="width:384px;height:560px">Blank</body>';
  await writeFile(join(dir, 'popup.html'), page);
  return dir;
}
