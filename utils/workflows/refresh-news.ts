// Which feeds are due, and what do they add?

import { classifyError } from '../evidence/classify-error.ts';
import type { FeedReading, StoredItem } from '../news/news-state.ts';
import {
  absorbFeed,
  awaitedAtMs,
  type FeedRequest,
  type NewsSettings,
  type NewsState,
  type Plan,
  planRefresh,
  withdrawn,
} from '../news/refresh.ts';
import { sourceById } from '../news/sources/index.ts';
import type { WireReport, WireRequest } from '../ports/network.ts';
import type { Known, Memory } from './memory.ts';
import type { WorkerPorts } from './worker-ports.ts';

const lastTurns = new WeakMap<Memory, Promise<unknown>>();

/**
 * Only after consent and with live news switched on; feeds travel as probes do, so that the browser keeps no trace of
 * them (D11). In one worker one after another: so what is found unanswered was asked by a worker that has died.
 */
export function refreshNews(ports: WorkerPorts, memory: Memory): Promise<void> {
  const turn = (lastTurns.get(memory) ?? Promise.resolve()).then(() => askAndRead(ports, memory));
  lastTurns.set(
    memory,
    turn.catch(() => undefined),
  );
  return turn;
}

/** When to wake for what was asked and not answered, the fault being ours; null = for nothing. */
export function newsAwaitedAtMs(known: Known): number | null {
  return known.settings.intervalMinutes === null ? null : awaitedAtMs(known.news.state, newsSettings(known));
}

async function askAndRead(ports: WorkerPorts, memory: Memory): Promise<void> {
  const known = await memory.recall();
  if (!known.settings.hasConsent || !known.settings.news.isLive) return;
  const generation = memory.generation();
  const due = await takeDue(ports, memory);
  if (due.length === 0) return;
  const reports = await ask(ports, memory, due);
  const answers = reports.filter((report) => !isLost(report));
  const nowMs = ports.clock.now();
  const { items } = (await memory.recall()).news.state;
  const readings = await read(ports, answers.filter(hasBody), items, nowMs);
  if (generation !== memory.generation()) return;
  await memory.change((now) => withState(now, absorbed(now.news.state, answers, readings, nowMs, ports)));
}

/** Looked up and put down as asked in one step: should this worker die, a later one knows. */
async function takeDue(ports: WorkerPorts, memory: Memory): Promise<Plan['due']> {
  let due: Plan['due'] = [];
  await memory.change((known) => {
    const plan = planRefresh(known.news.state, newsSettings(known), ports.clock.now(), ports.random);
    due = plan.due;
    return due.length === 0 ? known : withState(known, plan.state);
  });
  return due;
}

/** What has reached nobody is not counted as asked. */
async function ask(ports: WorkerPorts, memory: Memory, due: Plan['due']): Promise<readonly WireReport[]> {
  let mayHaveLeft = false;
  try {
    return await ports.network.runGeneration(due.map(requestFor), ignoreProgress, () => {
      mayHaveLeft = true;
    });
  } catch (error) {
    if (!mayHaveLeft)
      await memory.change((known) =>
        withState(known, withdrawn(known.news.state, due, ports.clock.now(), ports.random)),
      );
    throw error;
  }
}

function newsSettings({ settings }: Known): NewsSettings {
  return { ...settings.news, jurisdiction: settings.jurisdiction };
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
    // Two feeds of one host: on a connection of its own the second would be asked twice.
    mayShare: true,
  };
}

/** The page that asked went away with the answer. */
function isLost({ outcome, errorText }: WireReport): boolean {
  return outcome === 'error' && classifyError(errorText).failure === 'local-aborted';
}

type Answered = WireReport & { body: Uint8Array };

function hasBody(report: WireReport): report is Answered {
  return report.outcome === 'response' && report.status === 200 && report.body !== null && report.body.length > 0;
}

/** Null: no reader could be had; a second attempt finds a page of its own, if the first one's has gone. */
async function read(
  { feedReader }: WorkerPorts,
  answers: readonly Answered[],
  known: readonly StoredItem[],
  nowMs: number,
): Promise<readonly FeedReading[] | null> {
  if (answers.length === 0) return [];
  const feeds = answers.map(({ id, body, headers }) => ({
    sourceId: id,
    bytes: body,
    contentType: headers['content-type'] ?? null,
  }));
  const attempt = () => feedReader.read({ feeds, known, nowMs });
  return attempt()
    .catch(attempt)
    .catch(() => null);
}

/** The last good items stay, whatever a feed has become; its row in the options says what is wrong. */
function absorbed(
  state: NewsState,
  answers: readonly WireReport[],
  readings: readonly FeedReading[] | null,
  nowMs: number,
  { random }: WorkerPorts,
): NewsState {
  return answers.reduce((soFar, report) => {
    const source = sourceById(report.id);
    // What was not read stays unanswered.
    if (!source || (readings === null && hasBody(report))) return soFar;
    const reading = readings?.find(({ sourceId }) => sourceId === report.id) ?? null;
    return absorbFeed(soFar, source, { ...report, reading }, nowMs, random);
  }, state);
}

function withState(known: Known, state: NewsState): Known {
  return { ...known, news: { ...known.news, state } };
}

/** Feeds are shown when all are in. */
function ignoreProgress(): void {
  return;
}
