import { describe, expect, it } from 'vitest';
import { https } from '../../../utils/probes/https.ts';
import { answered, ask, failed, silent } from './builders.ts';

describe('the https probe', () => {
  it('sends a HEAD, for a GET costs its body even when it is aborted', () => {
    expect(https.request(ask('https'), '7')).toMatchObject({
      id: '7',
      method: 'HEAD',
      url: 'https://web.example.org/',
      maxBodyBytes: 0,
    });
  });

  it('asks a socket’s host as a page', () => {
    expect(https.request(ask('https', { url: 'wss://gate.example.org/ws' }), '7').url).toBe(
      'https://gate.example.org/ws',
    );
  });

  it.each([200, 404, 403, 451, 503])('takes status %i over valid TLS for a passed path', (status) => {
    expect(https.read(ask('https'), answered(status))).toMatchObject({
      failure: null,
      reachedAtLeast: 'response',
      failedAtMost: null,
      status,
    });
  });

  it.each([
    ['any status where any will do', { expects: 'any' }, answered(503), 'expected'],
    ['a listed status', { expects: [200, 404] }, answered(404), 'expected'],
    ['an unlisted status', { expects: [200] }, answered(403), 'other-status'],
    ['a challenge', { expects: [200] }, answered(403, { headers: { 'cf-mitigated': 'challenge' } }), 'challenge'],
    [
      'a challenge where any will do',
      { expects: 'any' },
      answered(403, { headers: { 'cf-mitigated': 'challenge' } }),
      'challenge',
    ],
    [
      'a redirect within the site',
      {},
      answered(302, { redirectUrl: 'https://www.example.org/login' }),
      'redirect-same-site',
    ],
    [
      'a redirect off the site',
      {},
      answered(302, { redirectUrl: 'https://elsewhere.example.net/' }),
      'redirect-elsewhere',
    ],
    [
      'a listed redirect',
      { expects: [302] },
      answered(302, { redirectUrl: 'https://elsewhere.example.net/' }),
      'expected',
    ],
    [
      'a listed redirect to a block page',
      { expects: [302] },
      answered(302, { redirectUrl: 'http://warning.rt.ru/?id=1' }),
      'block-page',
    ],
  ] as const)('calls %s what it is', (_, wish, report, answer) => {
    expect(https.read(ask('https', wish), report).answer).toBe(answer);
  });

  it('leaves the span of a silence open', () => {
    expect(https.read(ask('https'), silent())).toMatchObject({
      failure: 'deadline',
      reachedAtLeast: null,
      failedAtMost: 'response',
      answer: null,
    });
  });

  it('knows that a silence after headers is a stall', () => {
    expect(https.read(ask('https'), silent({ status: 200, addressClass: 'public' }))).toMatchObject({
      failure: 'body-stalled',
      failedAtMost: 'body',
    });
  });

  it('narrows a reset to the handshake where the browser showed an address', () => {
    const seen = https.read(ask('https'), failed('NS_ERROR_NET_RESET', { addressClass: 'public' }));
    expect(seen).toMatchObject({ failure: 'connection-reset', reachedAtLeast: 'connect', failedAtMost: 'tls' });
  });

  it('does not stretch a refused connection because of an address', () => {
    const seen = https.read(ask('https'), failed('net::ERR_CONNECTION_REFUSED', { addressClass: 'private' }));
    expect(seen).toMatchObject({ reachedAtLeast: 'name', failedAtMost: 'connect' });
  });

  it('calls a foreign certificate on a private root the normal sight, and still names it', () => {
    const seen = https.read(ask('https', { expects: 'private-root' }), failed('net::ERR_CERT_AUTHORITY_INVALID'));
    expect(seen).toMatchObject({ failure: 'certificate-authority', answer: 'expected' });
  });

  it('does not excuse a foreign certificate anywhere else, nor another failure on a private root', () => {
    expect(https.read(ask('https'), failed('net::ERR_CERT_AUTHORITY_INVALID')).answer).toBeNull();
    expect(
      https.read(ask('https', { expects: 'private-root' }), failed('net::ERR_CERT_DATE_INVALID')).answer,
    ).toBeNull();
  });

  it('says that a proxy’s failure came by way of a proxy', () => {
    expect(https.read(ask('https'), failed('net::ERR_PROXY_CONNECTION_FAILED', { route: 'unknown' }))).toMatchObject({
      route: 'proxy',
      failedAtMost: null,
    });
  });

  it('takes a 407 for the proxy’s own, and no word of the target', () => {
    expect(https.read(ask('https'), answered(407, { route: 'unknown' }))).toMatchObject({
      failure: 'proxy-authentication',
      route: 'proxy',
      status: null,
      reachedAtLeast: null,
    });
  });
  it('takes a refusal by way of a proxy for the proxy’s own', () => {
    const seen = https.read(ask('https'), failed('NS_ERROR_CONNECTION_REFUSED', { route: 'proxy' }));
    expect(seen).toMatchObject({ failure: 'proxy-refused', failedAtMost: null });
  });

  it('ends the span of a silence at the name where the resolver never answered', () => {
    const seen = https.read(ask('https'), silent({ isNameSilent: true }));
    expect(seen).toMatchObject({ failure: 'deadline', reachedAtLeast: null, failedAtMost: 'name' });
  });

  it('ends the span of a silence in the handshake where the browser shows that it was under way', () => {
    const seen = https.read(ask('https'), silent({ nameHere: 'found', isConnected: true, isHandshaking: true }));
    expect(seen).toMatchObject({ failure: 'deadline', reachedAtLeast: 'connect', failedAtMost: 'tls' });
  });

  it('starts the span of a silence at the name where this device’s resolver found it', () => {
    const seen = https.read(ask('https'), silent({ nameHere: 'found', isConnected: false, addressClass: 'public' }));
    expect(seen).toMatchObject({ reachedAtLeast: 'name', failedAtMost: 'response', nameHere: 'found' });
  });

  it.each([
    [250, false],
    [251, true],
  ])('with %i ms of own lag says late: %s', (lagMs, isLate) => {
    expect(https.read(ask('https'), answered(200, { lagMs })).isLate).toBe(isLate);
  });

  it.each([
    [1000, false],
    [1001, true],
  ])('with %i ms of own lag in a wait of 10 s says late: %s', (lagMs, isLate) => {
    expect(https.read(ask('https'), silent({ lagMs, durationMs: 10_000 })).isLate).toBe(isLate);
  });

  it('keeps the words of an unknown error, without the host', () => {
    const seen = https.read(ask('https'), failed('net::ERR_NEW_THING'));
    expect(seen).toMatchObject({ failure: 'unknown', unknownError: 'net::ERR_NEW_THING' });
    expect(https.read(ask('https'), answered(200))).not.toHaveProperty('unknownError');
  });
});
