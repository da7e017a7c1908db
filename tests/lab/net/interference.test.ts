import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab.ts';
import { INTERFERENCE_KINDS, type InterferenceKind } from '../scenario.ts';
import { SINKHOLE_HOST } from '../zone/index.ts';
import { askStun, changeOf, curl, type Sight, startTestLab } from './look.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

interface Case {
  rule: Record<string, unknown>;
  url: string;
  more?: string[];
  /** What the client must see; the control vantage must see a status and no error. */
  sees: Partial<Sight> | ((sight: Sight) => void);
}

const HOST = 'web.whatsapp.com';
const url = `https://${HOST}/`;
const plain = 'http://example.com/';
const big = `https://${HOST}/app.js`;
const doh = ['-H', 'accept: application/dns-json'];

const CASES: Partial<Record<InterferenceKind, Case>> = {
  'dns-nxdomain': { rule: {}, url, sees: { code: 6 } },
  'dns-servfail': { rule: {}, url, sees: { code: 6 } },
  'dns-nodata': { rule: {}, url, sees: { code: 6 } },
  'dns-inject': { rule: {}, url, sees: { code: 60 } },
  'dns-drop': { rule: {}, url, sees: { code: 28 } },
  'ip-drop': { rule: {}, url, sees: { code: 28 } },
  'ip-reset': { rule: {}, url, sees: { code: 7 } },
  'ip-icmp': { rule: {}, url, sees: { code: 7 } },
  'ip-loss': { rule: { percent: 100 }, url, sees: { code: 28 } },
  'sni-reset': { rule: {}, url, sees: { code: 35 } },
  'sni-fin': { rule: {}, url, sees: { code: 35 } },
  'sni-drop': { rule: {}, url, sees: { code: 28 } },
  'tls-alert': { rule: {}, url, sees: { code: 35 } },
  'tls-mitm': { rule: {}, url, sees: { code: 60 } },
  'http-302': { rule: {}, url: plain, sees: (sight) => expect(sight.redirect).toContain(SINKHOLE_HOST) },
  'http-200': { rule: {}, url: plain, sees: { status: 200, bytes: 266 } },
  'http-403': { rule: {}, url: plain, sees: { status: 403 } },
  'http-reset': { rule: {}, url: plain, sees: { code: 56 } },
  throttle: { rule: { kbps: 128 }, url: big, sees: (sight) => expect(sight.bytes).toBeLessThan(80_000) },
  freeze: { rule: { bytes: 16_384 }, url: big, sees: (sight) => expect(sight.bytes).toBeLessThan(16_384) },
  'ws-drop': { rule: {}, url, more: ['--http1.1'], sees: { code: 28 } },
  'ws-reset': { rule: {}, url, more: ['--http1.1'], sees: { code: 35 } },
  'doh-drop': { rule: {}, url: 'https://dns.google/resolve?name=t.me', more: doh, sees: { code: 28 } },
  'doh-reset': { rule: {}, url: 'https://dns.google/resolve?name=t.me', more: doh, sees: { code: 35 } },
};

const BY_DATAGRAM = { 'udp-drop': 'no answer', 'udp-reject': 'failed', 'stun-drop': 'no answer' } as const;
/** The last three in calls.test.ts: they need a port, a share or a clock. */
const ELSEWHERE: InterferenceKind[] = ['burst-freeze', 'udp-loss', 'udp-jitter', 'port-drop'];

describe('an interference is suffered by the client and not seen from the control vantage', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startTestLab();
  });
  afterAll(() => lab.stop());

  it('covers every kind there is', () => {
    const covered = [...Object.keys(CASES), ...Object.keys(BY_DATAGRAM), ...ELSEWHERE].sort();
    expect(covered).toEqual([...INTERFERENCE_KINDS].sort());
  });

  it.each(Object.entries(CASES))('%s', async (kind, { rule, url, more = [], sees }) => {
    const host = new URL(url).host;
    await lab.apply(changeOf({ hosts: { [host]: { interfere: kind, ...rule } } }));
    await lab.resetCounts();
    const [client, vantage] = [await curl(lab, 'client', url, ...more), await curl(lab, 'vantage', url, ...more)];
    await lab.apply({ hosts: { [host]: null } });
    if (typeof sees === 'function') sees(client);
    else expect(client).toMatchObject(sees);
    expect(vantage.code).toBe(0);
    expect(vantage.status).toBe(200);
    const { hits } = await lab.counts();
    expect(Object.keys(hits)).toEqual([kind]);
    expect(await curl(lab, 'client', url, ...more), 'after the rule is lifted').toMatchObject({ code: 0, status: 200 });
  });

  it.each(['ws-drop', 'ws-reset', 'doh-drop', 'doh-reset'])('%s leaves pages alone', async (kind) => {
    await lab.apply(changeOf({ hosts: { [HOST]: { interfere: kind } } }));
    await lab.resetCounts();
    expect(await curl(lab, 'client', url)).toMatchObject({ code: 0, status: 200 });
    expect((await lab.counts()).hits).toEqual({});
    await lab.apply({ hosts: { [HOST]: null } });
  });

  it.each(Object.entries(BY_DATAGRAM))('%s', async (kind, said) => {
    await lab.apply(changeOf({ hosts: { 'stun.l.google.com': { interfere: kind } } }));
    await lab.resetCounts();
    expect(await askStun(lab, 'client', 'stun.l.google.com', 19302)).toContain(said);
    expect(await askStun(lab, 'vantage', 'stun.l.google.com', 19302)).toContain('answered, seen as 192.0.2.99');
    expect((await lab.counts()).hits).toEqual({ [kind]: 1 });
    await lab.apply({ hosts: { 'stun.l.google.com': null } });
  });
});
