// Does one WebSocket open, within its deadline?

import type { WireRequest } from '../../ports/network.ts';
import { blankSight, type Sight } from './sight.ts';

const SWITCHING_PROTOCOLS = 101;
const NORMAL_CLOSURE = 1000;

/** A socket never shares a connection with pages, so an opened one is always fresh. `stop` ends it early, as an error. */
export function openSocket(request: WireRequest, stop?: AbortSignal): Promise<Sight> {
  return new Promise((resolve) => {
    const sight = blankSight();
    const startMs = performance.now();
    const socket = new WebSocket(request.url, [...request.subprotocols]);
    const finish = (outcome: Sight['outcome']) => {
      clearTimeout(timer);
      socket.onopen = socket.onclose = null;
      if (socket.readyState < WebSocket.CLOSING) socket.close(NORMAL_CLOSURE);
      resolve({ ...sight, outcome });
    };
    const timer = setTimeout(() => finish('deadline'), request.deadlineMs);
    socket.onopen = () => {
      Object.assign(sight, { status: SWITCHING_PROTOCOLS, responseMs: performance.now() - startMs, isFresh: true });
      finish('response');
    };
    stop?.addEventListener('abort', () => finish('error'));
    socket.onclose = (event) => {
      sight.closeCode = event.code;
      finish('error');
    };
  });
}
