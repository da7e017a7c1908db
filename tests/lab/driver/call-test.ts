// What does the call quality test come to, run to its end in a real browser?

import { CALL_QUALITY_KEY, type CallQualityRecord } from '../../../utils/contracts/call-quality.ts';
import type { DrivenPage } from './driven.ts';

/** Ten seconds of packets, and twice five of a relay that stays silent. */
const TEST_LIMIT_MS = 40_000;

export async function testCalls(page: DrivenPage): Promise<{ grade: string; wayRound: string }> {
  const key = JSON.stringify(CALL_QUALITY_KEY);
  await page.evaluate(`chrome.runtime.sendMessage({ type: 'call-quality' }).then(() => true)`);
  const { result } = await page.waitFor<CallQualityRecord>(
    `chrome.storage.local.get(${key}).then(({ [${key}]: test }) => test && test.state !== 'running' && test)`,
    TEST_LIMIT_MS,
    'the end of the quality test',
  );
  // The next one must not be taken for this one.
  await page.evaluate(`chrome.storage.local.remove(${key}).then(() => true)`);
  return { grade: result?.grade ?? 'none', wayRound: result?.wayRound ?? 'none' };
}
