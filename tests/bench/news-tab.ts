// How long until the News tab shows what is stored, measured against the popup's first view of the services?

import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { launchBrowser } from '../lab/driver/browser.ts';
import { closePopup, openPopup } from './popup.ts';
import { median, percentile } from './statistics.ts';

export interface NewsTabBench {
  pairs: number;
  rows: number;
  /** From the popup's first byte to the paint of the services: it always opens there. */
  statusMs: number;
  /** From the click on the tab to the paint of its rows, in the same popup. */
  newsMs: number;
  ratioOfMedians: number;
  ratioOfP95: number;
}

const WARM_UP = 3;
/** As many rows as a snapshot holds. */
const ROWS = 60;

export async function benchNewsTab(
  binary: string,
  builtDir: string,
  usual: Snapshot,
  pairs: number,
): Promise<NewsTabBench> {
  const browser = await launchBrowser({ binary });
  try {
    const { id } = await browser.install(builtDir);
    const opener = await browser.openPage(`chrome-extension://${id}/manifest.json`);
    await opener.waitFor(`chrome.storage.local.get('snapshot').then((all) => 'snapshot' in all)`, 10_000, 'a snapshot');
    await opener.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot: withRows(usual) })})`);
    const times: { statusMs: number; newsMs: number; rows: number }[] = [];
    while (times.length < pairs + WARM_UP) {
      const { popup, opening } = await openPopup(browser, opener, id);
      const [newsMs, rows] = await popup.evaluate<[number, number]>(CLICKED);
      times.push({ statusMs: opening.fromDocumentMs, newsMs, rows });
      await closePopup(browser, popup);
    }
    const counted = times.slice(WARM_UP);
    const [status, news] = [counted.map(({ statusMs }) => statusMs), counted.map(({ newsMs }) => newsMs)];
    return {
      pairs: counted.length,
      rows: Math.min(...counted.map(({ rows }) => rows)),
      statusMs: median(status),
      newsMs: median(news),
      ratioOfMedians: median(news) / median(status),
      ratioOfP95: percentile(news, 95) / percentile(status, 95),
    };
  } finally {
    await browser.close();
  }
}

function withRows(usual: Snapshot): Snapshot {
  const news = Array.from({ length: ROWS }, (_, n) => {
    const row = usual.news[n % usual.news.length] as Snapshot['news'][number];
    // What is marked as read by the click would be told to the worker, which knows nothing of these rows.
    return { ...row, id: `${row.id}-${n}`, isUnread: false };
  });
  return { ...usual, news };
}

/** A message sent from within a frame is answered after its paint. */
const CLICKED = `new Promise((resolve) => {
  const at = performance.now();
  document.querySelector('[data-tab="news"]').click();
  const look = () => requestAnimationFrame(() => {
    const rows = document.querySelectorAll('[data-item]').length;
    if (rows === 0) return look();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve([performance.now() - at, rows]);
    port2.postMessage(null);
  });
  look();
})`;
