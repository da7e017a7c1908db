// npm run lab -- FILE.json...: does the built extension, in a real browser, say what these scenarios expect?

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startLab } from '../lab.ts';
import type { Scenario } from '../scenario.ts';
import { driveAll, isDriven } from './drive-all.ts';
import { browserNamed, driverOf } from './driven-browser.ts';
import type { DrivenRun } from './live-run.ts';
import { Misuse, runMain, say } from './misuse.ts';
import { glance, tableOf } from './report.ts';
import { readScenarios } from './scenario-files.ts';

const USAGE = `npm run lab -- FILE.json... [--out RESULT.json] [--pcap FILE] [--verify] [--attach] [--record DIR] [--browser chromium|firefox]`;
const DEBUGGING_PORT = 9222;

/** 0 = everything holds, 1 = something does not, 2 = it could not be run. */
await runMain(async (argv) => {
  const { files, flags } = readArguments(argv);
  const scenarios = await readScenarios(files);
  if (flags.verify) return await verify(scenarios);
  const runScenario = await driverOf(browserNamed(flags.browser), say);
  const outcomes = await driveAll(scenarios, 1, (scenario) =>
    runScenario(scenario, {
      say,
      onRound: (round, reading) => say(`  ${scenario.name}: round ${round} of ${scenario.rounds}, ${glance(reading)}`),
      pcapFile: flags.pcap,
      recordDir: flags.record,
      debuggingPort: flags.attach ? DEBUGGING_PORT : undefined,
      beforeEnd: flags.attach ? stayUp : undefined,
    }),
  );
  if (flags.out) await writeFile(flags.out, `${JSON.stringify(outcomes, null, 2)}\n`);
  const passed = outcomes.filter((outcome) => outcome.holds).length;
  say(`${passed} of ${outcomes.length} scenarios hold.`);
  if (!outcomes.every(isDriven)) return 2;
  return passed === outcomes.length ? 0 : 1;
});

function readArguments(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        pcap: { type: 'string' },
        verify: { type: 'boolean' },
        attach: { type: 'boolean' },
        record: { type: 'string' },
        browser: { type: 'string', default: 'chromium' },
      },
    });
    if (positionals.length === 0) throw new Misuse(`No scenario file given.\n${USAGE}`);
    if (values.record !== undefined && values.browser === 'firefox')
      throw new Misuse('--record: only in Chromium can a worker be halted before its first line.');
    if (values.attach && values.browser === 'firefox')
      throw new Misuse('--attach: only Chromium has an endpoint to attach to.');
    return { files: positionals, flags: values };
  } catch (error) {
    throw error instanceof Misuse ? error : new Misuse(`${(error as Error).message}\n${USAGE}`);
  }
}

async function verify(scenarios: readonly Scenario[]): Promise<number> {
  for (const scenario of scenarios) {
    const lab = await startLab(scenario);
    try {
      const rows = await lab.verify();
      const columns = Object.keys(rows[0] ?? {});
      say(`${scenario.name}\n${tableOf([columns, ...rows.map((row) => Object.values(row).map(String))]).join('\n')}\n`);
    } finally {
      await lab.stop();
    }
  }
  return 0;
}

async function stayUp({ lab }: DrivenRun): Promise<void> {
  const endpoint = `http://127.0.0.1:${DEBUGGING_PORT}`;
  say(`The browser's debugging endpoint, inside the lab: ${endpoint}`);
  say(`From outside: ${lab.clientCommand(['curl', '-s', `${endpoint}/json`]).join(' ')}`);
  say('Ctrl-C ends lab and browser.');
  await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
}
