// npm run screens: what does every screen look like in every state, theme, language and size?

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/find-browser.ts';
import { localesIn } from '../../../scripts/languages.ts';
import type { Snapshot } from '../../../utils/contracts/snapshot.ts';
import type { Locale } from '../../../utils/words/voice.ts';
import { builtExtension, ROOT } from './built.ts';
import type { LiveRun } from './live-run.ts';
import { runMain, say } from './misuse.ts';
import { runScenario } from './run-scenario.ts';
import { readScenarios, scenarioFile } from './scenario-files.ts';
import { seedMonth } from './seed-month.ts';
import { openScreen, type Screen, type Size, setLocale, shoot, type Theme } from './shots.ts';
import { variantsOf } from './snapshot-variants.ts';

const DIR = join(ROOT, '.output', 'screenshots', 'screens');
const THEMES: readonly Theme[] = ['light', 'dark'];
const SIZES: readonly Size[] = ['normal', 'zoomed', 'narrow'];

await runMain(async ([name]) => {
  const [scenario] = await readScenarios([scenarioFile(name ?? 'russia-2026')]);
  if (!scenario) return 2;
  await rm(DIR, { recursive: true, force: true });
  const binary = await findChromium();
  let count = 0;
  await runScenario(scenario, {
    builtDir: await builtExtension(say),
    binary,
    say,
    beforeEnd: async (run) => {
      count = await shootAll(run);
    },
  });
  say(`${count} pictures in .output/screenshots/screens/`);
  return 0;
});

async function shootAll(run: LiveRun): Promise<number> {
  const { page } = run.observer;
  let count = 0;
  for (const locale of localesIn()) {
    await setLocale(page, locale);
    const real = await page.evaluate<Snapshot>(`chrome.storage.local.get('snapshot').then((all) => all.snapshot)`);
    for (const [state, snapshot] of Object.entries(variantsOf(real))) {
      await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot })})`);
      count += await shootScreen(run, 'popup', state, locale, null);
      if (state === 'checked') count += await shootRest(run, locale, real);
    }
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ snapshot: real })})`);
  }
  return count;
}

/** What looks the same whatever the snapshot says, or is drawn from it once more. */
async function shootRest(run: LiveRun, locale: Locale, real: Snapshot): Promise<number> {
  let count = 0;
  for (const tab of ['news', 'routes']) count += await shootScreen(run, 'popup', tab, locale, `[data-tab="${tab}"]`);
  count += await shootScreen(run, 'popup', 'why', locale, '[data-action="why"]');
  for (const screen of ['options', 'welcome', 'dashboard'] as const)
    count += await shootScreen(run, screen, '', locale, null);
  count += await shootScreen(run, 'welcome', 'picked', locale, '[data-service-pick="telegram"]');
  count += await shootScreen(run, 'options', 'undo', locale, '[data-setting="neutral"]');
  await seedMonth(
    run.observer.page,
    real.services.map(({ id }) => id),
  );
  count += await shootScreen(run, 'dashboard', 'month', locale, 'label:has([value="month"])');
  return count;
}

async function shootScreen(
  run: LiveRun,
  screen: Screen,
  state: string,
  locale: Locale,
  click: string | null,
): Promise<number> {
  const page = await openScreen(run.browser, run.extensionId, screen, locale);
  if (click) await page.click(click);
  for (const theme of THEMES) {
    for (const size of SIZES) await shoot(page, DIR, screen, state, { theme, locale, size });
  }
  await page.close();
  return THEMES.length * SIZES.length;
}
