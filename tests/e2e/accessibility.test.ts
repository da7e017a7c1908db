// Can everybody use every screen in every state?

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { LOCALES } from '../../utils/words/locales.ts';
import type { Locale } from '../../utils/words/voice.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import type { Page } from '../lab/driver/page.ts';
import { openScreen, type Screen, setLocale, setLook, type Theme } from '../lab/driver/shots.ts';
import { variantsOf } from '../lab/driver/snapshot-variants.ts';
import { scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({
  services: ['instagram', 'discord', 'matrix', 'whatsapp', 'threema'],
  jurisdiction: 'RU',
  hosts: { '@instagram': { interfere: 'sni-reset' }, '@whatsapp': { interfere: 'dns-nxdomain' } },
  servers: { '@matrix': '503' },
});
const THEMES: readonly Theme[] = ['light', 'dark'];

describe('axe', () => {
  let home: Household;
  let observer: Observer;
  let axe: string;
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    home = await settleIn(scenario, await shipped());
    await finishWelcome(home.browser, home.extensionId, scenario);
    observer = await Observer.open(home.browser, home.extensionId, false);
    await observer.until((reading) => reading.checkedAt !== null && !reading.isBusy, 90_000, 'a first check');
  });
  afterAll(() => home?.close());

  async function violations(page: Page, screen: Screen, locale: Locale): Promise<string[]> {
    await page.evaluate(axe);
    const found: string[] = [];
    for (const theme of THEMES) {
      await setLook(page, screen, { theme, locale, size: 'normal' });
      // It dresses when it hears of the change, not at once.
      await page.waitFor(`document.documentElement.dataset.appearance === '${theme}'`, 5000, `${screen} in ${theme}`);
      const ids = await page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then((all) =>
        all.violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' '))))`);
      found.push(...ids.map((it) => `${theme}: ${it}`));
    }
    return found;
  }

  async function look(screen: Screen, locale: Locale, click: string | null = null): Promise<string[]> {
    const page = await openScreen(home.browser, home.extensionId, screen, locale);
    if (click) await page.click(click);
    const found = await violations(page, screen, locale);
    await page.close();
    return found;
  }

  const snapshotNow = () =>
    observer.page.evaluate<Snapshot>(`chrome.storage.local.get('snapshot').then((all) => all.snapshot)`);

  it.each(LOCALES)('finds nothing to object to on any screen (%s)', async (locale) => {
    await setLocale(observer.page, locale);
    const found: string[] = [];
    for (const screen of ['options', 'welcome', 'dashboard'] as const) {
      found.push(...(await look(screen, locale)).map((it) => `${screen}: ${it}`));
    }
    for (const click of ['[data-tab="news"]', '[data-tab="routes"]', '[data-action="why"]']) {
      found.push(...(await look('popup', locale, click)).map((it) => `popup after ${click}: ${it}`));
    }
    expect(found).toEqual([]);
  });

  it.each(LOCALES)('finds nothing to object to in any state of the popup (%s)', async (locale) => {
    await setLocale(observer.page, locale);
    const real = await snapshotNow();
    const found: string[] = [];
    const page = await openScreen(home.browser, home.extensionId, 'popup', locale);
    for (const [state, snapshot] of Object.entries(variantsOf(real))) {
      await observer.page.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot })})`);
      await page.reload();
      found.push(...(await violations(page, 'popup', locale)).map((it) => `${state}: ${it}`));
    }
    await page.close();
    await observer.page.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot: real })})`);
    expect(found).toEqual([]);
  });
});
