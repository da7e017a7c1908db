// Do feeds become news in Firefox, too, whose background page loads the reader itself?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import type { NewsState } from '../../utils/news/news-state.ts';
import { sourceById } from '../../utils/news/sources/index.ts';
import { builtExtension } from '../lab/driver/built.ts';
import { type FirefoxRun, standUpFirefox } from '../lab/driver/firefox/live-run.ts';
import { scenarioOf } from './support.ts';

const silent = () => undefined;
const HOST = 'www.eff.org';
const TITLE = 'Russia blocks Telegram on all major networks';
const BODY = `<rss version="2.0"><channel><item><title>${TITLE}</title><link>https://www.eff.org/1</link></item></channel></rss>`;
const BOX = '[data-setting="source-eff"]';
const STORED = `browser.storage.local.get('news').then(({ news }) => news.state)`;

describe('live news in Firefox', () => {
  let run: FirefoxRun;
  beforeAll(async () => {
    const options = { builtDir: await builtExtension(silent, 'firefox'), binary: await findFirefox(silent) };
    run = await standUpFirefox(scenarioOf({ jurisdiction: 'RU', services: ['matrix'] }), options);
    const { pathname } = new URL(sourceById('eff')?.feedUrl ?? '');
    await run.lab.serve(HOST, pathname, { status: 200, headers: { 'content-type': 'text/xml' }, body: BODY });
    await run.rounds.finish();
  });
  afterAll(() => run?.close());

  it('come when a source is switched on, and are asked for once', async () => {
    const options = await run.browser.openPage(`moz-extension://${run.browser.extensionId}/options.html`);
    await options.waitFor(`document.querySelector('${BOX}')`);
    await options.click(BOX);
    await options.waitFor(`document.querySelector('${BOX}').checked`, 5000, 'the source ticked');
    await options.waitFor(`${STORED}.then(({ sources }) => sources.eff?.fetchedAtMs ?? sources.eff?.problem)`, 30_000);
    const { items, sources } = await options.evaluate<NewsState>(STORED);
    expect(sources['eff']).toMatchObject({ problem: null, unanswered: 0 });
    expect(items.map(({ title, kind, jurisdiction }) => [title, kind, jurisdiction])).toEqual([
      [TITLE, 'full_block', 'RU'],
    ]);
    const { requests } = await run.lab.counts();
    // The reader shares code with the background page: had it started that a second time, two would have asked.
    expect(requests.filter(({ host, kind }) => host === HOST && kind === 'https')).toHaveLength(1);
    const { page } = run.observer;
    await page.click('[data-tab="news"]');
    await page.waitFor(
      `[...document.querySelectorAll('[data-item]')].some((row) => row.textContent.includes('${TITLE}'))`,
    );
  });
});
