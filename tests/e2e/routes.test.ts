// A proxy opens what is cut here: does the popup say so, and does the second side make the verdict surer?

import { describe, expect, it } from 'vitest';
import type { RouteTable } from '../../utils/circumvention/compare-routes.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { runScenario, type ScenarioResult } from '../lab/driver/run-scenario.ts';
import { scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({
  services: ['instagram', 'matrix'],
  proxy: { type: 'socks5', exit: 'uncensored' },
  hosts: { '@instagram': { interfere: 'sni-reset' } },
  rounds: 5,
  timeline: [{ beforeRound: 3, proxy: null }],
});

describe('a proxy that opens what is cut here, taken away', () => {
  it('stands in the table of routes, and lifts the verdict to high', async () => {
    let table: RouteTable | null | undefined;
    let words = '';
    const result: ScenarioResult = await runScenario(scenario, {
      ...(await shipped()),
      say: () => undefined,
      async beforeEnd({ observer }) {
        const { page } = observer;
        const snapshot = await page.evaluate<Snapshot>(
          `chrome.storage.local.get('snapshot').then((all) => all.snapshot)`,
        );
        table = snapshot.routes?.table;
        await page.click('[data-tab="routes"]');
        words = await page.waitFor<string>(`document.querySelector('.routes table')?.innerText`);
      },
    });
    expect(result.final).toMatchObject({ network: 'online', route: 'direct' });
    expect(result.final.services['instagram']).toMatchObject({
      state: 'interference',
      mechanism: 'tls',
      confidence: 'high',
    });
    expect(table).toMatchObject({ via: { route: 'proxy', isInUse: false }, more: 1, fewer: 0 });
    expect(table?.rows.map(({ subject, meaning }) => [subject, meaning])).toEqual(
      expect.arrayContaining([
        ['instagram', 'opens-it'],
        ['matrix', 'works-anyway'],
      ]),
    );
    expect(words).toContain('Instagram');
  });
});
