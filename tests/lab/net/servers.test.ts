import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab.ts';
import type { SERVER_BEHAVIOURS } from '../scenario.ts';
import { bodyOf, curl, type Sight, startTestLab } from './look.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const HOST = 'discord.com';
const url = `https://${HOST}/`;

const SEEN: Record<(typeof SERVER_BEHAVIOURS)[number], Partial<Sight>> = {
  ok: { code: 0, status: 200 },
  '503': { code: 0, status: 503 },
  '403': { code: 0, status: 403 },
  '429': { code: 0, status: 429 },
  '451': { code: 0, status: 451 },
  captcha: { code: 0, status: 403 },
  maintenance: { code: 0, status: 503 },
  refuse: { code: 7 },
  down: { code: 28 },
  nxdomain: { code: 6 },
  expired: { code: 60 },
  'wrong-name': { code: 60 },
  'self-signed': { code: 60 },
  'redirect-off': { status: 302, redirect: 'https://landing.example.net/' },
  'redirect-loop': { status: 302, redirect: url },
  slow: { code: 28 },
  truncate: { code: 92, status: 200 },
  'ws-refuse': { code: 0, status: 200 },
};

let lab: Lab;
beforeAll(async () => {
  lab = await startTestLab();
});
afterAll(() => lab.stop());

describe('a server that misbehaves does so for every vantage alike', () => {
  it.each(Object.entries(SEEN))('%s', async (behaviour, sees) => {
    await lab.apply({ servers: { [HOST]: behaviour } });
    expect(await curl(lab, 'client', url)).toMatchObject(sees);
    expect(await curl(lab, 'vantage', url)).toMatchObject(sees);
    expect((await curl(lab, 'client', 'https://ptb.discord.com/')).status, 'a neighbour on the same address').toBe(200);
    await lab.apply({ servers: { [HOST]: null } });
  });

  it('refuses only sockets when told ws-refuse', async () => {
    const ask = () => curl(lab, 'client', 'https://gateway.discord.gg/?v=10', '--http1.1', ...UPGRADE);
    expect((await ask()).status).toBe(101);
    await lab.apply({ servers: { 'gateway.discord.gg': 'ws-refuse' } });
    expect((await ask()).status).toBe(403);
    await lab.apply({ servers: { 'gateway.discord.gg': null } });
  });

  it('is gone from DNS over HTTPS too when its name is gone', async () => {
    const ask = () => bodyOf(lab, 'https://dns.google/resolve?name=discord.com&type=A');
    expect(JSON.parse(await ask())).toMatchObject({ Status: 0, Answer: [{ data: '162.159.137.232' }] });
    await lab.apply({ servers: { [HOST]: 'nxdomain' } });
    expect(JSON.parse(await ask())).toMatchObject({ Status: 3 });
    await lab.apply({ servers: { [HOST]: null } });
  });
});

const UPGRADE = [
  '-H',
  'Connection: Upgrade',
  '-H',
  'Upgrade: websocket',
  '-H',
  'Sec-WebSocket-Version: 13',
  '-H',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

describe('healthy servers answer as the real ones are known to', () => {
  it.each([
    ['https://web.whatsapp.com/check-update?version=1&platform=web', /"currentVersion":"2\./],
    ['https://discord.com/api/v10/gateway', /wss:\/\/gateway\.discord\.gg/],
    ['https://matrix-client.matrix.org/_matrix/client/versions', /"versions"/],
    ['https://www.facebook.com/robots.txt', /facebook/],
    ['http://detectportal.firefox.com/success.txt', /^success$/m],
    ['https://www.cloudflare.com/cdn-cgi/trace', /^ip=198\.51\.100\.23$/m],
  ])('%s', async (address, expected) => {
    expect(await bodyOf(lab, address)).toMatch(expected);
  });

  it('WhatsApp and MAX refuse sockets of foreign origins with a status, Telegram wants its subprotocol', async () => {
    const status = async (address: string, ...more: string[]) =>
      (await curl(lab, 'client', address, '--http1.1', ...UPGRADE, ...more)).status;
    expect(await status('https://web.whatsapp.com/ws/chat')).toBe(403);
    expect(await status('https://web.whatsapp.com/ws/chat', '-H', 'Origin: https://web.whatsapp.com')).toBe(101);
    expect(await status('https://api.oneme.ru/websocket')).toBe(403);
    expect(await status('https://kws2.web.telegram.org/apiws')).toBe(400);
    expect(await status('https://kws2.web.telegram.org/apiws', '-H', 'Sec-WebSocket-Protocol: binary')).toBe(101);
  });

  it('Signal chains to a root that nobody trusts', async () => {
    expect((await curl(lab, 'vantage', 'https://chat.signal.org/')).code).toBe(60);
    expect((await curl(lab, 'vantage', 'https://signal.org/')).code).toBe(0);
  });

  it('a name the zone does not know exists for nobody', async () => {
    expect((await curl(lab, 'client', 'https://unknown.example.org/')).code).toBe(6);
    expect((await curl(lab, 'vantage', 'https://unknown.example.org/')).code).toBe(6);
  });

  it('resolvers answer by address with a certificate for it, and in wire format', async () => {
    const query = Buffer.from([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0x74, 2, 0x6d, 0x65, 0, 0, 1, 0, 1]).toString(
      'base64url',
    );
    for (const resolver of ['1.1.1.1', 'cloudflare-dns.com', 'dns.quad9.net']) {
      const answer = Buffer.from(await bodyOf(lab, `https://${resolver}/dns-query?dns=${query}`), 'latin1');
      expect([...answer.subarray(-4)].join('.')).toBe('149.154.167.97');
    }
  });

  it('serves what a test puts there, and records who asked for what', async () => {
    await lab.serve('ooni.org', '/blog/index.xml', {
      status: 200,
      headers: { 'content-type': 'application/rss+xml' },
      body: '<rss/>',
    });
    await lab.resetCounts();
    expect(await bodyOf(lab, 'https://ooni.org/blog/index.xml', '-H', 'Cookie: a=b')).toBe('<rss/>');
    await curl(lab, 'vantage', 'https://ooni.org/blog/index.xml');
    const { requests } = await lab.counts();
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      host: 'ooni.org',
      path: '/blog/index.xml',
      method: 'GET',
      from: 'client',
      status: 200,
      headers: { cookie: 'a=b' },
    });
  });
});
