// Which feeds are due, and what do they add?

import { absorbFeed, type FeedRequest, type Plan, planRefresh } from '../news/refresh.ts';
import { sourceById } from '../news/sources/index.ts';
import type { WireReport, WireRequest } from '../ports/network.ts';
import type { Known, Memory } from './memory.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Only after consent and with live news switched on; feeds travel as probes do, so that the browser keeps no trace of them (D11). */
export async function refreshNews(ports: WorkerPorts, memory: Memory): Promise<void> {
  const known = await memory.recall();
  if (!known.settings.hasConsent || !known.settings.news.isLive) return;
  const generation = memory.generation();
  const due = await takeDue(ports, memory);
  if (due.length === 0) return;
  const reports = await ports.network.runGeneration(due.map(requestFor), ignoreProgress);
  if (generation !== memory.generation()) return;
  await memory.change((now) => withFeeds(now, reports, ports));
}

/** Looked up and put down as asked in one step: two wakes at once do not ask the same feed twice. */
async function takeDue(ports: WorkerPorts, memory: Memory): Promise<Plan['due']> {
  let due: Plan['due'] = [];
  await memory.change((known) => {
    const plan = planRefresh(known.news.state, feedSettings(known), ports.clock.now(), ports.random);
    due = plan.due;
    return due.length === 0 ? known : { ...known, news: { ...known.news, state: plan.state } };
  });
  return due;
}

function feedSettings(known: Known): { isLive: boolean; sourceIds: readonly string[]; jurisdiction: string | null } {
  return { ...known.settings.news, jurisdiction: known.settings.jurisdiction };
}

function requestFor(feed: FeedRequest): WireRequest {
  return {
    id: feed.sourceId,
    kind: 'https',
    url: feed.url,
    method: 'GET',
    headers: feed.headers,
    subprotocols: [],
    deadlineMs: feed.deadlineMs,
    startAfterMs: 0,
    maxBodyBytes: feed.maxBodyBytes,
  };
}

/** The last good items stay, whatever a feed has become; its row in the options says what is wrong. */
function withFeeds(known: Known, reports: readonly WireReport[], ports: WorkerPorts): Known {
  const state = reports.reduce((soFar, report) => {
    const source = sourceById(report.id);
    return source ? absorbFeed(soFar, source, report, ports.clock.now(), ports.random) : soFar;
  }, known.news.state);
  return { ...known, news: { ...known.news, state } };
}

/** Feeds are shown when all are in. */
function ignoreProgress(): void {
  return;
}
