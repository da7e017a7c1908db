// Exactly which hosts may we ask the user for, and why no more?

import { controlsFor } from './controls.ts';
import { serviceById, serviceTargets } from './index.ts';
import { RESOLVERS } from './resolvers.ts';
import { hostOf, type WatchedId } from './service.ts';

/**
 * Match patterns `https://host/*` of the picked services, the controls of the user's place and the resolvers, sorted:
 * one prompt, all of it listed before consent (D8). No wildcard host. A socket opens without a permission, but its
 * events and the follow-up over HTTPS need the same host's; STUN and TURN know no permission.
 */
export function originsFor(services: readonly WatchedId[], jurisdiction: string | null): readonly string[] {
  const hosts = [
    ...services.flatMap((id) => serviceOrigins(id)),
    ...controlsFor(jurisdiction).map((control) => originOf(control.target)),
    ...RESOLVERS.map(originOf),
  ];
  return [...new Set(hosts)].sort();
}

/** The part of `originsFor` that one service is responsible for. */
export function serviceOrigins(id: WatchedId): readonly string[] {
  const overHttps = serviceTargets(serviceById(id)).filter(
    (target) => target.kind !== 'stun' && target.kind !== 'turn',
  );
  return [...new Set(overHttps.map(originOf))].sort();
}

function originOf(target: { url: string }): string {
  return `https://${hostOf(target)}/*`;
}
