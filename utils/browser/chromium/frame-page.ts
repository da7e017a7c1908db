// What does the credentialless frame do? It fetches, in a network partition of its own.

import type { WireRequest } from '../../ports/network.ts';
import { toBase64 } from '../base64.ts';
import { type PageSight, runRequests } from '../wire/run-requests.ts';
import { markedUrl } from './mark.ts';

/** What the offscreen page posts into the frame, with the port for the answers. */
export interface FrameTask {
  generation: string;
  requests: WireRequest[];
}

/** Serves the page that embeds it, which is always our own offscreen page. */
export function serveFrame(): void {
  window.addEventListener('message', (event: MessageEvent<FrameTask>) => {
    const answers = event.ports[0];
    if (event.source !== window.parent || event.origin !== location.origin || !answers) return;
    const { generation, requests } = event.data;
    const mark = (request: WireRequest) => markedUrl(request.url, generation, request.id);
    void runRequests(requests, mark, (sight) => answers.postMessage(plain(sight)));
  });
}

function plain(sight: PageSight): object {
  return { ...sight, body: sight.body && toBase64(sight.body) };
}
