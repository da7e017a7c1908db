import * as packet from '@dnsquery/dns-packet';
import { describe, expect, it } from 'vitest';
import { probedHost } from '../../../utils/probes/ask.ts';
import { dns, whatItSays } from '../../../utils/probes/dns.ts';
import { isOverUdp } from '../../../utils/probes/ice-observation.ts';
import { isSameSite } from '../../../utils/probes/same-site.ts';
import { stun } from '../../../utils/probes/stun.ts';
import { transfer } from '../../../utils/probes/transfer.ts';
import { turn } from '../../../utils/probes/turn.ts';
import { websocket } from '../../../utils/probes/websocket.ts';
import { answered, ask, dnsAsk, failed, gathering, silent } from './builders.ts';

function dnsBody(addresses: readonly string[], rcode = 0): Uint8Array {
  const answers = addresses.map((data) => ({ type: 'A' as const, name: 'web.example.org', data, ttl: 60 }));
  return packet.encode({
    type: 'response',
    id: 0,
    flags: rcode,
    questions: [{ type: 'A', name: 'web.example.org' }],
    answers,
  });
}

describe('the dns probe', () => {
  it('asks for the target’s name in wire format with id 0', () => {
    const { url, method, headers } = dns.request(dnsAsk({ url: 'wss://gate.example.org/ws' }), '1');
    expect(method).toBe('GET');
    expect(headers).toEqual({ accept: 'application/dns-message' });
    const question = packet.decode(Buffer.from(new URL(url).searchParams.get('dns') as string, 'base64url'));
    expect(question).toMatchObject({
      type: 'query',
      id: 0,
      flag_rd: true,
      questions: [{ type: 'A', name: 'gate.example.org' }],
    });
  });

  it.each([
    ['a public address', dnsBody(['157.240.1.60']), 'found'],
    ['a public one among private ones', dnsBody(['10.0.0.1', '157.240.1.60']), 'found'],
    ['only private ones', dnsBody(['10.0.0.1', '127.0.0.1']), 'odd'],
    ['a block page', dnsBody(['95.167.13.50']), 'odd'],
    ['no address', dnsBody([]), 'absent'],
    ['NXDOMAIN', dnsBody([], 3), 'absent'],
    ['SERVFAIL', dnsBody([], 2), null],
    ['a portal’s page', new TextEncoder().encode('<html>log in</html>'), null],
    ['nothing at all', new Uint8Array(0), null],
  ])('reads %s', (_, body, says) => {
    expect(whatItSays(body)).toBe(says);
  });

  it('says who said what', () => {
    const seen = dns.read(dnsAsk(), answered(200, { body: dnsBody(['157.240.1.60']) }));
    expect(seen).toMatchObject({
      kind: 'dns',
      targetId: 'x/web/page',
      resolver: { resolverId: 'resolver', says: 'found' },
    });
  });

  it('says nothing about the name when the resolver could not be reached or refused', () => {
    expect(dns.read(dnsAsk(), failed('net::ERR_CONNECTION_RESET'))).toMatchObject({
      failure: 'connection-reset',
      resolver: null,
    });
    expect(dns.read(dnsAsk(), answered(403))).toMatchObject({ failure: null, answer: 'other-status', resolver: null });
  });

  it.each([
    ['stun:stun.example.org:3478', 'stun.example.org'],
    ['turn:turn.example.org:443?transport=tcp', 'turn.example.org'],
    ['turns:[2001:db8::1]:443', '[2001:db8::1]'],
    ['wss://gate.example.org:8443/x', 'gate.example.org'],
  ])('finds the host of %s', (url, host) => {
    expect(probedHost(url)).toBe(host);
  });
});

describe('the websocket probe', () => {
  it('opens a page’s host as a socket, with the target’s subprotocols', () => {
    const wish = { url: 'https://web.example.org/', subprotocols: ['binary'] };
    expect(websocket.request(ask('websocket', wish), '1')).toMatchObject({
      url: 'wss://web.example.org/',
      subprotocols: ['binary'],
    });
  });

  it('reads an open socket as an answer', () => {
    expect(websocket.read(ask('websocket'), answered(101))).toMatchObject({
      failure: null,
      reachedAtLeast: 'response',
      answer: 'expected',
    });
  });

  it('keeps the whole span of a refusal that tells nothing', () => {
    const seen = websocket.read(ask('websocket'), failed('throughline:websocket-failed'));
    expect(seen).toMatchObject({ failure: 'websocket-failed', reachedAtLeast: null, failedAtMost: 'response' });
  });
});

describe('the transfer probe', () => {
  it('takes no more of a declared file than 128 KB', () => {
    const request = transfer.request(ask('transfer', { bytes: 300_000 }), '1');
    expect(request).toMatchObject({ method: 'GET', maxBodyBytes: 131_072, headers: { range: 'bytes=0-131071' } });
  });

  it('sends more than freezes on record let pass, one by one, and a burst of at least 64 KB, where there is no file', () => {
    const { method, padding } = transfer.request(ask('transfer'), '1');
    expect(method).toBe('HEAD');
    const { times = 0, bytes = 0, together = 0 } = padding ?? {};
    expect(times * bytes).toBeGreaterThan(36_900);
    expect(together * bytes).toBeGreaterThanOrEqual(64 * 1024);
  });

  it('reaches the body when it all passed', () => {
    expect(transfer.read(ask('transfer'), answered(206, { bytesDown: 131_072 }))).toMatchObject({
      reachedAtLeast: 'body',
      failure: null,
    });
  });

  it('keeps the bytes at which it froze', () => {
    const seen = transfer.read(ask('transfer'), failed('throughline:stalled', { status: 200, bytesDown: 16_384 }));
    expect(seen).toMatchObject({
      failure: 'body-stalled',
      reachedAtLeast: 'response',
      failedAtMost: 'body',
      bytesDown: 16_384,
    });
  });

  it('calls neither silence before the headers nor the end of its time among answers a stall', () => {
    expect(transfer.read(ask('transfer'), silent()).failure).toBe('deadline');
    const cutShort = { ...silent(), status: 200, responseMs: 6000, bytesDown: 21_504 };
    expect(transfer.read(ask('transfer'), cutShort)).toMatchObject({ failure: 'deadline', reachedAtLeast: 'response' });
  });
});

