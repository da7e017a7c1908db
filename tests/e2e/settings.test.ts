// Do the welcome page, import and export, the popup's erase, paper and forced colours hold in a real browser?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportDocument } from '../../utils/contracts/export.ts';
import type { Settings } from '../../utils/contracts/settings.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import type { Page } from '../lab/driver/page.ts';
import { openScreen, type Screen } from '../lab/driver/shots.ts';
import { isBrowsersDoing, scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({ services: ['instagram', 'matrix'], hosts: { '@instagram': { interfere: 'sni-reset' } } });

describe('the welcome page', () => {
  let home: Household;
  beforeAll(async () => {
    home = await settleIn(scenario, await shipped());
  });
  afterAll(() => home?.close());

  it('leads through three steps, wants a service before it ends, and can be left without a trace', async () => {
    const page = await openScreen(home.browser, home.extensionId, 'welcome');
    expect(await page.evaluate(`document.querySelectorAll('.steps > li').length`)).toBe(3);
    expect(await page.evaluate(`document.querySelectorAll(':checked:not(option)').length`)).toBe(0);
    await page.evaluate(`document.querySelector('[data-action="finish"]').click()`);
    await page.waitFor(`document.querySelector('[role="alert"]')?.innerText.trim()`, 3000, 'what is still missing');
    await page.click('[data-service-pick="matrix"]');
    await page.waitFor(`document.querySelectorAll('.hosts dd').length > 8`, 3000, 'the hosts, before the browser asks');
    await page.click('[data-action="skip"]');
    await page.waitFor(`document.querySelector('[data-stage="skipped"]')`);
    const stored = await page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings ?? {})`);
    expect(Object(stored)).not.toMatchObject({ hasConsent: true });
    expect(JSON.stringify(stored)).not.toContain('matrix');
    const counts = await home.lab.counts();
    expect(counts.handshakes.filter(({ host }) => !isBrowsersDoing(host ?? '', counts))).toEqual([]);
    await page.close();
  });
});

describe('the settings', () => {
  let home: Household;
  let observer: Observer;
  beforeAll(async () => {
    home = await settleIn(scenario, await shipped());
    await finishWelcome(home.browser, home.extensionId, scenario);
    observer = await Observer.open(home.browser, home.extensionId, false);
    await observer.until((reading) => reading.checkedAt !== null && !reading.isBusy, 60_000, 'a first check');
  });
  afterAll(() => home?.close());

  const open = (screen: Screen) => openScreen(home.browser, home.extensionId, screen);
  const settings = () =>
    observer.page.evaluate<Settings>(`chrome.storage.local.get('settings').then((all) => all.settings)`);
  const toast = (page: Page, kind: string) =>
    page.waitFor(`document.querySelector('[data-toast="${kind}"]')?.innerText`);

  it('export everything as one document, times to the hour, and the checks as a table', async () => {
    const page = await open('options');
    // The last row to come: until then all below it moves.
    await page.waitFor(`document.querySelector('[data-setting="menu"]')`);
    await page.evaluate(KEEP_SAVED);
    await page.click('[data-action="export"]');
    await toast(page, 'exported');
    const saved = JSON.parse(await page.waitFor<string>('saved')) as ExportDocument;
    expect(saved.format).toBe('throughline/1');
    expect(saved.rounds.length).toBeGreaterThan(0);
    for (const { checkedAt } of saved.rounds) expect(checkedAt).toMatch(/T\d\d:00Z$/);
    await page.evaluate('saved = null');
    await page.click('[data-action="export-csv"]');
    expect((await page.waitFor<string>('saved')).split('\n')[0]).toMatch(/^checked_at,.*service/);
    await page.close();
  });

  it('import only what fits, say why where it does not, and take it back', async () => {
    const page = await open('options');
    const before = await settings();
    for (const bad of ['{"format": "throughl', '{"name": "another"}', '{"format": "throughline/9", "settings": {}}']) {
      await page.evaluate(choosing(bad));
      await toast(page, 'not-imported');
      expect(await settings()).toEqual(before);
    }
    const good = { format: 'throughline/1', settings: { ...before, intervalMinutes: 60, hasConsent: false } };
    await page.evaluate(choosing(JSON.stringify(good)));
    await expect.poll(async () => (await settings()).intervalMinutes).toBe(60);
    expect((await settings()).hasConsent, 'consent is given on the welcome page only').toBe(true);
    await page.click('[data-action="undo"]');
    await expect.poll(settings).toEqual(before);
    await page.close();
  });

  it('keep each of three changes in a row, though word of the first arrives before the third', async () => {
    const page = await open('options');
    await page.waitFor(`document.querySelector('[data-setting="unmetered"]')`);
    const before = await settings();
    await page.evaluate(`{
      const press = (name) => document.querySelector('[data-setting="' + name + '"]').click();
      chrome.storage.onChanged.addListener(function once({ settings }) {
        if (!settings) return;
        chrome.storage.onChanged.removeListener(once);
        press('unmetered');
      });
      press('neutral');
      press('deep-daily');
    }`);
    await expect.poll(async () => (await settings()).isUnmeteredOnly).toBe(!before.isUnmeteredOnly);
    expect(await settings()).toEqual({
      ...before,
      isUnmeteredOnly: !before.isUnmeteredOnly,
      deepChecks: before.deepChecks === 'daily' ? 'off' : 'daily',
      notifications: { ...before.notifications, isNeutral: !before.notifications.isNeutral },
    });
    await page.close();
  });

  it('print the history on light paper, whatever the screen wears', async () => {
    const page = await open('dashboard');
    await page.setColorScheme('dark');
    await page.waitFor(`document.documentElement.dataset.appearance === 'dark'`);
    const features = [{ name: 'prefers-color-scheme', value: 'dark' }];
    await page.session.send('Emulation.setEmulatedMedia', { media: 'print', features });
    expect(await page.evaluate('document.documentElement.dataset.appearance')).toBe('dark');
    const [ink] = await page.evaluate<number[]>(`getComputedStyle(document.body).color.match(/\\d+/g).map(Number)`);
    expect(ink).toBeLessThan(80);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('[data-action="print"]')).display`)).toBe(
      'none',
    );
    await page.close();
  });

  it('keep every sign in forced colours', async () => {
    const page = await open('popup');
    const features = [{ name: 'forced-colors', value: 'active' }];
    await page.session.send('Emulation.setEmulatedMedia', { features });
    await page.waitFor(`document.querySelector('[data-service] svg')`);
    expect(await page.evaluate(UNSEEN)).toEqual([]);
    await page.close();
  });

  it('go with everything else at the second press in the popup', async () => {
    const page = await open('popup');
    await page.click('[data-action="more"]');
    await page.click('[data-action="erase"]');
    expect(await settings()).toBeTruthy();
    await page.click('[data-action="erase-sure"]');
    const keys = () => observer.page.evaluate<string[]>('chrome.storage.local.get(null).then(Object.keys)');
    await expect.poll(keys, { timeout: 1000 }).toEqual([]);
    await page.waitFor(`document.querySelector('[data-action="set-up"]')`, 2000, 'the way to begin anew');
    await page.close();
  });
});

/** A file that is saved is kept here instead. */
const KEEP_SAVED = `(() => {
  globalThis.saved = null;
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { blob.text().then((text) => { saved = text; }); return make.call(URL, blob); };
})()`;

/** As if the user had chosen a file with this text. */
function choosing(text: string): string {
  return `(() => {
    const input = document.querySelector('[data-action="import"]');
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], 'settings.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`;
}

/** Drawn strokes that have the colour of what is behind them. */
const UNSEEN = `[...document.querySelectorAll('[data-service] svg path')].filter((path) =>
  getComputedStyle(path).stroke === getComputedStyle(document.body).backgroundColor).map((path) => path.outerHTML)`;
