// How does a profile of this minute come by thirty days of history and a call quality test?

import { CALL_QUALITY_KEY } from '../../../utils/contracts/call-quality.ts';
import type { Snapshot } from '../../../utils/contracts/snapshot.ts';
import { CALL_TESTS } from '../../support/call-tests.ts';
import { aMonth } from '../../support/month.ts';
import type { Page } from './page.ts';

/** On the network that the browser is on, as the worker would have written it down: a past that led to this snapshot. */
export async function seedMonth(page: Page, snapshot: Snapshot): Promise<void> {
  const services = snapshot.services.map(({ id }) => id);
  const epochId = await page.evaluate<string>(
    `chrome.storage.local.get('watch').then(({ watch }) => watch.epochs[0].id)`,
  );
  const nowMs = Date.now();
  const { chunks, episodes } = aMonth(services, {
    nowMs,
    epochId,
    now: Object.fromEntries(snapshot.services.map(({ id, verdict }) => [id, verdict])),
  });
  const beganAtMs = (service: string) =>
    episodes.findLast((episode) => episode.service === service && episode.endedAtMs === null)?.beganAtMs ?? null;
  const records = {
    ...Object.fromEntries(chunks.map((chunk) => [`history:${chunk.day}`, chunk])),
    episodes,
    snapshot: {
      ...snapshot,
      services: snapshot.services.map((view) => ({
        ...view,
        verdict: { ...view.verdict, sinceMs: beganAtMs(view.id) },
      })),
    },
    [CALL_QUALITY_KEY]: { ...CALL_TESTS['done'], startedAtMs: nowMs - 240_000 },
  };
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(records)})`);
}

/** The next language begins with what the run has led to. */
export async function forgetMonth(page: Page): Promise<void> {
  await page.evaluate(`chrome.storage.local.get(null).then((all) => chrome.storage.local.remove(
    Object.keys(all).filter((key) => key.startsWith('history:') || key === 'episodes' || key === '${CALL_QUALITY_KEY}')))`);
}
