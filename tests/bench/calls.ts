// How soon is there a word on calls, and what do a call check and a quality test weigh on the wire, in every outcome?

import { testCalls } from '../lab/driver/call-test.ts';
import type { LiveRun } from '../lab/driver/live-run.ts';
import { standUp } from '../lab/driver/live-run.ts';
import { parseScenario, type Scenario, type TimelineChange } from '../lab/scenario.ts';
import { CALL_SERVERS } from '../lab/zone/calls.ts';

const CHECK_NOW = '[data-action="check-now"]';
const ROUND_LIMIT_MS = 60_000;
/** Judged by neutral servers at once; a call host of its own has a story of passes and failures. */
const INFERRED = ['whatsapp', 'telegram'];
/** Hosts of the call controls and of the picked services' own call servers, over UDP and TLS. */
const CALL_HOST = /^(stun|turn)\./;
/** Over plain TCP nobody says a name: the wire counts under the address. */
const CALL_ADDRESSES: readonly string[] = CALL_SERVERS.filter(({ host }) => CALL_HOST.test(host)).map(
  ({ address }) => address,
);

type Hosts = NonNullable<TimelineChange['hosts']>;
type Udp = 'passes' | 'silent';

export interface CallCheck {
  outcome: string;
  udp: Udp;
  /** From the click to the word on the last calls channel. */
  verdictMs: number;
  /** To and from call servers in the whole check. */
  bytes: number;
  bytesByHost: Readonly<Record<string, number>>;
}

export interface CallTest {
  outcome: string;
  bytes: number;
  grade: string;
  /** What it says of the way round for calls. */
  wayRound: string;
}

export interface CallsBench {
  checks: readonly CallCheck[];
  tests: readonly CallTest[];
}

const DROPPED = { interfere: 'udp-drop' };
const TCP_CUT = { interfere: 'port-drop', ports: [3478] };
const BOTH_CUT = { interfere: 'port-drop', ports: [3478, 5349] };

/** What `*` and the relay's two names meet. */
const BAD: readonly [outcome: string, everybody: unknown, relay: unknown][] = [
  ['UDP dropped, relay open over TCP', DROPPED, null],
  ['UDP rejected', { interfere: 'udp-reject' }, null],
  ['UDP dropped, relay cut over TCP', DROPPED, [DROPPED, TCP_CUT]],
  ['UDP dropped, relay cut over TCP and TLS', DROPPED, [DROPPED, BOTH_CUT]],
];

/** Met in turn after each of those: the last word on calls must have changed. Lost packets are sent again. */
const WELL: readonly [outcome: string, everybody: unknown][] = [
  ['UDP passes', null],
  ['UDP thinned by 20 % each way', { interfere: 'udp-loss', percent: 20 }],
  ['UDP passes', null],
  ['UDP passes', null],
];

export async function benchCalls(binary: string, builtDir: string): Promise<CallsBench> {
  const run = await standUp(scenario(), { binary, builtDir });
  try {
    await run.rounds.finish();
    const checks: CallCheck[] = [];
    for (const [index, [outcome, everybody, relay]] of BAD.entries()) {
      await meet(run, everybody, relay);
      checks.push(await check(run, outcome, 'silent'));
      const [name, others] = WELL[index] as (typeof WELL)[number];
      await meet(run, others, null);
      checks.push(await check(run, name, 'passes'));
    }
    await meet(run, null, null);
    const tests = [await testQuality(run, 'UDP passes')];
    await meet(run, { interfere: 'udp-loss', percent: 20 }, null);
    tests.push(await testQuality(run, 'UDP thinned'));
    for (const [outcome, everybody, relay] of BAD) {
      if (everybody !== DROPPED) continue;
      await meet(run, everybody, relay);
      await run.rounds.jump(95_000);
      tests.push(await testQuality(run, outcome));
    }
    return { checks, tests };
  } finally {
    await run.close();
  }
}

function scenario(): Scenario {
  const parsed = parseScenario(
    JSON.stringify({ name: 'bench-calls', services: ['whatsapp', 'telegram', 'meet'], network: { rttMs: 50 } }),
    'bench',
  );
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

/** The most exact whom wins alone, and a null there spares: so the relay's names always meet something of their own. */
async function meet(run: LiveRun, everybody: unknown, relay: unknown): Promise<void> {
  const own = relay ?? everybody;
  const hosts = { '*': everybody, 'turn.cloudflare.com': own, 'stun.cloudflare.com': own };
  await run.lab.apply({ hosts: hosts as Hosts });
}

/** Each check turns the last word on these services round, so that it is told from the word of before. */
async function check(run: LiveRun, outcome: string, udp: Udp): Promise<CallCheck> {
  const { page } = run.observer;
  await run.lab.flush();
  await run.rounds.jump(95_000);
  await page.waitFor(`!document.querySelector('${CHECK_NOW}[aria-disabled="true"]')`);
  await run.lab.resetCounts();
  await page.evaluate(`window.callsSeenMs = null; window.callsClickMs = null;
    document.querySelector('${CHECK_NOW}').addEventListener('click', () => { window.callsClickMs = performance.now(); }, { once: true });
    window.callsWanted = '${udp}';
    chrome.storage.onChanged.addListener(({ snapshot }) => {
      if (window.callsWanted !== '${udp}') return;
      const place = snapshot?.newValue;
      if (!place || window.callsSeenMs !== null || window.callsClickMs === null) return;
      window.callsSeenMs = ${seenExpression(udp)} ? performance.now() : null;
    })`);
  await page.click(CHECK_NOW);
  await run.observer.until((reading) => reading.isBusy, 5000, 'busy after "Check now"');
  const ms = await page.waitFor<number>(
    'window.callsSeenMs && window.callsSeenMs - window.callsClickMs',
    ROUND_LIMIT_MS,
    'a word on calls',
  );
  await run.observer.until((reading) => !reading.isBusy, ROUND_LIMIT_MS, 'the end of the check');
  const bytesByHost = await callBytes(run);
  return { outcome, udp, verdictMs: Math.round(ms), bytes: sumOf(bytesByHost), bytesByHost };
}

function seenExpression(udp: Udp): string {
  const wanted = `verdict.state === '${udp === 'silent' ? 'unreachable' : 'unclear'}'`;
  return `${JSON.stringify(INFERRED)}.every((id) => place.services.find((one) => one.id === id)?.channels
    .some(({ name, verdict }) => name === 'calls' && ${wanted}))`;
}

async function testQuality(run: LiveRun, outcome: string): Promise<CallTest> {
  const { page } = run.observer;
  await run.lab.resetCounts();
  const { grade, wayRound } = await testCalls(page);
  return { outcome, bytes: sumOf(await callBytes(run)), grade, wayRound };
}

/** Both ways, headers of IP, UDP and TCP included, as the lab's wire counts them. */
async function callBytes(run: LiveRun): Promise<Record<string, number>> {
  const { bytes } = await run.lab.counts();
  const own = Object.entries(bytes).filter(([host]) => CALL_HOST.test(host) || CALL_ADDRESSES.includes(host));
  return Object.fromEntries(own.map(([host, { up, down }]) => [host, up + down]));
}

function sumOf(bytesByHost: Readonly<Record<string, number>>): number {
  return Object.values(bytesByHost).reduce((sum, bytes) => sum + bytes, 0);
}
