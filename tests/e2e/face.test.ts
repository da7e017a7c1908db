// Do settings, notices, menu, history page and repair hold in a real browser, as a user meets them?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours } from '../../utils/kernel/clock.ts';
import { seededRandom } from '../../utils/kernel/random.ts';
import { LOCALES } from '../../utils/words/locales.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import { evaluateIn, type Page } from '../lab/driver/page.ts';
import { openScreen, type Screen, setLocale } from '../lab/driver/shots.ts';
import { variantsOf } from '../lab/driver/snapshot-variants.ts';
import { mangled } from '../support/mangled.ts';
import { sample, written } from '../unit/history/builders.ts';
import { scenarioOf, shipped } from './support.ts';

const OWN = 'www.rfc-editor.org';
const scenario = scenarioOf({
  services: ['instagram', 'matrix'],
  jurisdiction: 'RU',
  hosts: { '@instagram': { interfere: 'sni-reset' } },
});

describe('the face', () => {
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
  const stored = <Value>(key: string) =>
    observer.page.evaluate<Value>(`chrome.storage.local.get('${key}').then((all) => all['${key}'])`);
  const tell = (message: object) =>
    observer.page.evaluate<{ ok: boolean; value?: unknown }>(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  const inWorker = async (expression: string) => {
    const [worker] = (await home.browser.targets()).filter(({ type }) => type === 'service_worker');
    return evaluateIn(await home.browser.attach(worker?.targetId ?? ''), expression);
  };

  it('takes a service by its address, with the reason where it does not, and checks it', async () => {
    const page = await open('options');
    const say = async (address: string) => {
      await page.evaluate(`document.querySelector('[data-setting="own"]').value = ${JSON.stringify(address)}`);
      await page.click('[data-action="add-own"]');
    };
    await say('http://192.168.1.1/');
    await page.waitFor(`document.querySelector('[data-refusal="scheme"]')?.innerText.includes('http')`);
    await say('192.168.1.1');
    await page.waitFor(`document.querySelector('[data-refusal="number"]')`);
    await say(`https://${OWN}/some/path`);
    await page.waitFor(`document.querySelector('[data-own="${OWN}"]')`, 5000, 'the host in the list');
    await expect.poll(async () => (await stored<Settings>('settings')).ownServices).toEqual([OWN]);
    // The permission is looked up after the list was stored, so a look may come in between.
    const list = async () => (await stored<Snapshot>('snapshot')).services;
    await expect.poll(async () => (await list()).find(({ id }) => id === `own:${OWN}`)?.hasPermission).toBe(true);
    await page.close();
  });

  it('names a network, and the popup shows the name', async () => {
    const page = await open('options');
    await page.waitFor(`document.querySelector('[data-network-name="0"]')`);
    await page.evaluate(`(() => {
      const field = document.querySelector('[data-network-name="0"]');
      field.value = 'Kitchen';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await observer.page.waitFor(`document.body.innerText.includes('Kitchen')`);
    await page.close();
  });

  it('changes at once, and takes back', async () => {
    const page = await open('options');
    await page.click('[data-setting="kind-slowed"]');
    await expect.poll(async () => (await stored<Settings>('settings')).notifications.kinds).not.toContain('slowed');
    await page.click('[data-action="undo"]');
    await expect.poll(async () => (await stored<Settings>('settings')).notifications.kinds).toContain('slowed');
    await page.close();
  });

  it('has a menu on the toolbar button, which pauses and resumes; the popup has the same', async () => {
    expect(await observer.page.evaluate(`chrome.permissions.contains({ permissions: ['contextMenus'] })`)).toBe(true);
    const paused = async () => (await stored<Snapshot>('snapshot')).pausedUntilMs ?? null;
    await inWorker(`chrome.contextMenus.onClicked.dispatch({ menuItemId: 'pause' })`);
    await expect.poll(paused).not.toBeNull();
    await observer.page.click('[data-action="more"]');
    await observer.page.click('[data-action="resume"]');
    await expect.poll(paused).toBeNull();
    await observer.page.waitFor(`document.querySelector('[data-action="pause"]')`);
    await observer.page.click('[data-action="more"]');
  });

  it('opens the service of a notice that is clicked, and no address names it', async () => {
    const session = observer.page.session;
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await observer.page.evaluate(`chrome.storage.local.get('watch').then(({ watch }) => {
      watch.notices.opens = { 'a-notice': 'instagram' };
      return chrome.storage.local.set({ watch });
    })`);
    await tell({ type: 'contacted' });
    await inWorker(`chrome.notifications.onClicked.dispatch('a-notice')`);
    const opened = async () => (await home.browser.targets()).find(({ url }) => url.includes('popup.html#'));
    await expect.poll(opened, { timeout: 5000 }).toBeDefined();
    const target = await opened();
    expect(target?.url).not.toContain('instagram');
    const page = await home.browser.attach(target?.targetId ?? '');
    const why = () =>
      evaluateIn<boolean>(page, `!!document.querySelector('[data-service="instagram"] [data-action="deep-check"]')`);
    await expect.poll(why, { timeout: 5000 }).toBe(true);
    await page.send('Page.close').catch(() => undefined);
  });

  it('draws the past: strips, episodes, the plot as a table, one network or all', async () => {
    await seedHistory(observer.page);
    const page = await open('dashboard');
    await page.evaluate(`document.querySelector('input[value="month"]').click()`);
    await page.waitFor(`document.querySelector('[data-service="matrix"] .responses')`);
    await page.evaluate(`document.querySelector('[data-service="matrix"] .responses summary').click()`);
    await page.waitFor(`document.querySelectorAll('[data-service="matrix"] .responses tbody tr').length > 10`);
    expect(await page.evaluate(`document.querySelectorAll('[data-service] svg[role="img"]').length`)).toBeGreaterThan(
      2,
    );
    await page.close();
  });

  it('reads the same to whoever hears it: names and order of the popup', async () => {
    const page = await open('popup');
    await page.session.send('Accessibility.enable');
    const { nodes } = await page.session.send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
    const told = inOrder(nodes)
      .filter(({ ignored, role }) => !ignored && TOLD.includes(role?.value ?? ''))
      .map(({ role, name }) => `${role?.value} ${name?.value}`);
    expect(
      told.filter((line) => line.endsWith(' ') && line !== 'list '),
      'everything has a name',
    ).toEqual([]);
    const order = [
      'heading ',
      'button Check now',
      'list Your services',
      'button Instagram',
      'tab Status',
      'tab News',
      'tab Routes',
    ];
    const places = order.map((start) => told.findIndex((line) => line.startsWith(start)));
    expect(places, told.join('\n')).toEqual(places.toSorted((a, b) => a - b));
    expect(places, told.join('\n')).not.toContain(-1);
    await page.close();
  });

  it.each(LOCALES)('clips nothing in 320 pixels, even where words are longer (%s)', async (locale) => {
    await setLocale(observer.page, locale);
    for (const screen of ['popup', 'options', 'dashboard', 'welcome'] as const) {
      const page = await openScreen(home.browser, home.extensionId, screen, locale);
      await page.setViewport(320, 640);
      await page.waitFor(`document.documentElement.lang === '${locale}' || '${screen}' === 'welcome'`);
      expect([screen, await page.evaluate(CLIPPED)]).toEqual([screen, []]);
      await page.evaluate(LENGTHEN);
      expect([screen, 'longer', await page.evaluate(CLIPPED)]).toEqual([screen, 'longer', []]);
      await page.close();
    }
    const real = await observer.page.evaluate<Snapshot>(
      `chrome.storage.local.get('snapshot').then((all) => all.snapshot)`,
    );
    const store = (snapshot: unknown) =>
      observer.page.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot })})`);
    await store(variantsOf(real)['compared']);
    const page = await openScreen(home.browser, home.extensionId, 'popup', locale);
    await page.setViewport(320, 640);
    await page.click('[data-tab="routes"]');
    await page.waitFor(`document.querySelector('table') !== null`);
    expect(['routes', await page.evaluate(CLIPPED)]).toEqual(['routes', []]);
    const overhang = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('#panel'))`;
    expect(['routes', await page.evaluate(overhang)]).toEqual(['routes', 0]);
    await page.close();
    await store(real);
    await setLocale(observer.page, 'en');
  });

  it('survives garbage in its storage: a usable popup within a second, a banner, and a worker that answers', async () => {
    const random = seededRandom(11);
    const all = await observer.page.evaluate<Record<string, unknown>>('chrome.storage.local.get(null)');
    const session = observer.page.session;
    for (const bad of [
      ...Array.from({ length: 4 }, () => mangled(all, random)),
      { snapshot: 'x', watch: 7, settings: [] },
    ]) {
      await session.send('ServiceWorker.stopAllWorkers');
      // The store takes a record of records and nothing else.
      const isRecord = typeof bad === 'object' && bad !== null && !Array.isArray(bad);
      const garbage = JSON.stringify(isRecord ? bad : { snapshot: bad });
      await observer.page.evaluate(`chrome.storage.local.clear().then(() => chrome.storage.local.set(${garbage}))`);
      const page = await home.browser.openPage(`chrome-extension://${home.extensionId}/popup.html`);
      await page.waitFor(
        `document.querySelector('[data-network]')?.innerText.trim().length > 10`,
        1000,
        'words in the popup',
      );
      expect((await tell({ type: 'contacted' })).ok).toBe(true);
      await page.close();
    }
    await observer.page.waitFor(`document.querySelector('[data-action="check-now"], [data-action="set-up"]')`);
  });
});

