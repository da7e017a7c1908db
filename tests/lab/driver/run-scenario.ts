// What comes of one scenario, round by round, and does it hold?

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { written } from '../../support/recorded.ts';
import { replay } from '../../support/replay.ts';
import type { Scenario } from '../scenario.ts';
import { testCalls } from './call-test.ts';
import { compare, type Finding } from './expectations.ts';
import { type HandshakeTally, tallyHandshakes } from './handshakes.ts';
import { type DrivenRun, type LiveRun, type StandUpOptions, standUp } from './live-run.ts';
import type { Reading, Shown } from './reading.ts';
import { Recorder } from './recorder.ts';
import { type RoutesTab, readRoutesTab } from './routes-tab.ts';

/** More voids than this prove something by themselves, and the round counts. */
const MAX_VOIDS = 3;
const DEEP_CHECK_LIMIT_MS = 5 * 60_000;

export interface ScenarioResult {
  name: string;
  about: string;
  holds: boolean;
  findings: readonly Finding[];
  rounds: number;
  voidRounds: number;
  notifications: readonly string[];
  hits: Readonly<Record<string, number>>;
  handshakes: HandshakeTally;
  /** What stood there after each round; [0] = before the first. */
  afterRound: readonly Reading[];
  final: Reading;
  shown: readonly Shown[];
  /** What the Routes tab says, where the scenario expects something of it. */
  routes: RoutesTab | null;
  seconds: number;
}

export interface DriveOptions<Run extends DrivenRun> extends StandUpOptions {
  say: (line: string) => void;
  /** Called after each counted round, with what stands there now. */
  onRound?: (round: number, reading: Reading) => void;
  /** Lab and browser are still up; what is awaited here delays the end. */
  beforeEnd?: (run: Run) => Promise<void>;
  /** Where to write what each round observed. */
  recordDir?: string;
}

export type RunOptions = DriveOptions<LiveRun>;

export function runScenario(scenario: Scenario, options: RunOptions): Promise<ScenarioResult> {
  return runWith(standUp, scenario, options);
}

/** The same in whatever browser stands up. */
export async function runWith<Run extends DrivenRun>(
  stand: (scenario: Scenario, options: StandUpOptions) => Promise<Run>,
  scenario: Scenario,
  options: DriveOptions<Run>,
): Promise<ScenarioResult> {
  const startedMs = performance.now();
  const recorder = options.recordDir === undefined ? undefined : new Recorder();
  const run = await stand(scenario, { ...options, recorder });
  try {
    if (scenario.looksUpExit) await lookUpExit(run);
    const { afterRound, voidRounds } = await driveRounds(scenario, run, options, recorder);
    if (scenario.deep) await deepCheck(scenario, run);
    const final = await run.observer.read();
    const wayRound = scenario.expect.wayRound ? (await testCalls(run.observer.page)).wayRound : null;
    await run.observer.countNotifications();
    const counts = await run.lab.counts();
    const shown = await run.observer.shown();
    const { table, secureDns } = scenario.expect;
    const hasRoutes = table !== undefined || secureDns !== undefined;
    const routes = hasRoutes ? await readRoutesTab(run.observer.page) : null;
    const notifications = run.observer.notifications;
    const record = {
      afterRound,
      final,
      shown,
      routes,
      wayRound,
      notifications: notifications.length,
      hits: counts.hits,
    };
    const findings = compare(scenario, record);
    const result: ScenarioResult = {
      name: scenario.name,
      about: scenario.about,
      holds: findings.every((finding) => finding.holds),
      findings,
      rounds: afterRound.length - 1,
      voidRounds,
      notifications,
      hits: counts.hits,
      handshakes: tallyHandshakes(counts.handshakes),
      afterRound,
      final,
      shown,
      routes,
      seconds: (performance.now() - startedMs) / 1000,
    };
    await options.beforeEnd?.(run);
    // What does not hold is no example to go by.
    if (recorder && result.holds) await keep(recorder, scenario, final, options);
    return result;
  } finally {
    await run.close();
  }
}

/** Replayed at once, so that what is kept is known to lead to what the popup said. */
async function keep(
  recorder: Recorder,
  scenario: Scenario,
  final: Reading,
  { recordDir = '', say }: Pick<DriveOptions<DrivenRun>, 'recordDir' | 'say'>,
): Promise<void> {
  const recorded = recorder.recorded(scenario);
  const { services } = replay(recorded).final;
  if (!isDeepStrictEqual(services, final.services)) say(`  ${scenario.name}: its replay says something else`);
  await mkdir(recordDir, { recursive: true });
  await writeFile(join(recordDir, `${scenario.name}.jsonl`), written(recorded));
}

async function driveRounds(
  scenario: Scenario,
  run: DrivenRun,
  { say, onRound }: Pick<DriveOptions<DrivenRun>, 'say' | 'onRound'>,
  recorder?: Recorder,
) {
  const afterRound: Reading[] = [await run.observer.read()];
  let voidRounds = 0;
  while (afterRound.length <= scenario.rounds) {
    const round = afterRound.length;
    const changes = scenario.timeline.filter(({ beforeRound }) => beforeRound === round && round > 1);
    for (const { beforeRound, midRound, ...change } of changes) if (!midRound) await run.apply(change);
    const later = changes.filter(({ midRound }) => midRound);
    const midRound = async () => {
      for (const { beforeRound, midRound, ...change } of later.splice(0)) await run.apply(change);
    };
    let outcome = await driveOne(run, round, midRound);
    if (later.length > 0) throw new Error(`Round ${round} was of one batch: it had no middle`);
    while (outcome.isVoid && voidRounds < MAX_VOIDS) {
      voidRounds++;
      say(`  round ${round} was void and is driven again`);
      outcome = await run.rounds.drive();
    }
    afterRound.push(outcome.reading);
    onRound?.(round, outcome.reading);
    recorder?.endRound();
  }
  return { afterRound, voidRounds };
}

/** The end of the welcome page may start the first round by itself; then that is the first. */
async function driveOne(
  run: DrivenRun,
  round: number,
  midRound: () => Promise<void>,
): Promise<{ reading: Reading; isVoid: boolean }> {
  if (round > 1) return await run.rounds.drive(midRound);
  const reading = await run.rounds.finish();
  return reading.checkedAt ? { reading, isVoid: false } : await run.rounds.drive();
}

async function deepCheck(scenario: Scenario, run: DrivenRun): Promise<void> {
  const { page } = run.observer;
  for (const service of scenario.services) {
    await run.rounds.jump(95_000);
    const row = `[data-service="${service}"]`;
    // Its button stands under the row's "why".
    const isOpen = await page.evaluate<boolean>(`!!document.querySelector('${row} [data-action="deep-check"]')`);
    if (!isOpen) await page.click(`${row} [data-action="why"]`);
    await page.click(`${row} [data-action="deep-check"]`);
    await run.observer.until((reading) => reading.isBusy, 5000, `busy after "Deep check" of ${service}`);
    await Promise.race([
      run.rounds.finish(),
      deadline(DEEP_CHECK_LIMIT_MS, `the deep check of ${service} did not end`),
    ]);
  }
}

/** As the switch in the options would; its host is among the controls and so permitted already. */
async function lookUpExit({ observer: { page } }: DrivenRun): Promise<void> {
  await page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => chrome.runtime.sendMessage(
    { type: 'save-settings', settings: { ...settings, routes: { ...settings.routes, looksUpExit: true } } }))`);
}

async function deadline(ms: number, problem: string): Promise<never> {
  return await new Promise((_, reject) => setTimeout(() => reject(new Error(problem)), ms).unref());
}
