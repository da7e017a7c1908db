// Do many scenarios all come to their end, whatever becomes of one of them?

import { describe, expect, it, vi } from 'vitest';
import { driveAll, driveUntilHeld, isDriven } from '../../lab/driver/drive-all.ts';
import { glance } from '../../lab/driver/report.ts';
import type { ScenarioResult } from '../../lab/driver/run-scenario.ts';
import { parseScenario, type Scenario } from '../../lab/scenario.ts';

function scenarioOf(name: string): Scenario {
  const parsed = parseScenario(JSON.stringify({ name, services: ['whatsapp'] }), `${name}.json`);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.scenario;
}

function resultOf({ name, about }: Scenario): ScenarioResult {
  const final = { network: 'online', route: 'direct', checkedAt: null, isBusy: false, services: {} };
  return {
    name,
    about,
    holds: true,
    findings: [],
    rounds: 1,
    voidRounds: 0,
    notifications: [],
    hits: {},
    handshakes: { total: 0, hosts: 0, mostWithin400Ms: 0, mostPerMinute: 0, busiestHost: null, burst: null },
    afterRound: [final],
    final,
    shown: [],
    routes: null,
    seconds: 1,
  } as ScenarioResult;
}

describe('many scenarios', () => {
  it('one that breaks off is told, and the others are driven all the same, in their order', async () => {
    const lines = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const outcomes = await driveAll(['a', 'b', 'c'].map(scenarioOf), 2, async (scenario) => {
      if (scenario.name === 'b') throw new Error('The round did not end');
      return resultOf(scenario);
    });
    const said = lines.mock.calls.join('');
    lines.mockRestore();
    expect(outcomes.map(({ name, holds }) => [name, holds])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(outcomes.filter((outcome) => !isDriven(outcome))).toMatchObject([{ problem: 'The round did not end' }]);
    expect(said).toContain('FAIL  b: The round did not end');
  });

  it('only what did not hold is driven again, and what came of each last counts', async () => {
    const lines = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const asked: string[] = [];
    const { outcomes, faulty } = await driveUntilHeld(['a', 'b', 'c'].map(scenarioOf), [2, 1, 1], async (scenario) => {
      asked.push(scenario.name);
      if (scenario.name === 'c') throw new Error('The round did not end');
      return { ...resultOf(scenario), holds: scenario.name === 'a' || asked.length > 3 };
    });
    lines.mockRestore();
    expect(asked.join(' ')).toBe('a b c b c c');
    expect(outcomes.map(({ name, holds }) => [name, holds])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
    expect(faulty.map(({ name }) => name)).toEqual(['b', 'c', 'c', 'c']);
  });

  it('a glance names every service, and marks what is not settled', () => {
    const said = { mechanism: null, confidence: 'low', reason: null, channels: {} };
    const services = {
      whatsapp: { ...said, state: 'interference', stage: 'provisional' },
      max: { ...said, state: 'working', stage: 'settled' },
    };
    expect(glance({ network: 'online', route: 'direct', checkedAt: null, isBusy: false, services })).toBe(
      'online, whatsapp interference?, max working',
    );
  });
});
