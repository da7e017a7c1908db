// On real routes in a real browser: is the table right?

import { beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-browser.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { builtExtension } from './driver/built.ts';
import { inLanes } from './driver/in-lanes.ts';
import { type LiveRun, type StandUpOptions, standUp } from './driver/live-run.ts';
import { reportOf } from './driver/report.ts';
import { runWith, type ScenarioResult } from './driver/run-scenario.ts';
import { readScenarios, scenarioFile } from './driver/scenario-files.ts';
import type { Scenario } from './scenario.ts';

interface Expected {
  route: Snapshot['network']['route'];
  /** Meaning by service. */
  table: Readonly<Record<string, string>>;
}

/** With the look-up of the exit switched on. `npm run gallery` drives the same files without it. */
const ROUTES: Readonly<Record<string, Expected>> = {
  'proxy-comes-later': { route: 'proxy', table: { instagram: 'opens-it', matrix: 'works-anyway' } },
  'both-routes-cut': { route: 'proxy', table: { instagram: 'blocked-on-both', matrix: 'works-anyway' } },
  'proxy-refuses-later': { route: 'proxy', table: { instagram: 'not-known', matrix: 'not-known' } },
};
const silent = () => undefined;

interface Outcome {
  result: ScenarioResult;
  snapshot: Snapshot;
}

describe('the table of routes', () => {
  const outcomes = new Map<string, Promise<Outcome>>();

  beforeAll(async () => {
    const options = { builtDir: await builtExtension(silent), binary: await findChromium(silent) };
    const scenarios = await readScenarios(Object.keys(ROUTES).map(scenarioFile));
    const runs = inLanes(scenarios, (scenario) => drive(scenario, options));
    scenarios.forEach(({ name }, index) => {
      outcomes.set(name, runs[index] as Promise<Outcome>);
    });
  });

  it.each(Object.entries(ROUTES))('is right in %s', async (name, expected) => {
    const { result, snapshot } = (await outcomes.get(name)) as Outcome;
    expect(result.holds, `\n${reportOf(result)}\n`).toBe(true);
    expect(snapshot.network.route).toBe(expected.route);
    const rows = snapshot.routes?.table?.rows.filter(({ subject }) => subject !== 'calls');
    const meanings = rows && Object.fromEntries(rows.map(({ subject, meaning }) => [subject, meaning]));
    expect(meanings).toEqual(expected.table);
  });
});

/** Drives the scenario with the exit looked up. */
async function drive(scenario: Scenario, options: StandUpOptions): Promise<Outcome> {
  let snapshot: Snapshot | null = null;
  const result = await runWith<LiveRun>(standUpWithExit, scenario, {
    ...options,
    say: silent,
    async beforeEnd(run) {
      snapshot = await recordOf<Snapshot>(run, 'snapshot');
    },
  });
  return { result, snapshot: snapshot as unknown as Snapshot };
}

/** As the switch in the options would: its host is among the controls and so permitted already. */
async function standUpWithExit(scenario: Scenario, options: StandUpOptions): Promise<LiveRun> {
  const run = await standUp(scenario, options);
  await run.observer.page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) =>
    chrome.runtime.sendMessage({ type: 'save-settings', settings: { ...settings, routes: { looksUpExit: true, toolIds: null } } }))`);
  return run;
}

function recordOf<T>(run: LiveRun, key: string): Promise<T> {
  return run.observer.page.evaluate<T>(`chrome.storage.local.get('${key}').then((all) => all['${key}'])`);
}
