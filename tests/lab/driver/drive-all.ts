// What comes of many scenarios, where one that cannot be driven must not take the others along?

import type { Scenario } from '../scenario.ts';
import { say } from './misuse.ts';
import { reportOf } from './report.ts';
import type { ScenarioResult } from './run-scenario.ts';

/** It never came to its end: the lab, the browser or a round broke off. */
export interface NotDriven {
  name: string;
  about: string;
  holds: false;
  problem: string;
}

export type Outcome = ScenarioResult | NotDriven;

/** `lanes` at a time, in the given order; each is reported as it ends. The outcomes come in the order of the scenarios. */
export async function driveAll(
  scenarios: readonly Scenario[],
  lanes: number,
  drive: (scenario: Scenario) => Promise<ScenarioResult>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...scenarios.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, scenario] = next;
      const outcome = await drive(scenario).catch((error: Error) => notDriven(scenario, error));
      say(`${isDriven(outcome) ? reportOf(outcome) : `FAIL  ${outcome.name}: ${outcome.problem}`}\n`);
      outcomes[index] = outcome;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

/** `lanes`: how many at a time in each go; what did not hold comes into the next. `faulty`: every outcome that did not, in order. */
export async function driveUntilHeld(
  scenarios: readonly Scenario[],
  lanes: readonly number[],
  drive: (scenario: Scenario) => Promise<ScenarioResult>,
): Promise<{ outcomes: Outcome[]; faulty: Outcome[] }> {
  const outcomes = new Map<string, Outcome>();
  const faulty: Outcome[] = [];
  for (const atATime of lanes) {
    const due = scenarios.filter(({ name }) => !outcomes.get(name)?.holds);
    for (const outcome of await driveAll(due, atATime, drive)) {
      outcomes.set(outcome.name, outcome);
      if (!outcome.holds) faulty.push(outcome);
    }
  }
  return { outcomes: [...outcomes.values()], faulty };
}

export function isDriven(outcome: Outcome): outcome is ScenarioResult {
  return !('problem' in outcome);
}

function notDriven({ name, about }: Scenario, error: Error): NotDriven {
  return { name, about, holds: false, problem: error.message };
}
