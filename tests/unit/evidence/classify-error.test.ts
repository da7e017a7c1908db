import { describe, expect, it } from 'vitest';
import { CHROMIUM_ERRORS } from '../../../utils/evidence/chromium-errors.ts';
import { classifyError, OWN_MARKS, scrubbed } from '../../../utils/evidence/classify-error.ts';
import { FAILURE_NAMES, isLocalFailure, isProxyFailure } from '../../../utils/evidence/failure-names.ts';
import { afterHeaders, FAILURE_STEPS } from '../../../utils/evidence/failure-steps.ts';
import { FIREFOX_CODES, FIREFOX_ERRORS } from '../../../utils/evidence/firefox-errors.ts';
import { STEPS } from '../../../utils/evidence/observation.ts';

/** Every string seen in real Chromium, with what it means and the span it leaves open. */
const SEEN_IN_CHROMIUM = [
  ['net::ERR_NAME_NOT_RESOLVED', 'name-not-resolved', null, 'name'],
  ['net::ERR_CONNECTION_REFUSED', 'connection-refused', 'name', 'connect'],
  ['net::ERR_CONNECTION_RESET', 'connection-reset', 'name', 'tls'],
  ['net::ERR_CONNECTION_CLOSED', 'connection-closed', 'name', 'tls'],
  ['net::ERR_CONNECTION_ABORTED', 'connection-reset', 'name', 'tls'],
  ['net::ERR_TIMED_OUT', 'timed-out', 'connect', 'tls'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'connect-timed-out', 'name', 'connect'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'address-unreachable', 'name', 'connect'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-authority', 'connect', 'tls'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-name', 'connect', 'tls'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate-date', 'connect', 'tls'],
  ['net::ERR_CERT_REVOKED', 'certificate-other', 'connect', 'tls'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'tls-protocol', 'connect', 'tls'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls-alert', 'connect', 'tls'],
  ['net::ERR_QUIC_PROTOCOL_ERROR', 'tls-protocol', 'connect', 'tls'],
  ['net::ERR_EMPTY_RESPONSE', 'empty-response', 'connect', 'response'],
  ['net::ERR_HTTP2_SERVER_REFUSED_STREAM', 'http2-refused', 'tls', 'response'],
  ['net::ERR_HTTP2_PROTOCOL_ERROR', 'http2-protocol', 'tls', 'response'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'body-cut', 'response', 'body'],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'body-cut', 'response', 'body'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'redirect-loop', 'tls', 'response'],
  ['net::ERR_FAILED', 'unknown', null, 'response'],
  ['net::ERR_ABORTED', 'local-aborted', null, null],
  ['net::ERR_NETWORK_CHANGED', 'local-network-changed', null, null],
  ['net::ERR_INTERNET_DISCONNECTED', 'local-disconnected', null, null],
  ['net::ERR_BLOCKED_BY_CLIENT', 'local-blocked-by-client', null, null],
  ['net::ERR_NETWORK_ACCESS_DENIED', 'local-blocked-by-client', null, null],
  ['net::ERR_UNSAFE_PORT', 'local-blocked-by-client', null, null],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy-unreachable', null, null],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy-refused', null, null],
  ['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy-refused', null, null],
  ['net::ERR_PROXY_CERTIFICATE_INVALID', 'proxy-certificate', null, null],
  ['net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy-configuration', null, null],
] as const;

const SEEN_IN_FIREFOX = [
  ['NS_ERROR_UNKNOWN_HOST', 'name-not-resolved'],
  ['NS_ERROR_CONNECTION_REFUSED', 'connection-refused'],
  ['NS_ERROR_NET_RESET', 'connection-reset'],
  ['NS_ERROR_NET_TIMEOUT', 'timed-out'],
  ['NS_ERROR_NET_PARTIAL_TRANSFER', 'body-cut'],
  ['NS_BINDING_ABORTED', 'local-aborted'],
  ['NS_ERROR_ABORT', 'local-network-changed'],
  ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy-unreachable'],
  ['NS_ERROR_UNKNOWN_PROXY_HOST', 'proxy-unreachable'],
  ['NS_ERROR_PROXY_FORBIDDEN', 'proxy-refused'],
  [
    'Unable to communicate securely with peer: requested domain name does not match the server’s certificate.',
    'certificate-name',
  ],
  ["Peer's Certificate issuer is not recognized.", 'certificate-authority'],
  ['Издатель сертификата узла не распознан.', 'certificate-authority'],
  ['گواهی طرف مقابل منقضی شده است.', 'certificate-date'],
  ['SSL peer was unable to negotiate an acceptable set of security parameters.', 'tls-alert'],
  ['Meidän tuntematon virheemme suomeksi.', 'tls-protocol'],
  ['SEC_ERROR_UNKNOWN_ISSUER', 'certificate-authority'],
  ['SSL_ERROR_BAD_CERT_DOMAIN', 'certificate-name'],
  ['SEC_ERROR_EXPIRED_CERTIFICATE', 'certificate-date'],
  ['SSL_ERROR_NO_CYPHER_OVERLAP', 'tls-alert'],
  ['NS_ERROR_NEVER_HEARD_OF', 'unknown'],
] as const;

