// What must still be asked in this batch, so that a failure can be understood?

import type { Service, Target } from '../catalogue/service.ts';
import type { FailureName } from '../evidence/failure-names.ts';
import type { Observation } from '../evidence/observation.ts';
import type { NetworkAssessment } from '../network/network.ts';
import type { Ledger } from './ledger.ts';
import { signOf } from './sign-of.ts';

export interface FollowUp {
  targetId: string;
  /** `dns`: ask two or more resolvers for the target's host. Otherwise probe that target itself. */
  via: 'dns' | 'https' | 'websocket' | 'stun' | 'turn';
  /** Null: the server answered, and not as a working one does. */
  because: FailureName | null;
  /** What answered cannot be told from an interceptor without it, so that it failed lately is no reason to spare it. */
  isProof?: true;
}

/** Failures after which another host of the service tells more. */
const WORTH_A_WITNESS = new Set<FailureName>([
  'connection-reset',
  'connection-closed',
  'tls-alert',
  'tls-protocol',
  'certificate-authority',
  'certificate-name',
]);

/** The failing host itself is never asked again here: one probe per host per minute (D6). */
export function wantedFollowUps(input: {
  observations: readonly Observation[];
  services: readonly Service[];
  assessment: NetworkAssessment;
}): readonly FollowUp[] {
  if (input.assessment.condition !== 'online') return [];
  const wanted = new Map<string, FollowUp>();
  const add = (it: FollowUp) => {
    const key = `${it.via} ${it.targetId}`;
    if (!wanted.get(key)?.isProof) wanted.set(key, it);
  };
  for (const service of input.services) {
    for (const observation of input.observations) {
      if (!observation.targetId.startsWith(`${service.id}/`) || observation.kind === 'dns') continue;
      for (const it of followUpsOf(service, observation)) add(it);
    }
  }
  return [...wanted.values()].filter((it) => !isAsked(it, input.observations));
}

/**
 * Sockets that were silent, and to whose host a page has just got through: a minute later the socket has its turn again,
 * so that one round shows both. A page alone says nothing new of the socket.
 */
export function silentSocketsBehind(
  observations: readonly Observation[],
  services: readonly Service[],
  ledger: Ledger,
): readonly string[] {
  const pages = observations.filter(({ kind, failure }) => kind === 'https' && failure === null);
  const sockets = services.flatMap(neededTargets).filter(({ kind }) => kind === 'websocket');
  const isSuspect = (id: string) => {
    const entry = ledger.targets[id];
    return entry?.sign === 'socket-hangs' && entry.accepted !== 'accused';
  };
  return sockets.filter(({ id }) => isSuspect(id) && pages.some(({ targetId }) => targetId === id)).map(({ id }) => id);
}

function followUpsOf(service: Service, observation: Observation): FollowUp[] {
  const { targetId, failure: because } = observation;
  if (because === null) return isTurnedAway(service, observation) ? alternatives(service, targetId, because) : [];
  if (because === 'name-not-resolved')
    return [{ targetId, via: 'dns', because }, ...alternatives(service, targetId, because)];
  const witness = WORTH_A_WITNESS.has(because)
    ? service.witnesses.find((it) => it.expects !== 'private-root')
    : undefined;
  const isPrivate = because === 'certificate-authority' && expectsPrivateRoot(service, targetId);
  const proof = isPrivate ? { isProof: true as const } : {};
  const asked = witness ? [{ targetId: witness.id, via: kindOf(witness), because, ...proof }] : [];
  return [...asked, ...alternatives(service, targetId, because)];
}

/** It may have moved to the other name of the need; only all of them together say that it is down, or says no. */
function isTurnedAway(service: Service, observation: Observation): boolean {
  const target = neededTargets(service).find(({ id }) => id === observation.targetId);
  const sign = target ? signOf(target, observation, null) : null;
  return sign !== null && sign !== 'passed';
}

function expectsPrivateRoot(service: Service, targetId: string): boolean {
  return neededTargets(service).some(({ id, expects }) => id === targetId && expects === 'private-root');
}

/** What its channels stand on; witnesses are not among them. */
export function neededTargets({ channels }: Service): readonly Target[] {
  return Object.values(channels).flatMap(({ needs }) => needs.flatMap(({ targets }) => targets));
}

/** A need fails only when all its targets do: the ones that were spared so far are asked now. */
function alternatives(service: Service, targetId: string, because: FollowUp['because']): FollowUp[] {
  return Object.values(service.channels)
    .flatMap((channel) => channel.needs)
    .filter((need) => need.targets.some((it) => it.id === targetId))
    .flatMap((need) => need.targets.filter((it) => it.id !== targetId && it.kind !== 'transfer'))
    .map((target) => ({ targetId: target.id, via: kindOf(target), because }));
}

function kindOf({ kind }: Target): Exclude<FollowUp['via'], 'dns'> {
  return kind === 'transfer' ? 'https' : kind;
}

function isAsked({ targetId, via }: FollowUp, observations: readonly Observation[]): boolean {
  return observations.some((it) => it.targetId === targetId && (via === 'dns') === (it.kind === 'dns'));
}
