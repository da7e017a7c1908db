// npm run screens: what does every screen look like in every state, theme, language and size?

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../../../scripts/find-browser.ts';
import { localesIn } from '../../../scripts/languages.ts';
import { CALL_QUALITY_KEY } from '../../../utils/contracts/call-quality.ts';
import type { Snapshot } from '../../../utils/contracts/snapshot.ts';
import type { Locale } from '../../../utils/words/voice.ts';
import { CALL_TESTS } from '../../support/call-tests.ts';
import { builtExtension, ROOT } from './built.ts';
import type { LiveRun } from './live-run.ts';
import { runMain, say } from './misuse.ts';
import type { Page } from './page.ts';
import { runScenario } from './run-scenario.ts';
import { readScenarios, scenarioFile } from './scenario-files.ts';
import { forgetMonth, seedMonth } from './seed-month.ts';
import { type Look, type Medium, openScreen, type Screen, type Size, setLocale, shoot, type Theme } from './shots.ts';
import { variantsOf } from './snapshot-variants.ts';

const DIR = join(ROOT, '.output', 'screenshots', 'screens');
const THEMES: readonly Theme[] = ['light', 'dark'];
const SIZES: readonly Size[] = ['normal', 'zoomed', 'narrow'];

/** What is to be pressed before a state of the popup shows what it is about. */
const CLICKS: Readonly<Record<string, string>> = {
  'deep-checking': '[data-action="why"]',
  compared: '[data-tab="routes"]',
  switching: '[data-tab="routes"]',
};

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
    for (const state of Object.keys(variantsOf(real))) {
      // Of this very moment: one of them counts down the seconds.
      const snapshot = variantsOf(real, await page.evaluate<number>('Date.now()'))[state];
      await store(page, { snapshot });
      count += await shootScreen(run, 'popup', state, locale, CLICKS[state] ?? null);
      if (state === 'checked') count += await shootRest(run, locale, real);
    }
    await store(page, { snapshot: real });
  }
  return count;
}

/** What looks the same whatever the snapshot says, or is drawn from it once more. */
async function shootRest(run: LiveRun, locale: Locale, real: Snapshot): Promise<number> {
  const { page } = run.observer;
  let count = 0;
  for (const tab of ['news', 'routes']) count += await shootScreen(run, 'popup', tab, locale, `[data-tab="${tab}"]`);
  count += await shootScreen(run, 'popup', 'why', locale, '[data-action="why"]', ['forced-colors']);
  for (const screen of ['options', 'welcome', 'dashboard'] as const)
    count += await shootScreen(run, screen, '', locale, null);
  count += await shootScreen(run, 'welcome', 'picked', locale, '[data-service-pick="telegram"]', ['forced-colors']);
  count += await shootScreen(run, 'options', 'undo', locale, '[data-setting="neutral"]', ['forced-colors']);
  const month = 'label:has([value="month"])';
  await seedMonth(page, real);
  count += await shootScreen(run, 'dashboard', 'month', locale, month, ['forced-colors', 'print']);
  const startedAtMs = await page.evaluate<number>('Date.now()');
  await store(page, { [CALL_QUALITY_KEY]: { ...CALL_TESTS['running'], startedAtMs } });
  count += await shootScreen(run, 'dashboard', 'calls-running', locale, month);
  await forgetMonth(page);
  return count;
}

/** In every theme and size, and in these media besides. */
async function shootScreen(
  run: LiveRun,
  screen: Screen,
  state: string,
  locale: Locale,
  click: string | null,
  media: readonly Medium[] = [],
): Promise<number> {
  const page = await openScreen(run.browser, run.extensionId, screen, locale);
  if (click) await page.click(click);
  const looks: Omit<Look, 'locale'>[] = [
    ...THEMES.flatMap((theme) => SIZES.map((size) => ({ theme, size }))),
    ...THEMES.flatMap((theme) => media.map((medium) => ({ theme, size: 'normal' as const, medium }))),
  ];
  for (const look of looks) await shoot(page, DIR, screen, state, { ...look, locale });
  await page.close();
  return looks.length;
}

function store(page: Page, records: object): Promise<void> {
  return page.evaluate(`chrome.storage.local.set(${JSON.stringify(records)})`);
}
