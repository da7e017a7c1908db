// What is there to ask of a service that the user named by its address?

import type { OwnServiceId, Service, Target } from './service.ts';

/** Only its host counts: one page, any answer of which over a valid session will do. All of it follows from the id. */
export function ownService(id: OwnServiceId): Service {
  const target = pageOf(id);
  return {
    id,
    name: ownHostOf(id),
    channels: { web: { needs: [{ id: target.id, targets: [target] }] } },
    witnesses: [],
    listedIn: [],
    retiredHosts: [],
  };
}

export function ownIdOf(host: string): OwnServiceId {
  return `own:${host}`;
}

export function ownHostOf(id: OwnServiceId): string {
  return id.slice('own:'.length);
}

export function isOwnId(id: string): id is OwnServiceId {
  return id.startsWith('own:') && isPublicHost(id.slice('own:'.length));
}

/** The target of an own service, by its id. */
export function ownTarget(targetId: string): Target | undefined {
  const id = targetId.slice(0, -PAGE.length);
  return targetId.endsWith(PAGE) && isOwnId(id) ? pageOf(id) : undefined;
}

/** A name that can be looked up everywhere: no address by number, nothing that belongs to one network only. */
export function isPublicHost(host: string): boolean {
  return HOST.test(host) && !PRIVATE.test(host);
}

/** A name that means something on one network only. */
export function isPrivateHost(host: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host) && (!host.includes('.') || PRIVATE.test(host));
}

const PAGE = '/web/page';
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z-]*[a-z])[a-z0-9-]{2,63}$/;
/** RFC 6761, 6762, 7686, 8375 and what routers hand out. */
const PRIVATE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid)$/;

function pageOf(id: OwnServiceId): Target {
  const host = ownHostOf(id);
  return {
    id: `${id}${PAGE}`,
    kind: 'https',
    url: `https://${host}/`,
    operator: host,
    expects: 'any',
    // The user's own word does not grow old.
    validUntil: '9999-12-31',
    source: 'the user',
  };
}
