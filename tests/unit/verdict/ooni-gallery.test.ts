// What do we say where OONI's own 50 QA cases (probe-cli, internal/webconnectivityqa) are shown to a browser?

import { describe, expect, it } from 'vitest';
import { ABSENT_EVERYWHERE, FOUND_ELSEWHERE, type Round, type Sight, see, states, tell, times } from './story.ts';

type Seen = Round['seen'][string];
type Line = { told: string; seen: Seen } | { notApplicable: string };

const HTTP = 'the catalogue holds https and wss only; a plain-HTTP answer proves nothing (D4)';
const CHAIN =
  'redirects are never followed: the next host would be one the user has not allowed; the first answer counts';
const seen = (told: string, ...sights: Sight[]): Line => ({ told, seen: sights });
const na = (notApplicable: string): Line => ({ notApplicable });
const redirect = see.status(302, { answer: 'redirect-elsewhere' });
const same = see.status(302, { answer: 'redirect-same-site' });

/** `told`: after four rounds on a network whose controls pass. OONI's own answer stands in facts/lab.md. */
const GALLERY: Record<string, Line> = {
  successWithHTTP: na(HTTP),
  successWithHTTPS: seen('working settled', see.pass),
  idnaWithoutCensorshipLowercase: seen('working settled', see.pass),
  idnaWithoutCensorshipWithFirstLetterUppercase: seen('working settled', see.pass),
  largeFileWithHTTP: na(HTTP),
  largeFileWithHTTPS: seen('working settled', see.pass),
  badSSLWithExpiredCertificate: seen('unclear settled', see.expired),
  badSSLWithWrongServerName: seen('unclear settled', see.wrongName),
  // OONI compares addresses with its test helper; a browser shows none on a failure (D4a: whoever forged what).
  badSSLWithUnknownAuthorityWithConsistentDNS: seen('interference/certificate settled', see.foreign),
  badSSLWithUnknownAuthorityWithInconsistentDNS: seen('interference/certificate settled', see.foreign),
  cloudflareCAPTCHAWithHTTP: na(HTTP),
  cloudflareCAPTCHAWithHTTPS: seen('refused settled', see.status(403, { answer: 'challenge' })),
  controlFailureWithSuccessfulHTTPWebsite: na(HTTP),
  controlFailureWithSuccessfulHTTPSWebsite: seen('working settled', see.pass),
  dnsBlockingAndroidDNSCacheNoData: seen('interference/dns settled', see.nameGone, ...FOUND_ELSEWHERE),
  dnsBlockingBOGON: seen('unreachable settled', see.longSilent),
  dnsBlockingNXDOMAIN: seen('interference/dns settled', see.nameGone, ...FOUND_ELSEWHERE),
  dnsHijackingToLocalhostWithHTTP: na(HTTP),
  dnsHijackingToLocalhostWithHTTPS: seen('unreachable settled', see.refused),
  ghostDNSBlockingWithHTTP: na(HTTP),
  ghostDNSBlockingWithHTTPS: seen('interference/certificate settled', see.foreign),
  dnsHijackingToProxyWithHTTPURL: na(HTTP),
  dnsHijackingToProxyWithHTTPSURL: seen('working settled', see.pass),
  httpBlockingConnectionReset: na(HTTP),
  httpDiffWithConsistentDNS: na(HTTP),
  httpDiffWithInconsistentDNS: na(HTTP),
  localhostWithHTTP: na(HTTP),
  localhostWithHTTPS: na('a catalogue name never stands for the own machine'),
  redirectWithBrokenLocationForHTTP: na(HTTP),
  redirectWithBrokenLocationForHTTPS: seen('unclear settled', redirect),
  redirectWithConsistentDNSAndThenConnectionRefusedForHTTP: na(HTTP),
  redirectWithConsistentDNSAndThenConnectionRefusedForHTTPS: na(CHAIN),
  redirectWithConsistentDNSAndThenConnectionResetForHTTP: na(HTTP),
  redirectWithConsistentDNSAndThenConnectionResetForHTTPS: na(CHAIN),
  redirectWithConsistentDNSAndThenNXDOMAIN: na(CHAIN),
  redirectWithConsistentDNSAndThenEOFForHTTP: na(HTTP),
  redirectWithConsistentDNSAndThenEOFForHTTPS: na(CHAIN),
  redirectWithConsistentDNSAndThenTimeoutForHTTP: na(HTTP),
  redirectWithConsistentDNSAndThenTimeoutForHTTPS: na(CHAIN),
  redirectWithMoreThanTenRedirectsAndHTTP: na(HTTP),
  redirectWithMoreThanTenRedirectsAndHTTPS: seen('working settled', same),
  tcpBlockingConnectTimeout: seen('unreachable settled', see.longSilent),
  tcpBlockingConnectionRefusedWithInconsistentDNS: seen('unreachable settled', see.refused),
  throttlingWithHTTP: na(HTTP),
  throttlingWithHTTPS: seen('working settled', { ...see.pass, responseMs: 6000, durationMs: 6000 }),
  tlsBlockingConnectionResetWithConsistentDNS: seen('interference/tls settled', see.reset),
  tlsBlockingConnectionResetWithInconsistentDNS: seen('interference/tls settled', see.reset),
  websiteDownNXDOMAIN: seen('down settled', see.nameGone, ...ABSENT_EVERYWHERE),
  websiteDownNoAddrs: seen('down settled', see.nameGone, ...ABSENT_EVERYWHERE),
  websiteDownTCPConnect: seen('unreachable settled', see.refused),
};

describe("OONI's QA gallery", () => {
  it('has its 50 cases', () => {
    expect(Object.keys(GALLERY)).toHaveLength(50);
  });
  const applicable = Object.entries(GALLERY).flatMap(([name, it]) => ('told' in it ? [[name, it] as const] : []));
  it.each(applicable)('%s', (_name, { told, seen: sights }) => {
    expect(states(tell(times(4, { seen: { page: sights } }))).at(-1)).toBe(told);
  });
  it('says why the others do not apply', () => {
    const others = Object.values(GALLERY).filter((it) => 'notApplicable' in it);
    expect(others.every((it) => 'notApplicable' in it && it.notApplicable.length > 20)).toBe(true);
    expect(others.length + applicable.length).toBe(50);
  });
});
