// How fast, how light and how gentle is "Check now" when all is well, and how soon is trouble seen?

import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import type { LiveRun } from '../lab/driver/live-run.ts';
import { standUp } from '../lab/driver/live-run.ts';
import type { Reading } from '../lab/driver/reading.ts';
import { parseScenario, type Scenario, type TimelineChange } from '../lab/scenario.ts';

const RTT_MS = 50;
const SERVICES = ['whatsapp', 'telegram', 'discord', 'matrix', 'vk', 'threema'];
const ROUND_LIMIT_MS = 60_000;
const CHECK_NOW = '[data-action="check-now"]';

export interface CheckBench {
  rttMs: number;
  /** Time to the answer of each service's slowest channel, by service. */
  responseMs: Readonly<Record<string, number | null>>;
  slowestOverRttMs: number;
  /** Bytes on the wire, both ways, of the heaviest host of one check. */
  heaviestHost: { host: string; bytes: number };
  handshakesPerHost: number;
  /** From the click to the first sign on the screen. */
  resetShownMs: number;
  blackHoleShownMs: number;
}

export async function benchCheck(binary: string, builtDir: string): Promise<CheckBench> {
  const run = await standUp(scenario(), { binary, builtDir });
  try {
    await run.rounds.finish();
    await run.lab.resetCounts();
    await checkNow(run);
    const counts = await run.lab.counts();
    const responses = await responseTimes(run);
    const bytes = Object.entries(counts.bytes).map(([host, { up, down }]) => ({ host, bytes: up + down }));
    const hosts = counts.handshakes.map(({ host }) => host);
    return {
      rttMs: RTT_MS,
      responseMs: responses,
      slowestOverRttMs: Math.max(...Object.values(responses).map((ms) => ms ?? Number.NaN)) - 4 * RTT_MS,
      heaviestHost: bytes.sort((a, b) => b.bytes - a.bytes)[0] ?? { host: 'none', bytes: 0 },
      handshakesPerHost: Math.max(...hosts.map((host) => hosts.filter((other) => other === host).length)),
      resetShownMs: await untilShown(run, 'web.whatsapp.com', 'sni-reset', 'whatsapp'),
      blackHoleShownMs: await untilShown(run, 'app.element.io', 'ip-drop', 'matrix'),
    };
  } finally {
    await run.close();
  }
}

function scenario(): Scenario {
  const parsed = parseScenario(
    JSON.stringify({ name: 'bench', services: SERVICES, network: { rttMs: RTT_MS } }),
    'bench',
  );
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

/** Past the countdown, and drawn so: the popup looks at its clock once a second. */
async function mayCheck(run: LiveRun): Promise<void> {
  await run.rounds.jump(95_000);
  await run.observer.page.waitFor(`!document.querySelector('${CHECK_NOW}[aria-disabled="true"]')`);
}

async function checkNow(run: LiveRun): Promise<void> {
  await mayCheck(run);
  await run.observer.page.click(CHECK_NOW);
  await run.observer.until((reading) => reading.isBusy, 5000, 'busy after "Check now"');
  await run.observer.until((reading) => !reading.isBusy, ROUND_LIMIT_MS, 'the end of the check');
}

async function responseTimes({ observer }: LiveRun): Promise<Record<string, number | null>> {
  const snapshot = await observer.page.evaluate<Snapshot>(
    `chrome.storage.local.get('snapshot').then((all) => all.snapshot)`,
  );
  const slowest = (times: (number | null)[]) =>
    times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return Object.fromEntries(
    snapshot.services.map(({ id, channels }) => [id, slowest(channels.map(({ verdict }) => verdict.responseMs))]),
  );
}

/** The host goes bad while the product believes it well; then the button is pressed. */
async function untilShown(run: LiveRun, host: string, interfere: string, service: string): Promise<number> {
  await run.lab.apply({ hosts: { [host]: { interfere } } } as unknown as TimelineChange);
  await run.lab.flush();
  await mayCheck(run);
  const isWell = (reading: Reading) => reading.services[service]?.state === 'working';
  await run.observer.until(isWell, 5000, `${service} works before ${interfere}`);
  const clickedAtMs = await run.observer.page.evaluate<number>('performance.now()');
  await run.observer.page.click(CHECK_NOW);
  await run.observer.until((reading) => !isWell(reading), ROUND_LIMIT_MS, `${interfere} seen on ${service}`);
  const shown = await run.observer.shown();
  const first = shown.find((one) => one.service === service && one.atMs > clickedAtMs && one.state !== 'working');
  await run.observer.until((reading) => !reading.isBusy, ROUND_LIMIT_MS, 'the end of the check');
  return (first?.atMs ?? Number.NaN) - clickedAtMs;
}
