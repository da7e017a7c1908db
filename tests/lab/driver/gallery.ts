// npm run gallery: over all scenarios, who is seen as what?

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SERVICE_IDS } from '../../../utils/catalogue/service.ts';
import type { Scenario } from '../scenario.ts';
import { ROOT } from './built.ts';
import { confusionLines, confusionOf } from './confusion.ts';
import { coverageMarkdown, coverageOf, missingFrom } from './coverage.ts';
import { driveUntilHeld, isDriven, type Outcome } from './drive-all.ts';
import { browserNamed, type DrivenBrowserName, driverOf } from './driven-browser.ts';
import { figureLines, figuresOf, floorsMissed } from './floors.ts';
import { heaviestFirst } from './heaviest-first.ts';
import { runMain, say } from './misuse.ts';
import { tableOf } from './report.ts';
import { ownScenarioFiles, readScenarios, SCENARIOS_DIR, scenarioFile } from './scenario-files.ts';

/** Each has namespaces and a browser of its own, and mostly waits; what a busy machine makes late, the product leaves out of account by itself. */
const LANES = 5;
/** What did not hold beside four others is driven again, with more of the machine to itself, and the last time alone. */
const LANES_AGAIN = [2, 1];

await runMain(async (argv) => {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      coverage: { type: 'boolean' },
      lanes: { type: 'string' },
      out: { type: 'string' },
      record: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
    },
  });
  const scenarios = await readScenarios(positionals.length ? positionals.map(scenarioFile) : await ownScenarioFiles());
  const rows = coverageOf(scenarios);
  if (values.coverage) {
    await writeFile(join(SCENARIOS_DIR, 'COVERAGE.md'), coverageMarkdown(rows));
    say(missingFrom(rows).join('\n') || 'Every value has a scenario.');
    return missingFrom(rows).length === 0 ? 0 : 1;
  }
  const { results, problems, again } = await runAll(scenarios, {
    browser: browserNamed(values.browser),
    lanes: Number(values.lanes ?? LANES),
    recordDir: values.record,
  });
  const confusion = confusionOf(results, new Set(SERVICE_IDS));
  const figures = figuresOf(results, confusion, scenarios.length);
  const missing = positionals.length ? [] : missingFrom(rows);
  const file = values.out ?? join(ROOT, '.output', 'gallery.json');
  await mkdir(join(ROOT, '.output'), { recursive: true });
  await writeFile(
    file,
    `${JSON.stringify({ figures, confusion, coverage: rows, missing, problems, again, results }, null, 2)}\n`,
  );
  printCoverage(rows);
  say([...confusionLines(confusion), ...figureLines(figures)].join('\n'));
  if (again.length) say(`Driven again, for it did not hold:\n  ${again.join('\n  ')}`);
  const failed = results.filter((result) => !result.holds).map((result) => result.name);
  if (failed.length) say(`Not as expected: ${failed.join(', ')}`);
  if (problems.length) say(`Could not be driven: ${problems.join('; ')}`);
  if (missing.length) say(`Covered by no scenario: ${missing.join(', ')}`);
  say(
    `${results.length - failed.length} passed, ${failed.length + problems.length} failed (${scenarios.length} scenarios)`,
  );
  const missed = [...floorsMissed(figures), ...missing];
  if (missed.length) say(`Floors missed: ${missed.join(' | ')}`);
  return missed.length + failed.length + problems.length === 0 ? 0 : 1;
});

async function runAll(
  scenarios: readonly Scenario[],
  { browser, lanes, recordDir }: { browser: DrivenBrowserName; lanes: number; recordDir: string | undefined },
) {
  const runScenario = await driverOf(browser, say);
  const drive = (scenario: Scenario) => runScenario(scenario, { say, recordDir });
  const goes = [lanes, ...LANES_AGAIN].map((atATime) => Math.min(lanes, atATime));
  const { outcomes, faulty } = await driveUntilHeld(heaviestFirst(scenarios), goes, drive);
  const results = outcomes.filter(isDriven).sort((a, b) => a.name.localeCompare(b.name));
  const problems = outcomes.flatMap((outcome) => (isDriven(outcome) ? [] : [`${outcome.name}: ${outcome.problem}`]));
  return { results, problems, again: faulty.map(faultOf) };
}

/** A fault that does not come again stands in the report all the same: it is a lead. */
function faultOf(outcome: Outcome): string {
  const faults = isDriven(outcome)
    ? outcome.findings.filter(({ holds }) => !holds).map(({ what, seen }) => `${what}: ${seen}`)
    : [outcome.problem];
  return `${outcome.name}: ${faults.join('; ')}`;
}

function printCoverage(rows: ReturnType<typeof coverageOf>): void {
  const cells = rows.map((row) => [
    row.group,
    row.value,
    row.touches.join(' ') || '-',
    row.routes.join(' '),
    String(row.scenarios.length),
  ]);
  say(['Coverage', ...tableOf([['', 'value', 'falls on', 'route', 'scenarios'], ...cells])].join('\n'));
}
