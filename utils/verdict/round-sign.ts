// Which one sign do all observations of one target in one round add up to?

import type { Target } from '../catalogue/service.ts';
import type { Observation } from '../evidence/observation.ts';
import { hours } from '../kernel/clock.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { dominantMechanism } from './mechanism.ts';
import { signOf } from './sign-of.ts';
import { meaningOf, type Sign } from './signs.ts';
import { isBesidePage, type TargetLedger } from './target-ledger.ts';

/** A HEAD that got through this long ago still says that the host answers. */
const PAGE_PASS_KEPT_MS = hours(2);
/** Nothing was lost on a way that answers so soon: the first repeat comes after a second. */
const BRISK_MS = 1000;

interface Input {
  target: Target;
  entry: TargetLedger;
  /** This target's own observations. */
  seen: readonly Observation[];
  /** HEADs to the same host in this round, whoever's target they were. */
  hostPages: readonly Observation[];
  assessment: NetworkAssessment;
  /** The names of neutral call servers are gone here as well. */
  areCallNamesGone: boolean;
  nowMs: number;
}

interface RoundSign {
  sign: Sign | null;
  observation: Observation | null;
  /** Sockets only: a HEAD to the same host in this round, and whether it got through. */
  page: { isThrough: boolean; atMs: number } | null;
}

/** Null: nothing about this target in the round. */
export function roundSign(input: Input): RoundSign | null {
  const { target, seen } = input;
  if (isCommonFate(input)) return null;
  const mains = seen.filter((it) => it.kind !== 'dns' && it.kind !== 'transfer');
  if (mains.length === 0) return renamed(input);
  if (target.kind === 'websocket') return socketSign(input, mains);
  const signed = mains.map((observation) => ({ observation, sign: ownSign(input, observation) }));
  const best = signed.find((it) => it.sign === 'passed') ?? mostTelling(signed);
  return { sign: best?.sign ?? null, observation: best?.observation ?? null, page: null };
}

/** What happens to the names of all call servers says nothing about this one: no names are asked for behind some proxies. */
function isCommonFate({ target, entry, seen, areCallNamesGone }: Input): boolean {
  if (!areCallNamesGone || (target.kind !== 'stun' && target.kind !== 'turn')) return false;
  const failures = seen.filter(({ kind }) => kind !== 'dns').map(({ failure }) => failure);
  const latest = failures.length > 0 ? failures : [entry.seen?.failure ?? null];
  return latest.every((failure) => failure === 'name-not-resolved');
}

function ownSign({ target, entry, assessment }: Input, observation: Observation): Sign | null {
  const sign = signOf(target, observation, entry.names);
  // A page's host asked by a bare socket: that it opens proves the way; that it does not may be the server's choice.
  if (observation.kind === 'websocket' && target.kind !== 'websocket' && sign === 'socket-fails')
    return dominantMechanism(entry.byMechanism) === 'tls' ? 'socket-cut' : null;
  if (sign === 'call-fails' && assessment.udp === 'passes' && entry.hasEverPassed) return 'udp-cut';
  return sign;
}

/** A socket says only whether; what a page on its host sees has to say why. */
function socketSign(input: Input, mains: readonly Observation[]): RoundSign {
  const { target, entry } = input;
  const pages = input.hostPages
    .filter((observation) => observation.failure !== null || isBrisk(observation, input.assessment))
    .map((observation) => ({ observation, sign: signOf(target, observation, entry.names) }));
  const answered = pages.find((it) => it.sign === 'passed' || (it.sign !== null && opensPath(it.sign)));
  const cut = cutPage(pages);
  const socket = mains.find((it) => it.kind === 'websocket') ?? null;
  const beside = socket && isBesidePage(socket) ? socket : undefined;
  const asked = answered?.observation ?? cut.observation ?? beside;
  const page = asked ? { isThrough: asked !== cut.observation, atMs: asked.startedAtMs } : null;
  const sign = socket && signOf(target, socket, entry.names);
  if (socket === null || ((sign === 'socket-fails' || sign === 'silent') && page?.isThrough === false))
    return page?.isThrough ? { sign: null, observation: null, page } : { ...cut, page };
  return { sign: explained(input, sign, page), observation: socket, page };
}

/** A page that had to be sent again and again is no witness against the socket: that way loses whatever comes. */
function isBrisk({ responseMs, durationMs }: Observation, { controlResponseMs }: NetworkAssessment): boolean {
  return (responseMs ?? durationMs) <= Math.max(BRISK_MS, 2 * (controlResponseMs ?? 0) + BRISK_MS / 2);
}

/** What HEADs to the same host have shown, now or before, makes of a socket's failure. */
function explained({ entry, nowMs }: Input, sign: Sign | null, page: RoundSign['page']): Sign | null {
  if (sign === 'socket-fails') {
    const known = dominantMechanism(entry.byMechanism);
    // A HEAD has said before what is in the way; the socket can only agree.
    if (known === 'tls') return 'socket-cut';
    return known === null || known === 'websocket' ? sign : null;
  }
  const passedMs = page?.isThrough ? page.atMs : entry.lastPagePassAtMs;
  const isHostWell = passedMs !== null && Math.abs(nowMs - passedMs) < PAGE_PASS_KEPT_MS && entry.pageFails === 0;
  // Firefox may tell that it was the handshake that was swallowed: the socket's, for the page's came through.
  return (sign === 'silent' || sign === 'swallowed') && isHostWell ? 'socket-hangs' : sign;
}

type Signed = { observation: Observation; sign: Sign | null };

/** Why the host does not answer a HEAD; an answered HEAD is no pass for a socket. */
function cutPage(pages: readonly Signed[]): Omit<RoundSign, 'page'> {
  const cut = mostTelling(pages.filter((it) => it.sign !== null && it.sign !== 'passed' && !opensPath(it.sign)));
  return { sign: cut?.sign ?? null, observation: cut?.observation ?? null };
}

/** Only resolvers were asked: they explain the name error of a moment ago. */
function renamed({ target, entry, seen, nowMs }: Input): RoundSign | null {
  const wasName = entry.sign === 'name-unresolved' && entry.seen?.failure === 'name-not-resolved';
  const resolver = seen.find((it) => it.kind === 'dns' && it.resolver !== null);
  if (!wasName || resolver === undefined || entry.seen === null) return null;
  const { atMs, ...old } = entry.seen;
  if (Math.abs(nowMs - atMs) > hours(1) / 6) return null;
  const observation: Observation = { ...resolver, ...old, startedAtMs: atMs, resolver: null };
  return { sign: signOf(target, observation, entry.names), observation, page: null };
}

function mostTelling(signed: readonly Signed[]): Signed | undefined {
  const accuses = ({ sign }: Signed) => sign !== null && sign !== 'passed' && meaningOf(sign).accuses !== null;
  return signed.find(accuses) ?? signed.find((it) => it.sign !== null);
}

function opensPath(sign: Sign): boolean {
  return sign !== 'passed' && meaningOf(sign).opensPath === true;
}
