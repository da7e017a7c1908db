// Which packets does a censor inject into a connection that it cuts?

import { SINKHOLE_HOST } from '../../zone/index.ts';
import type { Flow } from './flow.ts';
import { ACK, buildTcp, FIN, PSH, RST, type Segment } from './packet.ts';

/** Packets are in the client's view; the wire translates addresses on the way out. */
export interface Injector {
  toClient(flow: Flow, packet: Buffer): void;
  toServer(flow: Flow, packet: Buffer): void;
}

const HANDSHAKE_FAILURE = Buffer.from([0x15, 3, 3, 0, 2, 2, 40]);

function towardsClient(flow: Flow, trigger: Segment, offset: number, flags: number, payload?: Buffer): Buffer {
  return buildTcp({
    source: flow.server,
    destination: flow.client,
    sourcePort: flow.serverPort,
    destinationPort: flow.clientPort,
    sequence: trigger.acknowledgement + offset,
    acknowledgement: trigger.sequence + trigger.payload.length,
    flags,
    payload,
  });
}

function resetServer(flow: Flow, trigger: Segment, injector: Injector): void {
  const { client, server, clientPort, serverPort } = flow;
  const packet = buildTcp({
    source: client,
    destination: server,
    sourcePort: clientPort,
    destinationPort: serverPort,
    sequence: trigger.sequence,
    acknowledgement: trigger.acknowledgement,
    flags: RST | ACK,
  });
  injector.toServer(flow, packet);
}

/** Both ends see the other one hang up. */
export function reset(flow: Flow, trigger: Segment, injector: Injector): void {
  injector.toClient(flow, towardsClient(flow, trigger, 0, RST | ACK));
  resetServer(flow, trigger, injector);
}

/** Refuses a connection that is only being opened. */
export function refuse(flow: Flow, syn: Segment, injector: Injector): void {
  injector.toClient(flow, refusal(flow.client, flow.server, syn));
}

/** The reset that answers a SYN: sequence 0, acknowledging the SYN. */
export function refusal(client: number, server: number, syn: Segment): Buffer {
  return buildTcp({
    source: server,
    destination: client,
    sourcePort: syn.destinationPort,
    destinationPort: syn.sourcePort,
    sequence: 0,
    acknowledgement: syn.sequence + 1,
    flags: RST | ACK,
  });
}

/** Says `payload` in the server's name and hangs up. */
function sayAndClose(flow: Flow, trigger: Segment, payload: Buffer, injector: Injector): void {
  if (payload.length > 0) injector.toClient(flow, towardsClient(flow, trigger, 0, PSH | ACK, payload));
  injector.toClient(flow, towardsClient(flow, trigger, payload.length, FIN | ACK));
  resetServer(flow, trigger, injector);
}

export const close = (flow: Flow, trigger: Segment, injector: Injector): void =>
  sayAndClose(flow, trigger, Buffer.alloc(0), injector);
export const alert = (flow: Flow, trigger: Segment, injector: Injector): void =>
  sayAndClose(flow, trigger, HANDSHAKE_FAILURE, injector);

/** The forms of block page that are on record: a redirect to a stub, a page, and a bare refusal with an iframe. */
const BLOCK_PAGES = {
  'http-302': { status: '302 Found', location: `http://${SINKHOLE_HOST}/?id=17&st=0`, body: '' },
  'http-200': {
    status: '200 OK',
    location: null,
    body: '<html><head><title>Доступ ограничен</title></head><body>Доступ к информационному ресурсу ограничен на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ</body></html>',
  },
  'http-403': {
    status: '403 Forbidden',
    location: null,
    body: '<html><head><title>M1-6</title></head><body><iframe src="http://10.10.34.35:80" style="width: 100%; height: 100%"></iframe></body></html>',
  },
} as const;
export type BlockPage = keyof typeof BLOCK_PAGES;
export const isBlockPage = (kind: string): kind is BlockPage => kind in BLOCK_PAGES;

export function blockPage(flow: Flow, trigger: Segment, kind: BlockPage, injector: Injector): void {
  const page = BLOCK_PAGES[kind];
  const body = Buffer.from(page.body);
  const location = page.location === null ? '' : `Location: ${page.location}\r\n`;
  const head = `HTTP/1.1 ${page.status}\r\n${location}Content-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
  sayAndClose(flow, trigger, Buffer.concat([Buffer.from(head), body]), injector);
}
