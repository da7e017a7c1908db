// What does the credentialless frame do? It fetches, in a network partition of its own.

import type { WireRequest } from '../../ports/network.ts';
import { toBase64 } from '../base64.ts';
import { fetchOnce } from '../wire/fetch-once.ts';
import { openSocket } from '../wire/open-socket.ts';
import { runRequests } from '../wire/run-requests.ts';
import type { Sight } from '../wire/sight.ts';
import { connectAhead } from './connect-ahead.ts';
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
    const look = (request: WireRequest) =>
      request.kind === 'websocket'
        ? openSocket(request)
        : fetchOnce(request, markedUrl(request.url, generation, request.id));
    const ahead = connectAhead(requests);
    void runRequests(requests, look, (sight) => answers.postMessage(plain(ahead.after(sight))), ahead.before);
  });
}

function plain(sight: Sight): object {
  return { ...sight, body: sight.body && toBase64(sight.body) };
}
