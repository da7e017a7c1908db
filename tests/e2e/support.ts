// What do the tests in a real browser share?

import { findChromium } from '../../scripts/find-browser.ts';
import { builtExtension } from '../lab/driver/built.ts';
import type { StandUpOptions } from '../lab/driver/live-run.ts';
import type { Counts } from '../lab/lab.ts';
import { parseScenario, type Scenario } from '../lab/scenario.ts';

const silent = () => undefined;

/** The shipped build in the browser that is to be had here. */
export async function shipped(): Promise<StandUpOptions> {
  return { builtDir: await builtExtension(silent), binary: await findChromium(silent) };
}

export function scenarioOf(parts: object): Scenario {
  const parsed = parseScenario(JSON.stringify({ name: 'test', services: ['matrix'], ...parts }), 'test');
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

/** Hosts that a bare Chromium without any extension talks to by itself; of these Meet's are ours too. */
export function isBrowsersOwn(host: string): boolean {
  return (
    /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/.test(host) && !/^(meet|www)\.google\.com$/.test(host)
  );
}

/** The same where www.google.com is not asked by us: Chromium asks its search page at paths of its own. */
export function isBrowsersDoing(host: string, counts: Counts): boolean {
  if (host !== 'www.google.com') return isBrowsersOwn(host);
  return counts.requests.every((request) => request.host !== host || request.path.startsWith('/async/'));
}
