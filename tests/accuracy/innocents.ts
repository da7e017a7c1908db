// Is anybody accused for what a server says, for a host its maker gave up, or for the line's own trouble?

import { SERVICES } from '../../utils/catalogue/index.ts';
import type { Service, Target } from '../../utils/catalogue/service.ts';
import { type Random, seededRandom } from '../../utils/kernel/random.ts';
import type { VerdictState } from '../../utils/verdict/verdict.ts';
import type { Fate } from './host.ts';
import { between } from './line.ts';
import type { Params } from './params.ts';
import { TrialWorld, trialUser } from './trials.ts';
import { decidingTargets, type SimulatedUser } from './user.ts';

export interface InnocentCounts {
  trials: number;
  rounds: number;
  /** Trials in which anybody was accused at any moment, provisionally or not. */
  accused: number;
  /** Trials in which what works was not called working in the end. */
  wrong: number;
  states: Record<string, number>;
}

const ROUNDS = 8;
const REFUSALS: readonly Fate[] = [
  'status-403',
  'status-429',
  'status-451',
  'status-500',
  'status-502',
  'status-503',
  'status-504',
  'status-520',
  'status-401',
  'status-404',
  'status-410',
  'status-418',
  'challenge',
  'redirect-elsewhere',
  'redirect-same-site',
  'empty',
  'ws-refuse',
  'expired',
];

/** Any mix of server answers on any subset of a service's hosts, changing between rounds now and then. */
export function refusals(params: Params, seed: number): InnocentCounts {
  return each(params, seed, (service, world, random) => {
    const mood = pick(REFUSALS, random);
    const isFickle = random.next() < 0.3;
    const hit = subset(decidingTargets(service), random);
    world.fates = (target) => (hit.has(target.id) ? (isFickle ? pick(REFUSALS, random) : mood) : 'answers');
    return null;
  });
}

const DRIFTS: readonly Fate[] = [
  'nxdomain',
  'status-404',
  'status-410',
  'redirect-elsewhere',
  'status-403',
  'expired',
  'ip-reset',
  'empty',
  'ws-refuse',
];

/** A maker gives up one host for good. Where the client has another way, the service works; else nobody is accused. */
export function drifts(params: Params, seed: number): InnocentCounts {
  return each(params, seed, (service, world, random) => {
    const targets = decidingTargets(service);
    const gone = pick(targets, random);
    const fate = pick(DRIFTS, random);
    world.fates = (target) => (target.id === gone.id ? fate : 'answers');
    const needs = [service.channels.web, service.channels.messages].flatMap((it) => it?.needs ?? []);
    const hasOtherWay = needs.every((need) => need.targets.some((it) => it.id !== gone.id));
    const isVouching = service.witnesses.some((it) => it.id === gone.id);
    return hasOtherWay && !isVouching ? 'working' : null;
  });
}

type Trouble = 'bad-wifi' | 'dead' | 'portal' | 'slow' | 'flapping' | 'lottery' | 'control-blocked';
export const TROUBLES: readonly Trouble[] = [
  'bad-wifi',
  'dead',
  'portal',
  'slow',
  'flapping',
  'lottery',
  'control-blocked',
];

/** The whole trial long the trouble is the user's own. */
export function ownTroubles(params: Params, trouble: Trouble, seed: number): InnocentCounts {
  return each(params, seed, (_service, world, random) => {
    if (trouble === 'portal') {
      world.controls = () => 'portal';
      world.fates = () => 'portal';
    }
    const badLoss = 0.15 + 0.3 * random.next();
    const badRttMs = 40 + 400 * random.next();
    const upDown = spans(random);
    world.line = (nowMs) => {
      switch (trouble) {
        case 'bad-wifi':
          return { rttMs: badRttMs, loss: badLoss };
        case 'dead':
          return { rttMs: 40, loss: 1 };
        case 'slow':
          return { rttMs: 800 + 1200 * random.next(), loss: 0.01 };
        case 'flapping':
          return { rttMs: 40, loss: upDown(nowMs) ? 0 : 1 };
        // Each probe meets another fate at the same moment: no line does that, and no test can see through it fully.
        case 'lottery':
          return { rttMs: 40, loss: random.next() < 0.4 ? 1 : 0 };
        default:
          return world.state;
      }
    };
    if (trouble === 'control-blocked') world.controls = () => (random.next() < 0.25 ? 'ip-drop' : 'answers');
    return trouble === 'control-blocked' ? 'working' : null;
  });
}

/** Up and down in turns of seconds, as a dying access point does. */
function spans(random: Random): (nowMs: number) => boolean {
  const upMs = between([10_000, 60_000], random);
  const downMs = between([5000, 40_000], random);
  return (nowMs) => nowMs % (upMs + downMs) < upMs;
}

type Arrange = (service: Service, world: TrialWorld, random: Random) => VerdictState | null;

/** `arrange` says which state the service must end in, or null where only accusing would be wrong. */
function each(params: Params, seed: number, arrange: Arrange): InnocentCounts {
  const counts: InnocentCounts = { trials: 0, rounds: 0, accused: 0, wrong: 0, states: {} };
  for (let i = 0; i < params.trials; i++) {
    const random = seededRandom(seed * 104_729 + i);
    const service = SERVICES[i % SERVICES.length] as Service;
    const world = new TrialWorld(params, random);
    const user = trialUser(params, service, world, random);
    // Half of them have been well before.
    if (random.next() < 0.5) user.round();
    const must = arrange(service, world, random);
    const { isAccused, last } = follow(user, service, counts);
    counts.trials += 1;
    if (isAccused) counts.accused += 1;
    if (must !== null && last !== must) counts.wrong += 1;
    counts.states[last] = (counts.states[last] ?? 0) + 1;
  }
  return counts;
}

function follow(
  user: SimulatedUser,
  service: Service,
  counts: InnocentCounts,
): { isAccused: boolean; last: VerdictState } {
  let isAccused = false;
  let last: VerdictState = 'unknown';
  for (let round = 0; round < ROUNDS; round++) {
    const verdicts = user.round().verdicts.get(service.id);
    counts.rounds += 1;
    if (verdicts === undefined) continue;
    last = verdicts.service.state;
    const states = [last, ...verdicts.channels.map((it) => it.verdict.state)];
    if (states.includes('interference') || states.includes('confirmed')) isAccused = true;
  }
  return { isAccused, last };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random.next() * list.length)] as T;
}

function subset(targets: readonly Target[], random: Random): ReadonlySet<string> {
  const share = random.next();
  const chosen = targets.filter(() => random.next() < share);
  return new Set([...chosen, pick(targets, random)].map((it) => it.id));
}