describe('classifyError', () => {
  it.each(SEEN_IN_CHROMIUM)('reads %s as %s between %s and %s', (text, failure, reachedAtLeast, failedAtMost) => {
    expect(classifyError(text)).toMatchObject({ failure, reachedAtLeast, failedAtMost });
  });

  it.each(SEEN_IN_FIREFOX)('reads %s as %s', (text, failure) => {
    expect(classifyError(text).failure).toBe(failure);
  });

  it('leaves a string of Chromium that nobody has met unknown', () => {
    expect(classifyError('net::ERR_SOMETHING_NEW')).toMatchObject({
      failure: 'unknown',
      unknownError: 'net::ERR_SOMETHING_NEW',
    });
  });

  it('leaves silence unknown', () => {
    expect(classifyError(null)).toMatchObject({ failure: 'unknown', unknownError: null });
  });

  it.each(Object.values(OWN_MARKS))('knows our own mark %s', (mark) => {
    expect(classifyError(mark).failure).not.toBe('unknown');
  });
});

describe('the list of failure names', () => {
  const produced = new Set<string>([
    ...Object.values(CHROMIUM_ERRORS),
    ...Object.values(FIREFOX_ERRORS),
    ...Object.values(FIREFOX_CODES),
    ...Object.values(OWN_MARKS).map((mark) => classifyError(mark).failure),
  ]);
  /** Named by the probes themselves, from a clock or a candidate, not from a text. */
  const namedByProbes = new Set(['deadline', 'udp-silent', 'turn-failed']);

  it.each(FAILURE_NAMES)('has a way in for %s, or it should be struck off', (name) => {
    expect(produced.has(name) || namedByProbes.has(name)).toBe(true);
  });

  it.each(FAILURE_NAMES)('gives %s a span that does not run backwards', (name) => {
    const { reachedAtLeast, failedAtMost } = FAILURE_STEPS[name];
    if (isLocalFailure(name) || isProxyFailure(name)) {
      expect([reachedAtLeast, failedAtMost]).toEqual([null, null]);
      return;
    }
    expect(STEPS.indexOf(failedAtMost ?? 'name')).toBeGreaterThan(
      reachedAtLeast === null ? -1 : STEPS.indexOf(reachedAtLeast),
    );
  });
});

describe('afterHeaders', () => {
  it('puts a reset after headers into the body', () => {
    expect(afterHeaders('connection-reset')).toEqual({
      failure: 'body-cut',
      reachedAtLeast: 'response',
      failedAtMost: 'body',
    });
  });
  it('calls silence after headers a stall', () => {
    expect(afterHeaders('deadline').failure).toBe('body-stalled');
  });
  it('keeps what this device did itself', () => {
    expect(afterHeaders('local-network-changed')).toMatchObject({
      failure: 'local-network-changed',
      failedAtMost: null,
    });
  });
});

describe('scrubbed', () => {
  it.each([
    ['failed for 192.168.1.17:443 here', 'failed for <address> here'],
    ['peer fe80::1%eth0 gone', 'peer <address> gone'],
    ['while loading https://user:pw@example.org/a?b=c now', 'while loading <url> now'],
    ['host web.example.org said no', 'host <host> said no'],
    ['сервер пример.рф молчит', 'сервер <host> молчит'],
  ])('turns %j into %j', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
  });
  it('caps the length', () => {
    expect(scrubbed('x'.repeat(500))).toHaveLength(120);
  });
});
