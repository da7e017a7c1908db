// What must each browser see of each interference, and where may the two differ?

import type { Observation } from '../../../utils/evidence/observation.ts';
import type { Ask } from '../../../utils/probes/ask.ts';

type Seen = Partial<Observation>;

export interface Sight {
  what: string;
  ask: Ask;
  both: Seen;
  /** Only what differs; `why` explains it. */
  chromium?: Seen;
  firefox?: Seen;
  why?: string;
}

export const WORLD = {
  name: 'probes',
  services: ['whatsapp'],
  network: { rttMs: 40 },
  hosts: {
    'web.whatsapp.com': { interfere: 'sni-reset' },
    'signal.org': { interfere: 'sni-fin' },
    'discord.com': { interfere: 'sni-drop' },
    'telegram.org': { interfere: 'dns-nxdomain' },
    'www.instagram.com': { interfere: 'dns-inject', answer: '127.0.0.1' },
    'mmg.whatsapp.net': { interfere: 'dns-inject', answer: 'sinkhole' },
    't.me': { interfere: 'ip-drop' },
    'web.threema.ch': { interfere: 'dns-drop' },
    'vk.com': { interfere: 'ip-reset' },
    'api.telegram.org': { interfere: 'tls-mitm' },
    'www.whatsapp.com': { interfere: 'tls-alert' },
    'static.whatsapp.net': { interfere: 'freeze' },
    'wa.me': { interfere: 'freeze' },
    'webk.telegram.org': { interfere: 'sni-drop' },
    'weba.telegram.org': { interfere: 'sni-reset' },
    'gateway.discord.gg': { interfere: 'ws-reset' },
    'kws5.web.telegram.org': { interfere: 'ws-drop' },
  },
  servers: {
    'www.facebook.com': '503',
    'chat.zalo.me': 'expired',
    'line.me': 'wrong-name',
    'slack.com': 'redirect-off',
    'wx.qq.com': 'ws-refuse',
    'zoom.us': 'slow:60000',
  },
};

const DEADLINE_MS = 2500;

export function page(host: string, expects: 'any' | number[] = 'any'): Ask {
  const target = { id: host, url: `https://${host}/`, expects };
  return { kind: 'https', target, deadlineMs: DEADLINE_MS, startAfterMs: 0 };
}

export function socket(host: string, path: string): Ask {
  const target = { id: host, url: `wss://${host}${path}`, expects: 'any' as const, subprotocols: ['binary'] };
  return { kind: 'websocket', target, deadlineMs: DEADLINE_MS, startAfterMs: 0 };
}

export function carry(host: string): Ask {
  const target = { id: host, url: `https://${host}/`, expects: 'any' as const };
  return { kind: 'transfer', target, deadlineMs: 30_000, startAfterMs: 0 };
}

function name(host: string): Ask {
  const resolver = { id: 'quad9', url: 'https://dns.quad9.net/dns-query' };
  const target = { id: host, url: `https://${host}/`, expects: 'any' as const };
  return { kind: 'dns', resolver, target, deadlineMs: DEADLINE_MS, startAfterMs: 0 };
}

function ice(kind: 'stun' | 'turn', url: string): Ask {
  return { kind, target: { id: url, url, expects: 'any' }, deadlineMs: 4000, startAfterMs: 0 };
}

const TCP_SHOWN = 'Firefox shows the address of a failed request once TCP stood; Chromium shows none on a failure.';
const NAME_SHOWN = 'Firefox lets us ask the system for the name.';

