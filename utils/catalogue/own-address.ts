// May this address be watched as a service of the user's own, and if not, why?

import { ok, problem, type Result } from '../kernel/result.ts';
import { CALL_CONTROLS } from './call-controls.ts';
import { CONTROLS } from './controls.ts';
import { SERVICES, serviceHosts } from './index.ts';
import { isPrivateHost, isPublicHost } from './own-service.ts';
import { RESOLVERS } from './resolvers.ts';
import { hostOf } from './service.ts';

export const MAX_OWN_SERVICES = 50;

export type AddressProblem =
  | 'empty'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'number'
  | 'private'
  | 'not-an-address'
  | 'listed'
  | 'control'
  | 'twice'
  | 'too-many';

/** `detail`: what of the address, or whose it is. */
export interface AddressRefusal {
  code: AddressProblem;
  detail: string;
}

/** The host that will be asked; path and query are dropped, for they may say who somebody is. */
export function readOwnAddress(text: string, own: readonly string[]): Result<string, AddressRefusal> {
  const no = (code: AddressProblem, detail = '') => problem<AddressRefusal>({ code, detail });
  const typed = text.trim();
  if (typed === '') return no('empty');
  const [, scheme = ''] = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed) ?? [];
  const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#\\]*)/i.exec(typed)?.[1] ?? '';
  if (authority.includes('@')) return no('credentials');
  if (scheme !== '' && scheme.toLowerCase() !== 'https') return no('scheme', scheme.toLowerCase());
  const address = scheme === '' ? `https://${typed}` : typed;
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return no('not-an-address');
  const { hostname, port } = new URL(address);
  if (/:\d*$/.test(authority.replace(/^\[.*\]/, ''))) return no('port', port || '443');
  const host = hostname.replace(/\.$/, '');
  if (/^\[|^[\d.]*\d[\d.]*$/.test(host)) return no('number', host);
  if (!isPublicHost(host)) return no(isPrivateHost(host) ? 'private' : 'not-an-address', host);
  return takenBy(host, own) ?? ok(host);
}

function takenBy(host: string, own: readonly string[]): Result<string, AddressRefusal> | null {
  const no = (code: AddressProblem, detail: string) => problem<AddressRefusal>({ code, detail });
  if (own.includes(host)) return no('twice', host);
  const service = SERVICES.find((known) => serviceHosts(known).includes(host));
  if (service) return no('listed', service.name);
  const neutral = [...CONTROLS, ...CALL_CONTROLS].map(({ target }) => hostOf(target));
  if ([...neutral, ...RESOLVERS.map(hostOf)].includes(host)) return no('control', host);
  return own.length >= MAX_OWN_SERVICES ? no('too-many', String(MAX_OWN_SERVICES)) : null;
}