describe('the stun probe', () => {
  const read = (wish: Parameters<typeof gathering>[0]) =>
    stun.read(ask('stun', { url: 'stun:s.example.org:3478' }), gathering(wish));

  it('takes a reflexive candidate for an answer', () => {
    expect(read({ hasReflexive: true, outcome: 'gathered' })).toMatchObject({
      failure: null,
      reachedAtLeast: 'udp',
      responseMs: 80,
    });
  });

  it('takes a complete gathering without error for one too: no address translation, no such candidate', () => {
    expect(read({ isComplete: true, outcome: 'gathered' }).failure).toBeNull();
  });

  it.each([
    ['silence', {}, 'udp-silent', 'udp'],
    [
      '701 for silence',
      { outcome: 'error', errorCode: 701, errorText: 'STUN binding request timed out.' },
      'udp-silent',
      'udp',
    ],
    [
      'a missing name',
      { outcome: 'error', errorCode: 701, errorText: 'STUN host lookup received error.' },
      'name-not-resolved',
      'name',
    ],
    ['no interface', { outcome: 'error', hasInterface: false }, 'local-disconnected', null],
    ['a page that went away', { outcome: 'aborted', hasInterface: false }, 'local-aborted', null],
  ] as const)('reads %s', (_, wish, failure, failedAtMost) => {
    expect(read(wish)).toMatchObject({ failure, failedAtMost, reachedAtLeast: null });
  });
});

describe('the echoes of a stun probe', () => {
  const url = 'stun:s.example.org:3478';
  const sample = (index: number, answerMs: number | null) => ({
    urlIndex: 0,
    sentAfterMs: index * 60,
    answerMs,
    lagMs: 0,
  });
  const answered = (times: readonly (number | null)[]) =>
    gathering({
      hasReflexive: true,
      outcome: 'gathered',
      echoes: { samples: times.map((ms, index) => sample(index, ms)), repeatsAtMs: [250, 750, 1750] },
    });

  it('are asked of the very server, and only where they were wished for', () => {
    const plain = ask('stun', { url });
    expect(stun.request(plain, '1')).not.toHaveProperty('echoes');
    expect(stun.request({ ...plain, echoes: 5 }, '1').echoes).toMatchObject({ urls: [url], durationMs: 300 });
  });

  it('are counted with their repeats, the first left out', () => {
    // 40 ms: at once. 292 ms: the first was lost and the repeat answered. Null: the first and both repeats were lost.
    const { bindings } = stun.read(ask('stun', { url }), answered([null, 40, 40, 292, null]));
    expect(bindings).toEqual({ sent: 7, lost: 4 });
  });

  it('say nothing where none were asked', () => {
    expect(stun.read(ask('stun', { url }), gathering({ hasReflexive: true }))).not.toHaveProperty('bindings');
  });
});

describe('the turn probe', () => {
  const overTls = { url: 'turns:t.example.org:443?transport=tcp' };

  it('takes the refusal of its wrong credential for an answer', () => {
    const seen = turn.read(
      ask('turn', overTls),
      gathering({ errorCode: 401, errorText: 'Unauthorized.', outcome: 'error', hasInterface: false }),
    );
    expect(seen).toMatchObject({ failure: null, reachedAtLeast: 'response' });
  });

  it('reaches udp where it went over udp', () => {
    expect(
      turn.read(ask('turn', { url: 'turn:t.example.org:3478' }), gathering({ hasRelay: true, outcome: 'gathered' }))
        .reachedAtLeast,
    ).toBe('udp');
  });

  it('does not take an empty gathering for an answer', () => {
    expect(
      turn.read(ask('turn', overTls), gathering({ isComplete: true, outcome: 'gathered' })).failure,
    ).not.toBeNull();
  });

  it.each([
    ['turn:t.example.org', true],
    ['turn:t.example.org:3478?transport=udp', true],
    ['turn:t.example.org:3478?transport=tcp', false],
    ['turns:t.example.org', false],
  ])('knows that %s goes over udp: %s', (url, expected) => {
    expect(isOverUdp(url)).toBe(expected);
  });
});

describe('isSameSite', () => {
  it.each([
    ['https://web.example.org/', 'https://example.org/a', true],
    ['https://example.org/', 'https://example.net/', false],
    ['https://a.example.co.uk/', 'https://b.example.co.uk/', true],
    ['https://one.co.uk/', 'https://other.co.uk/', false],
    ['https://web.max.ru/', 'https://max.ru/', true],
    ['https://192.168.0.1/', 'https://192.168.9.1/', false],
    ['https://example.org/', '/relative', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSameSite(one, other)).toBe(expected);
  });
});
