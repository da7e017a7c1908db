// Can everybody use every screen in Firefox, too, and what do they look like there?

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import { builtExtension, ROOT } from '../lab/driver/built.ts';
import { type FirefoxRun, standUpFirefox } from '../lab/driver/firefox/live-run.ts';
import { scenarioOf } from './support.ts';

const DIR = join(ROOT, '.output', 'screenshots', 'firefox');
const silent = () => undefined;
const scenario = scenarioOf({
  // The longest list of news, and the longest labels.
  jurisdiction: 'RU',
  services: ['instagram', 'discord', 'matrix'],
  hosts: { '@instagram': { interfere: 'sni-reset' } },
  servers: { '@matrix': '503' },
});

const SCREENS = [
  ['popup', null, 400],
  ['popup', '[data-tab="news"]', 400],
  ['popup', '[data-tab="routes"]', 400],
  ['popup', '[data-action="why"]', 400],
  ['options', null, 1100],
  ['welcome', null, 1100],
  ['dashboard', null, 1100],
] as const;

/** What reaches over an edge of the window, where nobody can read it; what only a screen reader is told stands aside. */
const BEYOND_THE_EDGE = `[...document.querySelectorAll('body *')].flatMap((element) => {
  const { left, right, width } = element.getBoundingClientRect();
  const isAside = width <= 1 || getComputedStyle(element).position === 'absolute';
  return isAside || (left > -1 && right < document.documentElement.clientWidth + 1) ? [] : [element.outerHTML.slice(0, 120)];
})`;

describe('in Firefox', () => {
  let run: FirefoxRun;
  let axe: string;
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await mkdir(DIR, { recursive: true });
    const options = { builtDir: await builtExtension(silent, 'firefox'), binary: await findFirefox(silent) };
    run = await standUpFirefox(scenario, options);
    await run.rounds.finish();
  });
  afterAll(() => run?.close());

  it.each(SCREENS)('axe finds nothing to object to: %s %s', async (screen, click, width) => {
    const page = await run.browser.openPage(`moz-extension://${run.browser.extensionId}/${screen}.html`);
    await page.waitFor(`document.body.innerText.trim().length > 0`);
    if (click) await page.click(click);
    await page.evaluate(`${axe};null`);
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await page.setColorScheme(theme);
      await page.waitFor(`document.documentElement.dataset.appearance === '${theme}'`, 5000, `${screen} in ${theme}`);
      await page.setViewport(width, 700);
      const height = await page.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewport(width, Math.max(700, height));
      const violations = await page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then((all) =>
        all.violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' '))))`);
      found.push(...violations.map((violation) => `${theme}: ${violation}`));
      const part = click ? `-${/"(\w+)"/.exec(click)?.[1]}` : '';
      await page.screenshot(join(DIR, `${screen}${part}-${theme}.png`));
    }
    await page.close();
    expect(found).toEqual([]);
  });

  it.each(['en', 'ru', 'fa'])('everything has room in 320 pixels: %s', async (locale) => {
    const worker = run.observer.page;
    const settings = `browser.storage.local.get('settings').then(({ settings }) => ({ ...settings, locale: '${locale}' }))`;
    await worker.evaluate(
      `${settings}.then((it) => browser.runtime.sendMessage({ type: 'save-settings', settings: it }))`,
    );
    const isSpoken = `snapshot?.locale === '${locale}'`;
    await worker.waitFor(`browser.storage.local.get('snapshot').then(({ snapshot }) => ${isSpoken})`);
    await run.browser.setPreference('intl.accept_languages', locale);
    const beyond: string[] = [];
    for (const [screen, click] of SCREENS) {
      const page = await run.browser.openPage(`moz-extension://${run.browser.extensionId}/${screen}.html`);
      await page.setViewport(320, 640);
      await page.waitFor(`document.body.innerText.trim().length > 0`);
      if (click) await page.click(click);
      await page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))',
      );
      const part = click ? `-${/"(\w+)"/.exec(click)?.[1]}` : '';
      beyond.push(...(await page.evaluate<string[]>(BEYOND_THE_EDGE)).map((what) => `${screen}${part}: ${what}`));
      await page.screenshot(join(DIR, `${screen}${part}-${locale}-narrow.png`));
      await page.close();
    }
    expect(beyond).toEqual([]);
  });
});
