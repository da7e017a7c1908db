// What does Firefox mean by its network error strings?

import type { FailureName } from './failure-names.ts';
import { FIREFOX_SENTENCES } from './firefox-sentences.ts';

/** Gecko's xpc.msg names. A TLS failure arrives as a localised sentence instead, see `firefoxFailure`. */
export const FIREFOX_ERRORS: Readonly<Record<string, FailureName>> = {
  NS_ERROR_UNKNOWN_HOST: 'name-not-resolved',
  NS_ERROR_DNS_LOOKUP_QUEUE_FULL: 'local-throttled',
  // Refused, reset on SYN, no route and a name poisoned to 0.0.0.0 are one string here.
  NS_ERROR_CONNECTION_REFUSED: 'connection-refused',
  NS_ERROR_NET_RESET: 'connection-reset',
  NS_ERROR_NET_INTERRUPT: 'connection-closed',
  NS_ERROR_NET_EMPTY_RESPONSE: 'empty-response',
  NS_ERROR_NET_ERROR_RESPONSE: 'empty-response',
  NS_ERROR_NET_TIMEOUT: 'timed-out',
  NS_ERROR_NET_TIMEOUT_EXTERNAL: 'timed-out',
  NS_ERROR_NET_PARTIAL_TRANSFER: 'body-cut',
  NS_ERROR_INVALID_CONTENT_ENCODING: 'body-cut',
  NS_ERROR_CORRUPTED_CONTENT: 'body-cut',
  NS_ERROR_NET_INADEQUATE_SECURITY: 'tls-protocol',
  NS_ERROR_NET_HTTP2_SENT_GOAWAY: 'http2-refused',
  NS_ERROR_NET_HTTP3_PROTOCOL_ERROR: 'http2-protocol',
  NS_ERROR_PARSING_HTTP_STATUS_LINE: 'empty-response',
  NS_ERROR_REDIRECT_LOOP: 'redirect-loop',
  NS_ERROR_UNKNOWN_PROXY_HOST: 'proxy-unreachable',
  NS_ERROR_PROXY_CONNECTION_REFUSED: 'proxy-unreachable',
  NS_ERROR_PROXY_FORBIDDEN: 'proxy-refused',
  NS_ERROR_PROXY_BAD_REQUEST: 'proxy-refused',
  NS_ERROR_PROXY_NOT_FOUND: 'proxy-refused',
  NS_ERROR_PROXY_BAD_GATEWAY: 'proxy-refused',
  NS_ERROR_PROXY_GATEWAY_TIMEOUT: 'proxy-refused',
  NS_ERROR_PROXY_TOO_MANY_REQUESTS: 'proxy-refused',
  NS_ERROR_PROXY_AUTHENTICATION_FAILED: 'proxy-authentication',
  NS_ERROR_ABORT: 'local-network-changed',
  NS_ERROR_NET_INTERNET_DISCONNECTED: 'local-disconnected',
  NS_ERROR_OFFLINE: 'local-disconnected',
  NS_ERROR_BLOCKED_BY_POLICY: 'local-blocked-by-client',
  NS_ERROR_CONTENT_BLOCKED: 'local-blocked-by-client',
  NS_ERROR_PORT_ACCESS_NOT_ALLOWED: 'local-blocked-by-client',
  NS_ERROR_TRACKING_URI: 'local-blocked-by-client',
  NS_ERROR_DOM_BAD_URI: 'local-no-permission',
  NS_ERROR_DOM_CORP_FAILED: 'local-no-permission',
  NS_BINDING_ABORTED: 'local-aborted',
};

/** Locale-free numbers of `webNavigation.onErrorOccurred` (nsresult as unsigned). */
export const FIREFOX_CODES: Readonly<Record<number, FailureName>> = {
  2153390069: 'certificate-date',
  2153390067: 'certificate-authority',
  2153394164: 'certificate-name',
  2153394174: 'tls-alert',
  2152398868: 'connection-reset',
  2152398878: 'name-not-resolved',
  2152398861: 'connection-refused',
  2152398850: 'local-aborted',
};

const BY_SENTENCE = new Map(
  Object.entries(FIREFOX_SENTENCES).flatMap(([failure, sentences]) =>
    sentences.map((sentence) => [plain(sentence), failure as FailureName]),
  ),
);

/** Gecko's own security names, where a build passes them on instead of the sentence. */
const SECURITY_NAMES: readonly (readonly [RegExp, FailureName])[] = [
  [
    /\bSEC_ERROR_(UNKNOWN_ISSUER|UNTRUSTED_ISSUER|UNTRUSTED_CERT)\b|\bMOZILLA_PKIX_ERROR_(SELF_SIGNED_CERT|MITM_DETECTED)\b/,
    'certificate-authority',
  ],
  [/\bSSL_ERROR_BAD_CERT_DOMAIN\b/, 'certificate-name'],
  [/\bSEC_ERROR_EXPIRED_(CERTIFICATE|ISSUER_CERTIFICATE)\b|\bMOZILLA_PKIX_ERROR_NOT_YET_VALID\w*/, 'certificate-date'],
  [/\bSEC_ERROR_\w+|\bMOZILLA_PKIX_ERROR_\w+/, 'certificate-other'],
  [/\bSSL_ERROR_\w*ALERT\b|\bSSL_ERROR_NO_CYPHER_OVERLAP\b/, 'tls-alert'],
];

/**
 * Null where there is no text. Anything that is not `NS_...` is the sentence of a TLS-layer failure in the user's
 * language: where we do not know the sentence, it tells the layer and no more.
 */
export function firefoxFailure(errorText: string): FailureName | null {
  const text = errorText.trim();
  if (text === '') return null;
  if (/^NS_[A-Z0-9_]+$/.test(text)) return FIREFOX_ERRORS[text] ?? 'unknown';
  return SECURITY_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? BY_SENTENCE.get(plain(text)) ?? 'tls-protocol';
}

/** Typographers change apostrophes and spaces between releases. */
function plain(sentence: string): string {
  return sentence.replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
}
