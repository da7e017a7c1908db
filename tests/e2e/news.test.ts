// Do real feeds become curated news in a real browser, whatever one of them sends, and who gets to know of it?

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days, hours } from '../../utils/kernel/clock.ts';
import type { NewsState } from '../../utils/news/news-state.ts';
import { sourceById } from '../../utils/news/sources/index.ts';
import { type LiveRun, standUp } from '../lab/driver/live-run.ts';
import type { Page } from '../lab/driver/page.ts';
import type { Counts } from '../lab/lab.ts';
import { grepProfile } from '../support/grep-profile.ts';
import { scenarioOf, shipped } from './support.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/news/lab');

/** What each source's real host serves: one feed of each format, and what goes wrong. */
const SERVED = {
  'ooni-blog': ['rss.xml', 'application/rss+xml'],
  netblocks: ['atom.xml', 'application/atom+xml'],
  citizenlab: ['rdf.xml', 'application/rdf+xml'],
  'tor-blog': ['feed.json', 'application/feed+json'],
  'ooni-findings': ['ooni.json', 'application/json'],
  'iranwire-fa': ['fa.xml', 'text/xml'],
  article19: ['hostile.xml', 'text/xml'],
} as const;
const EXPECTED = {
  ...Object.fromEntries(Object.keys(SERVED).map((id) => [id, null])),
  eff: 'http-status',
  smex: 'unreachable',
  restofworld: 'empty',
  'globalvoices-advox': 'not-a-feed',
  cloudflare: 'redirected',
};
const ITEM_HOSTS = ['landing.example.net', 'www.example.net', '192.168.1.1', '10.0.0.1'];
const scenario = scenarioOf({
  jurisdiction: 'RU',
  services: ['matrix'],
  hosts: { 'smex.org': { interfere: 'sni-reset' } },
  servers: { 'www.eff.org': '503' },
});