export const SIGHTS: readonly Sight[] = [
  {
    what: 'an open page',
    ask: page('www.wikipedia.org', [200]),
    both: {
      failure: null,
      reachedAtLeast: 'response',
      status: 200,
      answer: 'expected',
      isFresh: true,
      addressClass: 'public',
      route: 'direct',
    },
  },
  {
    what: 'a name reset',
    ask: page('web.whatsapp.com'),
    both: { failure: 'connection-reset', failedAtMost: 'tls' },
    chromium: { reachedAtLeast: 'name' },
    firefox: { reachedAtLeast: 'connect' },
    why: TCP_SHOWN,
  },
  {
    what: 'a name closed',
    ask: page('signal.org'),
    both: { failedAtMost: 'tls' },
    chromium: { failure: 'connection-closed', reachedAtLeast: 'name' },
    firefox: { failure: 'connection-reset', reachedAtLeast: 'connect' },
    why: `Firefox has one word for FIN and RST. ${TCP_SHOWN}`,
  },
  {
    what: 'a socket reset where pages pass',
    ask: socket('gateway.discord.gg', '/'),
    both: { failure: 'websocket-failed', failedAtMost: 'response' },
    chromium: { reachedAtLeast: null },
    firefox: { reachedAtLeast: 'connect' },
    why: TCP_SHOWN,
  },
  {
    what: 'a page where sockets are reset',
    ask: page('gateway.discord.gg'),
    both: {},
    chromium: { failure: null, reachedAtLeast: 'response', isFresh: true },
    firefox: { failure: 'connection-reset', reachedAtLeast: 'connect', failedAtMost: 'tls' },
    why: 'Firefox asks a page by a socket first, for a fetch to a host that resets opens ten connections.',
  },
  {
    what: 'a handshake swallowed',
    ask: page('discord.com'),
    both: { failure: 'deadline', failedAtMost: 'response' },
    chromium: { reachedAtLeast: null },
    firefox: { reachedAtLeast: 'name' },
    why: NAME_SHOWN,
  },
  {
    what: 'an address dropped',
    ask: page('t.me'),
    both: { failure: 'deadline', failedAtMost: 'response' },
    chromium: { reachedAtLeast: null },
    firefox: { reachedAtLeast: 'name' },
    why: NAME_SHOWN,
  },
  {
    what: 'a name without an answer',
    ask: page('web.threema.ch'),
    both: { failure: 'deadline', reachedAtLeast: null },
    chromium: { failedAtMost: 'response' },
    firefox: { failedAtMost: 'name' },
    why: NAME_SHOWN,
  },
  {
    what: 'a name gone',
    ask: page('telegram.org'),
    both: { failure: 'name-not-resolved', reachedAtLeast: null, failedAtMost: 'name' },
    firefox: { nameHere: 'absent' },
    why: NAME_SHOWN,
  },
  {
    what: 'a name sent home',
    ask: page('www.instagram.com'),
    both: { failure: 'connection-refused', reachedAtLeast: 'name', failedAtMost: 'connect' },
    chromium: { addressClass: null },
    firefox: { addressClass: 'loopback', nameHere: 'odd' },
    why: NAME_SHOWN,
  },
  {
    what: 'a name sent to a block page',
    ask: page('mmg.whatsapp.net'),
    both: { failure: 'certificate-authority', reachedAtLeast: 'connect', failedAtMost: 'tls' },
    chromium: { addressClass: null },
    firefox: { addressClass: 'block-page', nameHere: 'odd' },
    why: NAME_SHOWN,
  },
  {
    what: 'an address refused',
    ask: page('vk.com'),
    both: { failure: 'connection-refused', reachedAtLeast: 'name', failedAtMost: 'connect' },
  },
  {
    what: 'a man in the middle',
    ask: page('api.telegram.org'),
    both: { failure: 'certificate-authority', reachedAtLeast: 'connect', failedAtMost: 'tls' },
  },
  {
    what: 'a TLS alert',
    ask: page('www.whatsapp.com'),
    both: { failure: 'tls-alert', reachedAtLeast: 'connect', failedAtMost: 'tls' },
  },
  { what: 'a certificate out of date', ask: page('chat.zalo.me'), both: { failure: 'certificate-date' } },
  { what: 'a certificate for another name', ask: page('line.me'), both: { failure: 'certificate-name' } },
  {
    what: 'a server in trouble',
    ask: page('www.facebook.com', [200]),
    both: { failure: null, status: 503, answer: 'other-status' },
  },
  {
    what: 'a redirect off the site',
    ask: page('slack.com'),
    both: { failure: null, status: 302, answer: 'redirect-elsewhere' },
  },
  {
    what: 'an open socket',
    ask: socket('kws2.web.telegram.org', '/apiws'),
    both: { failure: null, status: 101, answer: 'expected', isFresh: true },
  },
  {
    what: 'a socket refused by the server',
    ask: socket('wx.qq.com', '/'),
    both: {},
    chromium: { failure: 'websocket-failed', reachedAtLeast: null, failedAtMost: 'response' },
    firefox: { failure: null, status: 403, answer: 'other-status' },
    why: 'Chromium tells only whether a socket opened.',
  },
  {
    what: 'a transfer that arrives',
    ask: carry('www.debian.org'),
    both: { failure: null, reachedAtLeast: 'body', isFresh: true, bytesDown: 121_856 },
  },
  {
    what: 'a transfer that freezes',
    ask: carry('static.whatsapp.net'),
    both: { failure: 'body-stalled', status: 200, isFresh: true },
  },
  {
    what: 'what a resolver elsewhere says',
    ask: name('telegram.org'),
    both: { failure: null, resolver: { resolverId: 'quad9', says: 'found' } },
  },
  {
    what: 'a STUN answer',
    ask: ice('stun', 'stun:stun.cloudflare.com:3478'),
    both: { failure: null, reachedAtLeast: 'udp' },
  },
  {
    what: 'a relay over UDP',
    ask: ice('turn', 'turn:turn.cloudflare.com:3478?transport=udp'),
    both: { failure: null, reachedAtLeast: 'udp' },
  },
  {
    what: 'a relay over TLS',
    ask: ice('turn', 'turns:turn.cloudflare.com:5349?transport=tcp'),
    both: { failure: null, reachedAtLeast: 'response' },
  },
  {
    what: 'a STUN server without a name',
    ask: ice('stun', 'stun:nobody.example:3478'),
    both: { failure: 'name-not-resolved', failedAtMost: 'name' },
  },
];
