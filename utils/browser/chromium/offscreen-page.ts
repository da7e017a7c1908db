// What does the offscreen page do? It holds the frame that fetches and the peer connections, and obeys the worker.

import { browser } from 'wxt/browser';
import { OFFSCREEN_PORT, type PageReport, WireCommand, type WireNews } from '../../contracts/wire.ts';
import type { WireRequest } from '../../ports/network.ts';
import { gather } from '../ice/gather.ts';
import type { FrameTask } from './frame-page.ts';

type RunCommand = Extract<WireCommand, { type: 'run' }>;
type GatherCommand = Extract<WireCommand, { type: 'gather' }>;

/** Expects the frame of `embedFrame`; call it once, at load. */
export function serveOffscreen(frame: Promise<HTMLIFrameElement>): void {
  const port = browser.runtime.connect({ name: OFFSCREEN_PORT });
  const tell = (news: WireNews) => port.postMessage(news);
  let lastGathering: Promise<void> = Promise.resolve();
  port.onMessage.addListener((message: unknown) => {
    const command = WireCommand.parse(message);
    if (command.type === 'run') void run(frame, command, tell);
    else lastGathering = lastGathering.then(() => answerGather(command, tell));
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

async function run(
  frame: Promise<HTMLIFrameElement>,
  command: RunCommand,
  tell: (news: WireNews) => void,
): Promise<void> {
  const { generation } = command;
  const channel = new MessageChannel();
  channel.port1.onmessage = (event: MessageEvent<PageReport>) =>
    tell({ type: 'report', generation, report: event.data });
  const task: FrameTask = { generation, requests: command.requests as WireRequest[] };
  (await frame).contentWindow?.postMessage(task, location.origin, [channel.port2]);
}

async function answerGather(command: GatherCommand, tell: (news: WireNews) => void): Promise<void> {
  tell({ type: 'gathered', gathering: command.gathering, report: await gather(command.request) });
}
