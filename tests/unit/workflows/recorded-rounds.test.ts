// Does today's judgement still say the same about what real browsers saw in the lab?

import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Rule } from '../../../utils/verdict/finding.ts';
import { RULES } from '../../../utils/verdict/rules/index.ts';
import { MECHANISMS } from '../../../utils/verdict/verdict.ts';
import { compare, type Finding } from '../../lab/driver/expectations.ts';
import type { Said } from '../../lab/driver/reading.ts';
import { readScenarios, scenarioFile } from '../../lab/driver/scenario-files.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { measured } from '../../support/cpu.ts';
import { type Recorded, readRecorded } from '../../support/recorded.ts';
import { replay } from '../../support/replay.ts';

/** Written by `npm run gallery -- --record tests/fixtures/rounds [names...]`. */
const DIR = new URL('../../fixtures/rounds/', import.meta.url);
const texts = readdirSync(DIR).map((file) => readFileSync(new URL(file, DIR), 'utf8'));
const runs = texts.map(readRecorded);
const scenarios = new Map(
  (await readScenarios(runs.map(({ scenario }) => scenarioFile(scenario)))).map((it) => [it.name, it]),
);

const expectedOf = (run: Recorded) => scenarios.get(run.scenario) as Scenario;
/** Hits are counted on the wire, and there is none here. */
const broken = (run: Recorded): Finding[] =>
  compare(expectedOf(run), replay(run)).filter(({ what, holds }) => !holds && !what.startsWith('hits'));

/** One line a service and channel, as it stands in the end. */
function lastWords(run: Recorded): string[] {
  const words = ({ state, mechanism, stage, reason }: Said) =>
    [state, mechanism, stage, reason].filter((it) => it !== null).join(' ');
  return Object.entries(replay(run).final.services).flatMap(([id, row]) => [
    `${id}: ${words(row)}`,
    ...Object.entries(row.channels).map(([name, channel]) => `${id} ${name}: ${words(channel)}`),
  ]);
}

describe('a recorded run, judged again', () => {
  /** A change that is meant is written down by `vitest -u`, and read in the diff. */
  it.each(runs.map((run) => [run.scenario, run] as const))('%s ends in the same words', (_, run) => {
    expect(lastWords(run)).toMatchSnapshot();
  });

  it.each(runs.map((run) => [run.scenario, run] as const))('%s ends as its scenario expects', (_, run) => {
    expect(broken(run)).toEqual([]);
  });

  it('takes milliseconds', () => {
    const { ms } = measured(() => runs.map((run) => replay(run)));
    expect(ms).toBeLessThan(100 * runs.length);
  });
});

describe('the recordings', () => {
  it('hold every mechanism and every condition that a scenario reaches', () => {
    const readings = runs.flatMap((run) => replay(run).afterRound);
    const said = readings.flatMap(({ services }) =>
      Object.values(services).flatMap((row) => [row, ...Object.values(row.channels)]),
    );
    const reached = MECHANISMS.filter((it) => !(it in UNREACHED));
    expect([...new Set(said.map(({ mechanism }) => mechanism))]).toEqual(expect.arrayContaining(reached));
    expect([...new Set(readings.map(({ network }) => network))]).toEqual(
      expect.arrayContaining(['online', 'offline', 'portal', 'restricted', 'unstable', 'clock', 'proxy-down']),
    );
    expect(runs.length).toBeGreaterThanOrEqual(30);
  });

  it.each(texts.map((text, index) => [(runs[index] as Recorded).scenario, text] as const))(
    '%s names no address, no host and no day',
    (_, text) => {
      // A target's id may end in a host's name: `vk/web/vk.com`.
      const told = text.replace(/"[a-z]+\/[a-z/.-]+"/g, '');
      expect(told).not.toMatch(/\b\d{1,3}(\.\d{1,3}){3}\b|\w\.(com|org|net|io|ru|gg)\b|\b20\d\d-\d\d-\d\d\b/);
    },
  );
});

describe('a rule that is taken out', () => {
  const all = [...RULES];
  const live = RULES as Rule[];
  const before = runs.map(lastWords);
  afterEach(() => {
    live.splice(0, live.length, ...all);
  });

  it.each(all.map((rule) => [rule.name, rule] as const).filter(([name]) => !(name in UNHEARD)))(
    '%s: a recorded run ends otherwise',
    (_, rule) => {
      live.splice(live.indexOf(rule), 1);
      expect(runs.map(lastWords)).not.toEqual(before);
    },
  );
});

/** Mechanisms that no recorded run ends in, and why. */
const UNREACHED: Readonly<Record<string, string>> = {
  address: 'a silent address accuses nobody (D4a)',
  websocket: 'needs a socket that hangs for three rounds while its page passes twice; stories.test.ts',
  udp: 'needs call servers that used to answer; calls.test.ts',
  http: 'a browser that is shown a block page over TLS sees its certificate first; stories.test.ts',
};
/** Rules that no recorded run hears, and who tests them instead. */
const UNHEARD: Readonly<Record<string, string>> = {
  expiredEndpoint: 'the lab lives before every validUntil; services.test.ts',
  blockPage: 'over TLS its certificate is seen first; stories.test.ts',
  cutSocket: 'needs a socket that hangs for three rounds while its page passes twice; stories.test.ts',
  cutCalls: 'needs call servers that used to answer; calls.test.ts',
  mixedCuts: 'needs one host that is cut by two means in turn; stories.test.ts',
};
