// Is history whose time is over gone from the browser's files, and does nothing else go with it?

import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../utils/contracts/settings.ts';
import type { DayChunk } from '../../utils/history/chunk.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import { grepProfile } from '../support/grep-profile.ts';
import { scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({ services: ['telegram', 'matrix'] });

describe('history whose time is over', () => {
  let home: Household;
  let observer: Observer;
  beforeAll(async () => {
    home = await settleIn(scenario, await shipped());
    await finishWelcome(home.browser, home.extensionId, scenario);
    observer = await Observer.open(home.browser, home.extensionId, false);
    await observer.until((reading) => reading.checkedAt !== null && !reading.isBusy, 90_000, 'the first check');
  });
  afterAll(() => home?.close());

  const inPage = <Value>(expression: string) => observer.page.evaluate<Value>(expression);
  const all = (area: 'local' | 'session') => inPage<Record<string, unknown>>(`chrome.storage.${area}.get(null)`);
  const keep = async (retentionDays: number) => {
    const settings = { ...((await all('local'))['settings'] as Settings), retentionDays };
    await inPage(`chrome.runtime.sendMessage(${JSON.stringify({ type: 'save-settings', settings })})`);
  };

  it('is never on disk before the user chooses how long to keep it', async () => {
    const [day = ''] = Object.keys(await all('session')).filter((key) => key.startsWith('history:'));
    expect(day).toMatch(/^history:\d{4}-\d\d-\d\d$/);
    expect(await grepProfile(home.browser.home.profileDir, [day, '"beganAtMs":1'])).toEqual([]);
  });

  it('is drawn on the history page all the same, from where it lives as long as the browser runs', async () => {
    const page = await home.browser.openPage(`chrome-extension://${home.extensionId}/dashboard.html`);
    await page.click('input[name="range"][value="week"]');
    const drawn = (id: string) => `document.querySelector('[data-service="${id}"] path[data-state="working"]')`;
    for (const id of scenario.services) await page.waitFor(`!!${drawn(id)}`, 5000, `a look at ${id}`);
    await page.close();
  });

  it('is found after a browser that died in the middle of dropping the rest', async () => {
    const before = await all('local');
    // As such a browser leaves it: the store is empty, and the copy stands in a file.
    await inPage(`(async () => {
      const file = await (await navigator.storage.getDirectory()).getFileHandle('rewrite.json', { create: true });
      const writable = await file.createWritable();
      await writable.write(JSON.stringify(await chrome.storage.local.get(null)));
      await writable.close();
      await chrome.storage.local.clear();
    })()`);
    const { session } = observer.page;
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.send('ServiceWorker.disable');
    await inPage(`chrome.runtime.sendMessage({ type: 'contacted' })`);
    expect((await all('local'))['settings']).toEqual(before['settings']);
    const files = `(async () => {
      const names = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
      return names;
    })()`;
    expect(await inPage(files)).toEqual([]);
  });

  it('is gone from every file at once when the user takes the choice back, even if the browser is killed then', async () => {
    await keep(30);
    const stored = await all('local');
    const [key = ''] = Object.keys(stored).filter((name) => name.startsWith('history:'));
    const [services = {}] = Object.values((stored[key] as DayChunk).tracks);
    const words = [key, services['telegram'] ?? '', services['matrix'] ?? '', '"beganAtMs":1'];
    const { profileDir } = home.browser.home;
    expect(words.every((word) => word.length > 8)).toBe(true);
    const found = await grepProfile(profileDir, words);
    for (const word of words) expect(found.join('\n')).toContain(word);

    await inPage(`(() => {
      window.states = new Set();
      new MutationObserver(() => states.add(document.querySelectorAll('[data-service]').length))
        .observe(document.body, { childList: true, subtree: true, attributes: true });
    })()`);
    await keep(0);
    expect(await inPage<number[]>('[...states]'), 'an open popup never blinks').not.toContain(0);
    const hasGone = once(home.browser.child, 'exit');
    home.browser.child.kill('SIGKILL');
    await hasGone;
    expect(await grepProfile(profileDir, words)).toEqual([]);
    const kept = (await grepProfile(profileDir, ['"retentionDays":0'])).join('\n');
    expect(kept, 'the settings are still there').toMatch(/Local Extension Settings/);
  });
});
