// After "Erase everything", is really nothing left in the browser's own files, even if it is killed the next moment?

import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../utils/contracts/settings.ts';
import type { Contact, Watch } from '../../utils/contracts/watch.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import { evaluateIn } from '../lab/driver/page.ts';
import { grepProfile } from '../support/grep-profile.ts';
import { scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({
  services: ['telegram', 'instagram', 'matrix'],
  hosts: { '@instagram': { interfere: 'sni-reset' } },
});

/**
 * Where these words stand for other reasons: the extension's own code, which names every service whoever is picked, and
 * the browser's list of the hosts it was allowed (only uninstalling removes that; PRIVACY.md says so).
 */
const NOT_OURS = /(^|\/)(Service Worker\/ScriptCache|Code Cache)\/|(^|\/)(Secure )?Preferences: /;
const ours = (found: readonly string[]) => found.filter((line) => !NOT_OURS.test(line));

interface Answer<Value> {
  ok: boolean;
  value: Value;
}

describe('erasing everything', () => {
  let home: Household;
  afterEach(() => home?.close());

  it.each(['exit', 'SIGKILL'] as const)(
    'while a round runs takes less than a second and leaves nothing (%s)',
    async (end) => {
      home = await settleIn(scenario, await shipped());
      const { browser, extensionId } = home;
      const { profileDir } = browser.home;
      await finishWelcome(browser, extensionId, scenario);
      const observer = await Observer.open(browser, extensionId, false);
      await observer.until((reading) => reading.checkedAt !== null && !reading.isBusy, 90_000, 'the first check');
      const ask = <Value>(message: object) =>
        observer.page.evaluate<Answer<Value>>(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
      const stored = <Value>(key: string) =>
        observer.page.evaluate<Value>(`chrome.storage.local.get('${key}').then((all) => all['${key}'])`);

      const settings = await stored<Settings>('settings');
      expect((await ask({ type: 'save-settings', settings: { ...settings, retentionDays: 30 } })).ok).toBe(true);
      const { value: contacts } = await ask<Contact[]>({ type: 'contacted' });
      const { epochs } = await stored<Watch>('watch');
      const hosts = [...new Set(contacts.map(({ host }) => host))];
      const canaries = [...hosts, ...scenario.services, ...epochs.map(({ id }) => id), 'network-1', 'retentionDays'];
      expect(hosts.length).toBeGreaterThan(8);
      const before = ours(await grepProfile(profileDir, canaries));
      expect(before.join('\n'), 'the same search finds what is there').toMatch(/Local Extension Settings.*telegram/);
      expect(before.join('\n')).toContain(epochs[0]?.id);

      await ask({ type: 'export', isHourly: true });
      await ask({ type: 'deep-check', services: scenario.services });
      await observer.until((reading) => reading.isBusy, 10_000, 'a check runs');
      const tookMs = await observer.page.evaluate<number>(`(async () => {
      const beganMs = performance.now();
      await chrome.runtime.sendMessage({ type: 'erase' });
      return performance.now() - beganMs;
    })()`);
      expect(tookMs).toBeLessThan(1000);
      const hasGone = once(browser.child, 'exit');
      if (end === 'SIGKILL') browser.child.kill('SIGKILL');
      else {
        // What was on the wire answers now; none of it may come back.
        await pause(5000);
        await browser.root.send('Browser.close').catch(() => undefined);
      }
      await hasGone;
      expect(ours(await grepProfile(profileDir, canaries))).toEqual([]);
    },
  );

  it('works by the keyboard command too', async () => {
    home = await settleIn(scenario, await shipped());
    const { browser, extensionId } = home;
    await finishWelcome(browser, extensionId, scenario);
    const observer = await Observer.open(browser, extensionId, false);
    const keys = () => observer.page.evaluate<string[]>('chrome.storage.local.get(null).then(Object.keys)');
    await expect.poll(keys, { timeout: 10_000 }).toContain('watch');
    // No key is set, so the event is dispatched as the browser would on one.
    const [worker] = (await browser.targets()).filter(({ type }) => type === 'service_worker');
    const session = await browser.attach(worker?.targetId ?? '');
    await evaluateIn(session, `chrome.commands.onCommand.dispatch('erase')`);
    await expect.poll(keys, { timeout: 1000 }).toEqual([]);
  });
});
