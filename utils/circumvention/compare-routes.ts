// What does a proxy or a tunnel let through that the direct line does not, and the other way round?

import type { ServiceId } from '../catalogue/service.ts';
import type { Route } from '../evidence/observation.ts';
import { days, hours } from '../kernel/clock.ts';
import { assertNever } from '../kernel/exhaustive.ts';
import type { Mechanism, Stage, VerdictState } from '../verdict/verdict.ts';

/** `calls`: what the neutral call servers said, for all services together. */
export type RouteSubject = ServiceId | `own:${string}` | 'calls';

/** What was last found on one route. */
export interface RouteLook {
  state: VerdictState;
  mechanism: Mechanism | null;
  stage: Stage;
  responseMs: number | null;
  atMs: number;
}

/** One route of one network (an epoch), with what was found on it. */
export interface RouteView {
  epochId: string;
  route: Route;
  exit: string | null;
  looks: Readonly<Partial<Record<RouteSubject, RouteLook>>>;
}

/** Said of the proxy or tunnel, measured against the direct line, whichever of them is in use. */
export type RouteMeaning = 'opens-it' | 'blocked-on-both' | 'works-anyway' | 'route-breaks-it' | 'not-known';

export interface RouteRow {
  subject: RouteSubject;
  direct: AgedLook | null;
  via: AgedLook | null;
  meaning: RouteMeaning;
  /** A settled yes against a settled no: two-sided evidence. */
  isTwoSided: boolean;
}

export interface AgedLook extends RouteLook {
  ageMs: number;
  /** Older than a day: shown with its age, believed with care. */
  isOld: boolean;
}

export interface RouteTable {
  /** The detour that the direct line is compared with; null = none was ever seen on this network. */
  via: { route: Route; exit: string | null; isInUse: boolean } | null;
  rows: readonly RouteRow[];
  /** How many services get through more, and fewer, by the detour. */
  more: number;
  fewer: number;
}

const OLD_AFTER_MS = hours(24);
/** The network of last week is not today's. */
const FORGOTTEN_AFTER_MS = days(7);

/** `here` is the route in use, `others` the routes of the same network and no other; `subjects` gives the rows' order. */
export function compareRoutes(input: {
  here: RouteView;
  others: readonly RouteView[];
  subjects: readonly RouteSubject[];
  nowMs: number;
}): RouteTable {
  const { here, others, nowMs } = input;
  const views = [here, ...[...others].sort((a, b) => latestMs(b) - latestMs(a))];
  const direct = views.find((view) => view.route === 'direct') ?? null;
  const via = views.find(isDetour) ?? null;
  const rows = input.subjects.map((subject) =>
    rowOf(subject, aged(direct?.looks[subject], nowMs), aged(via?.looks[subject], nowMs)),
  );
  const count = (meaning: RouteMeaning) =>
    rows.filter((row) => row.subject !== 'calls' && row.meaning === meaning).length;
  return {
    via: via && { route: via.route, exit: via.exit, isInUse: via === here },
    rows,
    more: count('opens-it'),
    fewer: count('route-breaks-it'),
  };
}

/** What `judgeService` takes as the second side: settled looks by other routes of this network, not older than a day. */
export function otherRouteLooks(
  others: readonly RouteView[],
  service: RouteSubject,
  nowMs: number,
): readonly { route: Route; state: VerdictState; atMs: number }[] {
  return others.flatMap(({ route, looks }) => {
    const look = aged(looks[service], nowMs);
    if (look === null || look.isOld || look.stage !== 'settled' || sideOf(look) === 'open-question') return [];
    return [{ route, state: look.state, atMs: look.atMs }];
  });
}

function rowOf(subject: RouteSubject, direct: AgedLook | null, via: AgedLook | null): RouteRow {
  const meaning = meaningOf(direct, via);
  const isSettled = direct?.stage === 'settled' && via?.stage === 'settled';
  const isFresh = direct?.isOld === false && via?.isOld === false;
  const isTwoSided = isSettled && isFresh && (meaning === 'opens-it' || meaning === 'route-breaks-it');
  return { subject, direct, via, meaning, isTwoSided };
}

function meaningOf(direct: AgedLook | null, via: AgedLook | null): RouteMeaning {
  const there = sideOf(direct);
  const here = sideOf(via);
  if (there === 'open-question' || here === 'open-question') return 'not-known';
  if (there === 'passes') return here === 'passes' ? 'works-anyway' : 'route-breaks-it';
  return here === 'passes' ? 'opens-it' : 'blocked-on-both';
}

type Side = 'passes' | 'cut' | 'open-question';

/** `down` is down for everybody, so it says nothing about a route. */
function sideOf(look: AgedLook | null): Side {
  if (look === null) return 'open-question';
  switch (look.state) {
    case 'working':
    case 'slowed':
      return 'passes';
    case 'interference':
    case 'confirmed':
    case 'refused':
    case 'stalls':
    case 'unreachable':
      return 'cut';
    case 'down':
    case 'unclear':
    case 'unknown':
      return 'open-question';
    default:
      return assertNever(look.state);
  }
}

function isDetour(view: RouteView): boolean {
  return view.route === 'proxy' || view.route === 'tunnel';
}

/** A look from the future (the clock was set back) is as good as none. */
function aged(look: RouteLook | undefined, nowMs: number): AgedLook | null {
  if (look === undefined || nowMs - look.atMs > FORGOTTEN_AFTER_MS || look.atMs > nowMs) return null;
  return { ...look, ageMs: nowMs - look.atMs, isOld: nowMs - look.atMs > OLD_AFTER_MS };
}

function latestMs(view: RouteView): number {
  return Math.max(0, ...Object.values(view.looks).map((look) => look?.atMs ?? 0));
}
