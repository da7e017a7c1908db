// What does the offscreen page do? It holds the frame that fetches and the peer connections, reads feeds, and obeys the worker.

import { browser } from 'wxt/browser';
import type { StoredItem } from '../../contracts/news-record.ts';
import { OFFSCREEN_PORT, type PageReport, WireCommand, type WireNews } from '../../contracts/wire.ts';
import type { LoadFeedReader } from '../../ports/feed-reader.ts';
import type { WireRequest } from '../../ports/network.ts';
import { fromBase64 } from '../base64.ts';
import { gather } from '../ice/gather.ts';
import { runTrain } from '../ice/train.ts';
import type { FrameTask } from './frame-page.ts';

type RunCommand = Extract<WireCommand, { type: 'run' }>;
type IceCommand = Extract<WireCommand, { type: 'gather' | 'train' }>;
type ReadCommand = Extract<WireCommand, { type: 'read' }>;
type Tell = (news: WireNews) => void;

/** Expects the frame of `embedFrame`; call it once, at load. */
export function serveOffscreen(frame: Promise<HTMLIFrameElement>, loadReader: LoadFeedReader<StoredItem>): void {
  const port = browser.runtime.connect({ name: OFFSCREEN_PORT });
  const tell: Tell = (news) => port.postMessage(news);
  let stop = new AbortController();
  port.onMessage.addListener((message: unknown) => {
    const command = WireCommand.parse(message);
    if (command.type === 'run') return void run(frame, command, tell);
    if (command.type === 'read') return void read(loadReader, command, tell);
    if (command.type === 'stop-train') return stop.abort();
    if (command.type === 'train') stop = new AbortController();
    void answerIce(command, tell, stop.signal);
  });
  // Without its worker nobody hears the answers, so nothing more is sent.
  port.onDisconnect.addListener(() => window.close());
}

/** Credentialless: its requests share neither connections nor names nor cookies with anything else (D5). */
export function embedFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  (frame as HTMLIFrameElement & { credentialless: boolean }).credentialless = true;
  frame.src = '/frame.html';
  return new Promise((resolve) => {
    frame.onload = () => resolve(frame);
    document.body.append(frame);
  });
}

async function run(frame: Promise<HTMLIFrameElement>, command: RunCommand, tell: Tell): Promise<void> {
  const { generation } = command;
  const channel = new MessageChannel();
  channel.port1.onmessage = (event: MessageEvent<PageReport>) =>
    tell({ type: 'report', generation, report: event.data });
  const task: FrameTask = { generation, requests: command.requests as WireRequest[] };
  (await frame).contentWindow?.postMessage(task, location.origin, [channel.port2]);
}

async function answerIce(command: IceCommand, tell: Tell, stop: AbortSignal): Promise<void> {
  const { gathering } = command;
  if (command.type === 'gather') return tell({ type: 'gathered', gathering, report: await gather(command.request) });
  await runTrain(command.request, (sample) => tell({ type: 'sample', gathering, sample }), stop);
  tell({ type: 'trained', gathering });
}

/** Should the reader not load, the worker hears it at once and keeps what it has. */
async function read(load: LoadFeedReader<StoredItem>, { reading, task }: ReadCommand, tell: Tell): Promise<void> {
  const { known, nowMs } = task;
  const feeds = task.feeds.map(({ body, ...feed }) => ({ ...feed, bytes: fromBase64(body) }));
  const found = await load().then(
    ({ readFeeds }) => readFeeds({ feeds, known, nowMs }),
    () => null,
  );
  tell({ type: 'read', reading, feeds: found as Extract<WireNews, { type: 'read' }>['feeds'] });
}
