// Which scenarios are asked for, and are their files well-formed?

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseScenario, type Scenario } from '../scenario.ts';
import { ROOT } from './built.ts';
import { Misuse } from './misuse.ts';

export const SCENARIOS_DIR = join(ROOT, 'tests', 'scenarios');

/** Throws one `Misuse` that names every problem of every file. */
export async function readScenarios(files: readonly string[]): Promise<Scenario[]> {
  const problems: string[] = [];
  const scenarios: Scenario[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: Error) => error);
    if (text instanceof Error) {
      problems.push(`${file}: cannot be read: ${text.message}`);
      continue;
    }
    const parsed = parseScenario(text, file);
    if (parsed.ok) scenarios.push(parsed.scenario);
    else problems.push(...parsed.problems);
  }
  if (problems.length > 0) throw new Misuse(problems.join('\n'));
  return scenarios;
}

/** The project's own, in the order of their names. */
export async function ownScenarioFiles(): Promise<string[]> {
  const names = await readdir(SCENARIOS_DIR);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(SCENARIOS_DIR, name));
}

/** A file's path, or the bare name of one of the project's own. */
export function scenarioFile(nameOrFile: string): string {
  return nameOrFile.endsWith('.json') ? nameOrFile : join(SCENARIOS_DIR, `${nameOrFile}.json`);
}
