// How much work is the history page with three months of fifteen services behind it?

import { SERVICES } from '../../utils/catalogue/index.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import type { DayChunk } from '../../utils/history/chunk.ts';
import { foldChunk } from '../../utils/history/fold.ts';
import { planRetention } from '../../utils/history/retention.ts';
import { days, minutes } from '../../utils/kernel/clock.ts';
import { launchBrowser } from '../lab/driver/browser.ts';
import type { Page } from '../lab/driver/page.ts';
import { sample, written } from '../unit/history/builders.ts';
import { median } from './statistics.ts';

export interface DashboardBench {
  /** Work of the page's main thread until the last 24 hours stand there, from the first byte. */
  openCpuMs: number;
  /** The same from the choice of 30 days to their picture. */
  monthCpuMs: number;
  /** One read of all records of 30 days. */
  readMs: number;
  bytes: number;
}

const SERVICE_COUNT = 15;
const EPOCHS = ['home', 'mobile'];
const STATES = ['working', 'working', 'working', 'interference', 'slowed', 'unclear'] as const;

export async function benchDashboard(binary: string, builtDir: string, usual: Snapshot): Promise<DashboardBench> {
  const browser = await launchBrowser({ binary });
  try {
    const { id } = await browser.install(builtDir);
    const page = await browser.openPage(`chrome-extension://${id}/dashboard.html`);
    const records = quarter(Date.now());
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ ...records, snapshot: fifteen(usual) })})`);
    await page.session.send('Performance.enable');
    const openCpuMs = await workOf(page, () => page.reload());
    const monthCpuMs = await workOf(page, async () => {
      await page.evaluate(`document.querySelector('input[value="month"]').click()`);
      await page.waitFor(`document.querySelectorAll('.responses').length === ${SERVICE_COUNT}`);
    });
    const keys = JSON.stringify(Object.keys(records).slice(-31));
    const readMs = await page.evaluate<number[]>(`(async () => {
      const times = [];
      for (let n = 0; n < 15; n++) {
        const at = performance.now();
        await chrome.storage.local.get(${keys});
        times.push(performance.now() - at);
      }
      return times;
    })()`);
    return { openCpuMs, monthCpuMs, readMs: median(readMs), bytes: JSON.stringify(records).length };
  } finally {
    await browser.close();
  }
}

/** What the main thread did meanwhile; a reload begins at nothing. */
async function workOf(page: Page, deed: () => Promise<unknown>): Promise<number> {
  const before = await taskMs(page);
  await deed();
  await page.waitFor(`document.querySelectorAll('[data-service]').length === ${SERVICE_COUNT}`);
  // The welcome page opens by itself after an install; what lies behind it paints no frame.
  await page.session.send('Page.bringToFront');
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(null))))');
  return (await taskMs(page)) - before;
}

async function taskMs(page: Page): Promise<number> {
  const { metrics } = await page.session.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function fifteen(usual: Snapshot): Snapshot {
  const [row] = usual.services;
  if (!row) throw new Error('The usual snapshot has no services');
  const services = SERVICES.slice(0, SERVICE_COUNT).map(({ id, name }) => ({ ...row, id, name }));
  return { ...usual, services };
}

/** 90 days, a look each half hour on two networks by turns, folded as the worker folds them. */
function quarter(nowMs: number): Record<string, DayChunk> {
  const looks = SERVICES.slice(0, SERVICE_COUNT).flatMap(({ id }, s) =>
    Array.from({ length: 90 * 48 }, (_, i) => ({
      epochId: EPOCHS[Math.floor(i / 48) % 2],
      service: id,
      sample: sample(nowMs - days(90) + minutes(30 * (i + 1)), STATES[(s + (i >> 4)) % STATES.length], {
        responseMs: 80 + ((i * 7) % 90),
      }),
    })),
  );
  const kept = new Map(written(looks).map((chunk) => [chunk.day, chunk]));
  for (const { day, to } of planRetention([...kept.values()], 90, nowMs).fold)
    kept.set(day, foldChunk(kept.get(day) as DayChunk, to, null));
  return Object.fromEntries([...kept].map(([day, chunk]) => [`history:${day}`, chunk]));
}
