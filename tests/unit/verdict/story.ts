// How is a table of rounds told to the judge, the way the worker would?

import type { Control, Service, Target } from '../../../utils/catalogue/service.ts';
import type { Observation, ResolverAnswer } from '../../../utils/evidence/observation.ts';
import { assessNetwork } from '../../../utils/network/condition.ts';
import type { NetworkAssessment, NetworkCondition } from '../../../utils/network/network.ts';
import { judgeService, type ServiceVerdicts } from '../../../utils/verdict/judge.ts';
import { EMPTY_LEDGER, type Ledger, recordRound } from '../../../utils/verdict/ledger.ts';

export const START_MS = Date.parse('2026-11-01T12:00:00Z');
export const MINUTE_MS = 60_000;

export function target(id: string, over: Partial<Target> = {}): Target {
  const name = id.split('/').at(-1);
  return {
    id,
    kind: 'https',
    url: `https://${name}.example/`,
    operator: 'acme',
    expects: [200, 301, 404],
    validUntil: '2027-11-30',
    source: 'test',
    ...over,
  };
}

export const PAGE = target('matrix/web/page');
export const SOCKET = target('matrix/messages/socket', {
  kind: 'websocket',
  url: 'wss://page.example/ws',
  expects: 'any',
});
export const WITNESS = target('matrix/witness/site', { operator: 'acme-site' });

/** One page in `web` unless told otherwise. */
export function service(over: Partial<Service> = {}): Service {
  return {
    id: 'matrix',
    name: 'Test',
    channels: { web: { needs: [{ id: 'matrix/web/page', targets: [PAGE] }] } },
    witnesses: [WITNESS],
    listedIn: [],
    retiredHosts: [],
    ...over,
  };
}

export function observation(over: Partial<Observation> = {}): Observation {
  return {
    targetId: PAGE.id,
    kind: 'https',
    startedAtMs: START_MS,
    durationMs: 250,
    reachedAtLeast: 'response',
    failedAtMost: null,
    failure: null,
    status: 200,
    answer: 'expected',
    responseMs: 250,
    bytesDown: 0,
    isFresh: true,
    addressClass: 'public',
    route: 'direct',
    deadlineMs: 10_000,
    isLate: false,
    resolver: null,
    ...over,
  };
}

/** What a probe can see, by the name the stories use. */
export type Sight = Partial<Observation>;
const failed = (failure: Observation['failure'], over: Sight = {}): Sight => ({
  failure,
  status: null,
  answer: null,
  responseMs: null,
  addressClass: null,
  reachedAtLeast: 'name',
  failedAtMost: 'tls',
  durationMs: 90,
  ...over,
});

export const see = {
  pass: {} as Sight,
  status: (status: number, over: Sight = {}): Sight => ({
    status,
    answer: status === 200 ? 'expected' : 'other-status',
    ...over,
  }),
  reset: failed('connection-reset'),
  closed: failed('connection-closed'),
  alert: failed('tls-alert', { reachedAtLeast: 'connect' }),
  plainText: failed('tls-protocol', { reachedAtLeast: 'connect' }),
  silent: failed('deadline', { reachedAtLeast: null, failedAtMost: 'response', durationMs: 10_000 }),
  longSilent: failed('deadline', {
    reachedAtLeast: null,
    failedAtMost: 'response',
    durationMs: 35_000,
    deadlineMs: 35_000,
  }),
  swallowed: failed('timed-out', { reachedAtLeast: 'connect', durationMs: 30_050, deadlineMs: 35_000 }),
  /** As Firefox tells it, which shows how far its own fetch had got when the wait was over. */
  stuckInHandshake: failed('deadline', { reachedAtLeast: 'connect', durationMs: 35_000, deadlineMs: 35_000 }),
  refused: failed('connection-refused', { failedAtMost: 'connect' }),
  noRoute: failed('address-unreachable', { failedAtMost: 'connect' }),
  nameGone: failed('name-not-resolved', { reachedAtLeast: null, failedAtMost: 'name', durationMs: 20 }),
  nameSilent: failed('name-not-resolved', {
    reachedAtLeast: null,
    failedAtMost: 'name',
    durationMs: 13_000,
    deadlineMs: 35_000,
  }),
  foreign: failed('certificate-authority', { reachedAtLeast: 'connect' }),
  wrongName: failed('certificate-name', { reachedAtLeast: 'connect' }),
  expired: failed('certificate-date', { reachedAtLeast: 'connect' }),
  revoked: failed('certificate-other', { reachedAtLeast: 'connect' }),
  emptyAnswer: failed('empty-response', { reachedAtLeast: 'connect', failedAtMost: 'response' }),
  privateRoot: failed('certificate-authority', { reachedAtLeast: 'connect', answer: 'expected' }),
  socketFails: failed('websocket-failed', { kind: 'websocket', reachedAtLeast: null, failedAtMost: 'response' }),
  /** As Firefox tells it, which has seen a page of the host get through at the same time. */
  socketFailsAlone: failed('websocket-failed', {
    kind: 'websocket',
    reachedAtLeast: 'connect',
    failedAtMost: 'response',
  }),
  socketHangs: failed('deadline', {
    kind: 'websocket',
    reachedAtLeast: null,
    failedAtMost: 'response',
    durationMs: 10_000,
  }),
  socketOpens: { kind: 'websocket', status: null } as Sight,
  stunAnswers: { kind: 'stun', status: null, reachedAtLeast: 'udp' } as Sight,
  stunSilent: failed('udp-silent', { kind: 'stun', reachedAtLeast: null, failedAtMost: 'udp', durationMs: 4000 }),
  proxyRefused: failed('proxy-refused', { reachedAtLeast: null, failedAtMost: null, route: 'proxy' }),
  unknown: failed('unknown', { reachedAtLeast: null, failedAtMost: 'response' }),
  resolver: (resolverId: string, says: ResolverAnswer['says']): Sight => ({
    kind: 'dns',
    resolver: { resolverId, says },
  }),
};

