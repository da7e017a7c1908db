// Is this the address of a proxy, and if not, what exactly is wrong with it?

import { ok, problem, type Result } from '../kernel/result.ts';

export const PROXY_TYPES = ['socks5', 'https', 'http'] as const;
export type ProxyType = (typeof PROXY_TYPES)[number];

/** What the user entered for Firefox's comparison; never written into any of the browser's settings. */
export interface ProxyAddress {
  type: ProxyType;
  host: string;
  port: number;
}

/** Closed list: each has its sentence at its field, in utils/words under `proxy.problem.<code>`. */
export const PROXY_PROBLEMS = [
  'empty',
  'unknown-type',
  'no-host',
  'bad-host',
  'no-port',
  'bad-port',
  'has-login',
  'has-path',
  'too-long',
] as const;
export type ProxyProblem = { field: 'type' | 'host' | 'port'; code: (typeof PROXY_PROBLEMS)[number] };

const DEFAULT_PORTS: Readonly<Record<ProxyType, number>> = { socks5: 1080, https: 443, http: 8080 };
const MAX_LENGTH = 300;

/**
 * Takes `socks5://127.0.0.1:9050`, `https://proxy.example`, `[::1]:1080`, or a bare `host:port` (SOCKS5, as the tools
 * on one's own machine speak it). Loopback and private addresses are fine: that is where such tools listen. A login in
 * the address is refused, for it would have to be stored.
 */
export function parseProxyAddress(text: string): Result<ProxyAddress, ProxyProblem> {
  const entered = text.trim();
  if (entered === '') return problem({ field: 'host', code: 'empty' });
  if (entered.length > MAX_LENGTH) return problem({ field: 'host', code: 'too-long' });
  const [, scheme = 'socks5', rest = ''] = /^(?:([^/:?#]*):\/\/)?(.*)$/s.exec(entered) ?? [];
  const type = typeOf(scheme.toLowerCase());
  if (type === null) return problem({ field: 'type', code: 'unknown-type' });
  if (rest.includes('@')) return problem({ field: 'host', code: 'has-login' });
  const authority = rest.endsWith('/') ? rest.slice(0, -1) : rest;
  if (/[/?#\\]/.test(authority)) return problem({ field: 'host', code: 'has-path' });
  return readAuthority(type, authority, /^[^/:?#]*:\/\//.test(entered));
}

/** The same, from three fields. */
export function checkProxyFields(fields: {
  type: string;
  host: string;
  port: string;
}): Result<ProxyAddress, ProxyProblem> {
  const type = typeOf(fields.type);
  if (type === null) return problem({ field: 'type', code: 'unknown-type' });
  const host = fields.host.trim();
  if (host.includes('@')) return problem({ field: 'host', code: 'has-login' });
  if (/[/?#\\]/.test(host)) return problem({ field: 'host', code: 'has-path' });
  return checked(type, host.includes(':') && !host.startsWith('[') ? `[${host}]` : host, fields.port.trim());
}

export function formatProxyAddress({ type, host, port }: ProxyAddress): string {
  return `${type}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function readAuthority(type: ProxyType, authority: string, hasScheme: boolean): Result<ProxyAddress, ProxyProblem> {
  const parts = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(authority);
  // More than one colon outside of brackets: an IPv6 address that forgot them, or rubbish.
  if (parts === null) return problem({ field: 'host', code: 'bad-host' });
  const [, host = '', port] = parts;
  // A bare word is more likely a slip than a host that listens on the usual port.
  if (port === undefined && !hasScheme)
    return problem(host === '' ? { field: 'host', code: 'no-host' } : { field: 'port', code: 'no-port' });
  return checked(type, host, port ?? String(DEFAULT_PORTS[type]));
}

function checked(type: ProxyType, host: string, port: string): Result<ProxyAddress, ProxyProblem> {
  if (host === '') return problem({ field: 'host', code: 'no-host' });
  const name = readHost(host);
  if (name === null) return problem({ field: 'host', code: 'bad-host' });
  if (port === '') return problem({ field: 'port', code: 'no-port' });
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  if (number < 1 || number > 65_535) return problem({ field: 'port', code: 'bad-port' });
  return ok({ type, host: name, port: number });
}

/** A name, an IPv4 address in four parts, or an IPv6 address in brackets; null otherwise. */
function readHost(host: string): string | null {
  // The URL parser knows IPv6 and IDN; `https` makes it strict about both.
  const isBracketed = /^\[[0-9a-f:.]+\]$/i.test(host);
  if (!isBracketed && /[\s[\]:%_,;"'<>^`{|}]/.test(host)) return null;
  if (!URL.canParse(`https://${host}/`)) return null;
  const read = new URL(`https://${host}/`).hostname;
  if (isBracketed) return read.slice(1, -1);
  if (/^[\d.]+$/.test(read)) return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? read : null;
  const isName = read.length <= 253 && read.split('.').every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label));
  return isName ? read : null;
}

/** `socks` and `socks5h` are what other programs call the same thing; SOCKS4 can't look names up for us. */
function typeOf(scheme: string): ProxyType | null {
  if (scheme === 'socks' || scheme === 'socks5h') return 'socks5';
  return PROXY_TYPES.find((type) => type === scheme) ?? null;
}
