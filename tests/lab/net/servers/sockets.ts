// Which WebSockets does the zone offer, and how does each greet or refuse?

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

interface SocketRule {
  host: RegExp;
  path: RegExp;
  /** Status when refused; null opens the socket. */
  refuse(request: IncomingMessage): number | null;
  greet?: (socket: WebSocket) => void;
}

const always = (status: number) => () => status;
const never = () => null;
const demandsOrigin = (origin: string) => (request: IncomingMessage) =>
  request.headers.origin === origin ? null : 403;
const demandsProtocol = (protocol: string) => (request: IncomingMessage) =>
  protocolsOf(request).includes(protocol) ? null : 400;
const protocolsOf = (request: IncomingMessage) =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
const HELLO = JSON.stringify({
  t: null,
  s: null,
  op: 10,
  d: { heartbeat_interval: 41250, _trace: ['["gateway-prd-lab",{"micros":0.0}]'] },
});

const RULES: SocketRule[] = [
  { host: /^web\.whatsapp\.com$/, path: /^\/ws\/chat/, refuse: demandsOrigin('https://web.whatsapp.com') },
  {
    host: /^((kws|zws)\d(-1)?|(pluto|venus|aurora|vesta|flora)(-1)?)\.web\.telegram\.org$/,
    path: /^\/apiws/,
    refuse: demandsProtocol('binary'),
  },
  { host: /^gateway\.discord\.gg$/, path: /^\//, refuse: never, greet: (socket) => socket.send(HELLO) },
  { host: /^(ws-)?api2?\.oneme\.ru$/, path: /^\/websocket/, refuse: demandsOrigin('https://web.max.ru') },
  { host: /^edge-chat\.(facebook|messenger|instagram)\.com$/, path: /^\/chat/, refuse: always(403) },
  { host: /^gateway\.(instagram|facebook)\.com$/, path: /^\/ws\//, refuse: always(401) },
  {
    host: /^saltyrtc-[0-9a-f]{2}\.threema\.ch$/,
    path: /^\/[0-9a-f]{64}$/,
    refuse: never,
    greet: (socket) => socket.send(Buffer.alloc(81, 1)),
  },
  { host: /^prod-nginz-ssl\.wire\.com$/, path: /^\/await/, refuse: always(401) },
  { host: /^wss-(primary|backup|mobile)\.slack\.com$/, path: /^\//, refuse: never },
  { host: /^ws\d+-msg\.chat\.zalo\.me$/, path: /^\//, refuse: always(401) },
  { host: /^videowebrtc\.okcdn\.ru$/, path: /^\/ws2/, refuse: always(400) },
  { host: /^(ud-)?chat\.signal\.org$/, path: /^\/v1\/websocket/, refuse: never },
];

const sockets = new WebSocketServer({ noServer: true, handleProtocols: (names) => [...names][0] ?? false });

/** Opens or refuses; returns the status given. */
export function upgrade(
  host: string,
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
  behaviourStatus: number | null,
): number {
  const path = request.url ?? '/';
  const rule = RULES.find((candidate) => candidate.host.test(host) && candidate.path.test(path));
  const status = behaviourStatus ?? (rule === undefined ? 404 : rule.refuse(request));
  if (status !== null) {
    stream.end(
      `HTTP/1.1 ${status} Refused\r\nContent-Type: text/plain\r\nContent-Length: 8\r\nConnection: close\r\n\r\nRefused\n`,
    );
    return status;
  }
  sockets.handleUpgrade(request, stream, head, (socket) => {
    socket.on('error', () => socket.terminate());
    rule?.greet?.(socket);
  });
  return 101;
}
