// npm run demo [scenario]: what does the product look like on a censored network, for somebody who is not on one?

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../../../scripts/find-browser.ts';
import { builtExtension, ROOT } from './built.ts';
import type { LiveRun } from './live-run.ts';
import { runMain, say } from './misuse.ts';
import { glance, reportOf } from './report.ts';
import { runScenario } from './run-scenario.ts';
import { readScenarios, scenarioFile } from './scenario-files.ts';
import { openScreen, setLocale, shoot } from './shots.ts';
import { statusTable } from './status-table.ts';

const DEFAULT_SCENARIO = 'russia-2026';
const PICTURED = ['popup', 'options', 'welcome'] as const;
const SCREENSHOTS_DIR = join(ROOT, '.output', 'screenshots');

/** Headed where there is a display, and the browser stays up; else headless, with pictures. Returns the exit code. */
export async function runDemo(scenarioName: string = DEFAULT_SCENARIO): Promise<number> {
  const [scenario] = await readScenarios([scenarioFile(scenarioName)]);
  if (!scenario) return 2;
  const isHeaded = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  say(`Scenario ${scenario.name}: ${scenario.about}`);
  say(
    isHeaded ? 'A browser window opens inside the lab.' : 'There is no display, so the browser runs without a window.',
  );
  say('What is swallowed is waited for, half a minute each: this takes some minutes.');
  const result = await runScenario(scenario, {
    builtDir: await builtExtension(say),
    binary: await findChromium(),
    isHeaded,
    say,
    onRound: (round, reading) => say(`Round ${round} of ${scenario.rounds}: ${glance(reading)}`),
    beforeEnd: async (run) => {
      say(`\n${await statusTable(run)}\n`);
      if (isHeaded) await untilClosed(run);
      else await takePictures(run);
    },
  });
  say(reportOf(result));
  return result.holds ? 0 : 1;
}

async function takePictures(run: LiveRun): Promise<void> {
  const { browser, extensionId, observer } = run;
  for (const locale of ['en', 'ru'] as const) {
    await setLocale(observer.page, locale);
    for (const screen of PICTURED) {
      const page = await openScreen(browser, extensionId, screen, locale);
      for (const theme of ['light', 'dark'] as const) {
        await shoot(page, SCREENSHOTS_DIR, screen, '', { theme, locale, size: 'normal' });
      }
      await page.close();
    }
  }
  say(`Screenshots of ${PICTURED.join(', ')}: .output/screenshots/`);
}

async function untilClosed({ browser }: LiveRun): Promise<void> {
  say('Close the browser or press Ctrl-C to end the lab.');
  await new Promise<void>((resolve) => {
    browser.child.once('exit', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async ([name]) => await runDemo(name));
}
