// How soon is there a word on calls, and what do a call check and a quality test weigh on the wire?

import type { CallQualityRecord } from '../../utils/contracts/call-quality.ts';
import type { LiveRun } from '../lab/driver/live-run.ts';
import { standUp } from '../lab/driver/live-run.ts';
import { parseScenario, type Scenario, type TimelineChange } from '../lab/scenario.ts';

const CHECK_NOW = '[data-action="check-now"]';
const ROUND_LIMIT_MS = 60_000;
const TEST_LIMIT_MS = 20_000;
/** Judged by neutral servers at once; a call host of its own has a story of passes and failures. */
const INFERRED = ['whatsapp', 'telegram'];
/** Hosts of the call controls and of the picked services' own call servers. */
const CALL_HOST = /^(stun|turn)\./;

export interface CallsBench {
  /** From the click to the word on the last calls channel, and bytes to and from call servers, while all is well. */
  verdictMs: number;
  checkBytes: number;
  /** The same while all UDP is dropped, the relays asked after it included. */
  droppedVerdictMs: number;
  droppedCheckBytes: number;
  qualityBytes: number;
  qualityGrade: string;
  droppedQualityBytes: number;
  droppedQualityGrade: string;
}

export async function benchCalls(binary: string, builtDir: string): Promise<CallsBench> {
  const run = await standUp(scenario(), { binary, builtDir });
  try {
    await run.rounds.finish();
    await run.lab.apply({ hosts: { '*': { interfere: 'udp-drop' } } } as unknown as TimelineChange);
    const dropped = await check(run, 'silent', INFERRED);
    const bad = await testQuality(run);
    await run.lab.apply({ hosts: { '*': null } });
    const well = await check(run, 'passes', INFERRED);
    const quality = await testQuality(run);
    return {
      verdictMs: well.verdictMs,
      checkBytes: well.bytes,
      droppedVerdictMs: dropped.verdictMs,
      droppedCheckBytes: dropped.bytes,
      qualityBytes: quality.bytes,
      qualityGrade: quality.grade,
      droppedQualityBytes: bad.bytes,
      droppedQualityGrade: bad.grade,
    };
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

/** Each check turns the last word on these services round, so that it is told from the word of before. */
async function check(
  run: LiveRun,
  udp: 'passes' | 'silent',
  services: readonly string[],
): Promise<{ verdictMs: number; bytes: number }> {
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
      window.callsSeenMs = ${seenExpression(udp, services)} ? performance.now() : null;
    })`);
  await page.click(CHECK_NOW);
  await run.observer.until((reading) => reading.isBusy, 5000, 'busy after "Check now"');
  const ms = await page.waitFor<number>(
    'window.callsSeenMs && window.callsSeenMs - window.callsClickMs',
    ROUND_LIMIT_MS,
    'a word on calls',
  );
  await run.observer.until((reading) => !reading.isBusy, ROUND_LIMIT_MS, 'the end of the check');
  return { verdictMs: Math.round(ms), bytes: await callBytes(run) };
}

function seenExpression(udp: 'passes' | 'silent', services: readonly string[]): string {
  const wanted = `verdict.state === '${udp === 'silent' ? 'unreachable' : 'unclear'}'`;
  return `${JSON.stringify(services)}.every((id) => place.services.find((one) => one.id === id)?.channels
    .some(({ name, verdict }) => name === 'calls' && ${wanted}))`;
}

async function testQuality(run: LiveRun): Promise<{ bytes: number; grade: string }> {
  const { page } = run.observer;
  await run.lab.resetCounts();
  await page.evaluate(`chrome.runtime.sendMessage({ type: 'call-quality' })`);
  const record = await page.waitFor<CallQualityRecord>(
    `chrome.storage.local.get('call-quality').then((all) => all['call-quality']?.state === 'done' && all['call-quality'])`,
    TEST_LIMIT_MS,
    'the end of the quality test',
  );
  await page.evaluate(`chrome.storage.local.remove('call-quality')`);
  return { bytes: await callBytes(run), grade: record.result?.grade ?? 'none' };
}

/** Both ways, headers of IP and UDP included, as the lab's wire counts them. */
async function callBytes(run: LiveRun): Promise<number> {
  const { bytes } = await run.lab.counts();
  const own = Object.entries(bytes).filter(([host]) => CALL_HOST.test(host));
  return own.reduce((sum, [, { up, down }]) => sum + up + down, 0);
}