export const FOUND_ELSEWHERE = [see.resolver('one', 'found'), see.resolver('two', 'found')];
export const ABSENT_EVERYWHERE = [see.resolver('one', 'absent'), see.resolver('two', 'absent')];

export function control(name: string, over: Partial<Control> = {}): Control {
  const id = `control/${name}`;
  return { id, kind: 'global', jurisdiction: null, target: target(id, { expects: 'any', operator: name }), ...over };
}

/** Three brisk controls; `condition` forces another outcome without retelling why. */
export function assessment(over: Partial<NetworkAssessment> = {}): NetworkAssessment {
  const sightings = ['a', 'b', 'c'].map((name) => ({
    control: control(name),
    observation: observation({ targetId: `control/${name}` }),
  }));
  return { ...assessNetwork({ sightings, route: 'direct', isOnline: true, nowMs: START_MS }), ...over };
}

export interface Round {
  /** By target id, one or several sights; the page's where the key is `page`. */
  seen: Record<string, Sight | readonly Sight[]>;
  /** Minutes after the last round; 2 unless told. */
  afterMinutes?: number;
  condition?: NetworkCondition;
  line?: NetworkAssessment['line'];
  udp?: NetworkAssessment['udp'];
}

export interface Told {
  verdicts: ServiceVerdicts;
  ledger: Ledger;
  nowMs: number;
}

/** The state after each round. */
export function tell(rounds: readonly Round[], it: Service = service(), from: Partial<Told> = {}): Told[] {
  let ledger = from.ledger ?? EMPTY_LEDGER;
  let previous: ServiceVerdicts | null = from.verdicts ?? null;
  let nowMs = from.nowMs ?? START_MS;
  return rounds.map((round) => {
    nowMs += (round.afterMinutes ?? 2) * MINUTE_MS;
    const network = assessment({
      atMs: nowMs,
      ...(round.condition ? { condition: round.condition } : {}),
      ...(round.line ? { line: round.line } : {}),
      udp: round.udp ?? null,
    });
    const observations = observationsOf(round, nowMs);
    ledger = recordRound(ledger, { observations, assessment: network, services: [it], nowMs });
    const verdicts = judgeService({ service: it, ledger, assessment: network, previous, hasPermission: true, nowMs });
    previous = verdicts;
    return { verdicts, ledger, nowMs };
  });
}

export function observationsOf(round: Round, nowMs: number): Observation[] {
  return Object.entries(round.seen).flatMap(([key, sights]) => {
    const targetId = key === 'page' ? PAGE.id : key === 'socket' ? SOCKET.id : key;
    const list = Array.isArray(sights) ? (sights as readonly Sight[]) : [sights as Sight];
    return list.map((sight) => observation({ ...sight, targetId, startedAtMs: nowMs }));
  });
}

/** `state/mechanism/stage` of the service after each round, for short tables. */
export function states(told: readonly Told[]): string[] {
  return told.map(
    ({ verdicts: { service: it } }) => `${it.state}${it.mechanism ? `/${it.mechanism}` : ''} ${it.stage}`,
  );
}

export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