describe('live news', () => {
  let run: LiveRun;
  let options: Page;
  beforeAll(async () => {
    run = await standUp(scenario, await shipped());
    await serveAll();
    await run.rounds.finish();
    options = await run.browser.openPage(`chrome-extension://${run.extensionId}/options.html`);
    for (const id of Object.keys(EXPECTED)) {
      const box = `[data-setting="source-${id}"]`;
      await options.click(box);
      await options.waitFor(`document.querySelector('${box}').checked`, 5000, `${id} ticked`);
    }
    // Each tick is a wake with a document of its own, one after another.
    await options.waitFor(`chrome.storage.local.get('news').then(({ news }) => ${allAsked()})`, 120_000, 'all asked');
  });
  afterAll(() => run?.close());

  const stored = async (): Promise<NewsState> =>
    (await options.evaluate<{ news: { state: NewsState } }>(`chrome.storage.local.get('news')`)).news.state;
  const feedRequests = (counts: Counts, id: string) => {
    const { hostname, pathname } = new URL(sourceById(id)?.feedUrl ?? '');
    return counts.requests.filter(({ host, path }) => host === hostname && path.split('?')[0] === pathname);
  };

  async function serveAll(): Promise<void> {
    for (const [id, [file, type]] of Object.entries(SERVED)) {
      const body = dated(await readFile(join(FIXTURES, file), 'utf8'), run.clock.now());
      await serve(id, { status: 200, headers: { 'content-type': type, etag: `"${id}-1"` }, body });
    }
    const html = '<!doctype html><title>Please wait</title><h1>Checking your browser</h1>';
    await serve('globalvoices-advox', { status: 200, headers: { 'content-type': 'text/html' }, body: html });
    await serve('restofworld', { status: 200, headers: { 'content-type': 'text/xml' }, body: '' });
    await serve('cloudflare', { status: 302, headers: { location: 'https://10.0.0.1/feed' } });
  }

  async function serve(id: string, page: Parameters<LiveRun['lab']['serve']>[2]): Promise<void> {
    const { hostname, pathname } = new URL(sourceById(id)?.feedUrl ?? '');
    await run.lab.serve(hostname, pathname, page);
  }

  it('come from every format, curated, merged and ranked, beside the timeline', async () => {
    const page = await newsTab();
    const rows = await page.evaluate<string[]>(`[...document.querySelectorAll('[data-item]')].map((row) =>
      [row.dataset.jurisdiction, row.dataset.kind, row.querySelector('h2').textContent].join(' '))`);
    expect(rows[0]).toBe('RU full_block Russia blocks Telegram on all major networks, measurements show');
    expect(rows).toEqual(
      expect.arrayContaining([
        'RU unblock Russia lifts ban on Viber',
        'UG shutdown Confirmed: mobile internet shut down across Uganda ahead of vote',
        'CN app_store_removal Apple removes Signal from China App Store on government order',
        'PK circumvention_block Pakistan blocks unregistered VPNs',
        'IQ full_block Iraq blocked Telegram during exams',
        'IR full_block واتس‌اپ در ایران دوباره فیلتر شد',
      ]),
    );
    expect(rows.join('\n')).not.toMatch(/dark mode/);
    expect(rows.filter((row) => row.includes('Telegram') && row.includes('measurements show'))).toHaveLength(1);
    expect(rows.some((row) => row.startsWith('RU') && !row.includes('measurements'))).toBe(true);
    const merged = await page.evaluate<string>(`document.querySelector('[data-item] > div').textContent`);
    expect(merged).toContain('Reported by 2 sources');
  });

  it('are text and https links whatever a feed sends, and Persian runs from the right', async () => {
    const page = await newsTab();
    const drawn = await page.evaluate<{
      tags: string[];
      links: string[];
      title: string;
      text: string;
      side: string;
    }>(`(() => {
      const items = [...document.querySelectorAll('[data-item]')];
      return {
        tags: [...new Set(items.flatMap((item) => [...item.querySelectorAll('*')].map(({ tagName }) => tagName)))],
        links: items.flatMap((item) => [...item.querySelectorAll('a')].map(({ href, rel }) => rel + ' ' + href)),
        title: document.title,
        text: items.map(({ textContent }) => textContent).join('\\n'),
        side: getComputedStyle(items.map((item) => item.querySelector('h2')).find(({ lang }) => lang === 'fa')).direction,
      };
    })()`);
    expect(drawn.tags.filter((tag) => !/^(H2|P|B|EM|I|SPAN|TIME|DIV|A|DETAILS|SUMMARY|U)$/.test(tag))).toEqual([]);
    expect(drawn.links.filter((link) => !link.startsWith('noreferrer noopener https://'))).toEqual([]);
    expect(drawn.links.join(' ')).not.toMatch(/192\.168|javascript/);
    expect(drawn.title).not.toBe('taken');
    expect(drawn.text).toContain('Iran blocks Signal');
    expect(drawn.text).not.toMatch(/bombbomb|<img|\u202e/);
    expect(drawn.text.length, 'a title of ten megabytes is cut').toBeLessThan(60_000);
    expect(drawn.side).toBe('rtl');
  });

  it('say in the options what is wrong with whom, and the others are there all the same', async () => {
    const { sources } = await stored();
    expect(Object.fromEntries(Object.keys(EXPECTED).map((id) => [id, sources[id]?.problem]))).toEqual(EXPECTED);
    const words = async (id: string) =>
      options.waitFor<string>(
        `document.querySelector('[data-source="${id}"]')?.textContent.match(/[^·]+$/)?.[0].trim()`,
      );
    expect(await words('netblocks')).toMatch(/^read .* ago$/);
    expect(await words('eff')).toBe('answers with an error (503)');
    expect(await words('smex')).toBe('cannot be reached');
    expect(await words('restofworld')).toBe('sent an empty feed');
    expect(await words('globalvoices-advox')).toBe('sent something that is no feed');
    expect(await words('cloudflare')).toBe('leads somewhere else: not followed');
  });

  it('ask no host that an item names', async () => {
    const { dnsQueries, handshakes, requests } = await run.lab.counts();
    const seen = [...dnsQueries.map(({ name }) => name), ...[...handshakes, ...requests].map(({ host }) => host)];
    expect(seen).toContain('mastodon.social');
    expect(seen.filter((host) => ITEM_HOSTS.includes(host))).toEqual([]);
  });

  it('are asked for at most twice a day, and then only whether there is anything new', async () => {
    await run.rounds.jump(hours(11));
    await run.rounds.drive();
    const before = await run.lab.counts();
    for (const id of Object.keys(SERVED)) expect(feedRequests(before, id).length, id).toBe(1);
    await run.rounds.jump(hours(5));
    await run.rounds.drive();
    const again = async () => {
      const counts = await run.lab.counts();
      return Object.keys(SERVED).flatMap((id) => feedRequests(counts, id).slice(1));
    };
    await expect.poll(async () => (await again()).length, { timeout: 20_000 }).toBeGreaterThan(1);
    const second = await again();
    for (const { status, headers, host } of second) {
      expect(status, host).toBe(304);
      expect(headers['if-none-match'], host).toMatch(/-1"$/);
      expect(headers['cookie'] ?? headers['referer'], host).toBeUndefined();
    }
    expect((await stored()).items.length, 'nothing new is no loss').toBeGreaterThan(6);
  });

  it('are gone from the disk when everything is erased', async () => {
    const words = ['all major networks, measurements show', 'landing.example.net', 'واتس‌اپ در ایران دوباره'];
    const found = async () =>
      (await grepProfile(run.browser.home.profileDir, words)).filter((line) => !/ScriptCache|Code Cache/.test(line));
    expect((await found()).join('\n')).toMatch(/Local Extension Settings/);
    await options.evaluate(`chrome.runtime.sendMessage({ type: 'erase' })`);
    expect(await found()).toEqual([]);
  });

  async function newsTab(): Promise<Page> {
    const { page } = run.observer;
    await page.click('[data-tab="news"]');
    await page.waitFor(`document.querySelector('[data-item]')`);
    return page;
  }
});

/** Days before now, as each format writes them, and a title of ten megabytes. */
function dated(text: string, nowMs: number): string {
  return text
    .replace(/\{day:(\d+)\}/g, (_, count) => new Date(nowMs - days(Number(count))).toISOString())
    .replace('{long}', 'and so on '.repeat(1_000_000));
}

function allAsked(): string {
  const ids = JSON.stringify(Object.keys(EXPECTED));
  return `${ids}.every((id) => news.state.sources[id]?.problem || news.state.sources[id]?.fetchedAtMs)`;
}
