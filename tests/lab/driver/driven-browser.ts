// Which browser was asked for, and how does a scenario run in it?

import { findChromium, findFirefox } from '../../../scripts/find-browser.ts';
import type { Scenario } from '../scenario.ts';
import { builtExtension } from './built.ts';
import { standUpFirefox } from './firefox/live-run.ts';
import { type DrivenRun, type StandUpOptions, standUp } from './live-run.ts';
import { Misuse } from './misuse.ts';
import { type DriveOptions, runWith, type ScenarioResult } from './run-scenario.ts';

export const DRIVEN_BROWSERS = ['chromium', 'firefox'] as const;
export type DrivenBrowserName = (typeof DRIVEN_BROWSERS)[number];

type Say = (line: string) => void;
type Options = Omit<DriveOptions<DrivenRun>, 'builtDir' | 'binary'>;

export function browserNamed(name: string): DrivenBrowserName {
  const found = DRIVEN_BROWSERS.find((known) => known === name);
  if (!found) throw new Misuse(`--browser ${name}: the lab drives ${DRIVEN_BROWSERS.join(' and ')}.`);
  return found;
}

/** Finds (or installs) the browser and builds the extension for it, both once. */
export async function driverOf(
  name: DrivenBrowserName,
  say: Say,
): Promise<(scenario: Scenario, options: Options) => Promise<ScenarioResult>> {
  const isFirefox = name === 'firefox';
  const binary = await (isFirefox ? findFirefox(say) : findChromium(say));
  const builtDir = await builtExtension(say, isFirefox ? 'firefox' : 'chrome');
  const stand: (scenario: Scenario, options: StandUpOptions) => Promise<DrivenRun> = isFirefox
    ? standUpFirefox
    : standUp;
  return (scenario, options) => runWith(stand, asExpectedIn(name, scenario), { ...options, binary, builtDir });
}

/** Where Firefox sees more, its own expectation stands in place of the common one. */
export function asExpectedIn(name: DrivenBrowserName, scenario: Scenario): Scenario {
  const own = name === 'firefox' ? scenario.expectInFirefox : undefined;
  return own ? { ...scenario, expect: own.expect } : scenario;
}