/** The browser tells the tree level by level; whoever listens hears it branch by branch. */
function inOrder(nodes: readonly AxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const branch = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(branch),
  ];
  const [root] = nodes;
  return root ? branch(root) : [];
}

interface AxNode {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}
const TOLD = ['heading', 'button', 'list', 'tab', 'image', 'link'];

/** What is wider than its place, or stands outside the window. */
const CLIPPED = `(() => {
  const wide = document.documentElement.scrollWidth > innerWidth + 1 ? ['the page: ' + document.documentElement.scrollWidth] : [];
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    const style = getComputedStyle(element);
    const isHiding = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const isSpoken = style.clipPath !== 'none' || style.position === 'absolute' && element.offsetWidth <= 2;
    // What is typed or chosen may be longer than its field.
    const isField = ['INPUT', 'SELECT'].includes(element.tagName);
    return isHiding && !isSpoken && !isField && element.scrollWidth > element.clientWidth + 1;
  });
  return [...wide, ...cut.map((element) => element.className + ': ' + element.innerText?.slice(0, 40))];
})()`;

/** A language whose words are a third longer. */
const LENGTHEN = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.data.trim();
    if (words && node.parentElement.tagName !== 'OPTION') node.data += ' ' + words.slice(0, Math.ceil(words.length / 3)).replace(/\\S+/g, (word) => word.slice(0, 12));
  }
})()`;

/** A month of looks on two networks, as the worker writes them down. */
async function seedHistory(page: Page): Promise<void> {
  const epochId = await page.evaluate<string>(
    `chrome.storage.local.get('watch').then(({ watch }) => watch.epochs[0].id)`,
  );
  const nowMs = Date.now();
  const looks = Array.from({ length: 30 * 24 }, (_, hour) => ({
    epochId: hour % 48 < 24 ? epochId : 'elsewhere',
    service: 'matrix',
    sample: sample(nowMs - hours(30 * 24 - hour) + 1, hour % 100 < 4 ? 'interference' : 'working', {
      responseMs: 100 + (hour % 50),
      holdMinutes: 70,
    }),
  }));
  const records = Object.fromEntries(written(looks).map((chunk) => [`history:${chunk.day}`, chunk]));
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(records)})`);
}
