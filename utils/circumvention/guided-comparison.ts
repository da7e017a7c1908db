// Where is the user in "switch it off and press Check; then on again"?

import type { Route } from '../evidence/observation.ts';
import { minutes } from '../kernel/clock.ts';
import { assertNever } from '../kernel/exhaustive.ts';
import type { NetworkCondition } from '../network/network.ts';

/** Which way the route has to be switched: a detour in use is switched off, otherwise one is switched on. */
export type SwitchTo = 'off' | 'on';

export type GuideStep =
  /** Not running. */
  | 'idle'
  /** The route in use is being checked. */
  | 'checking-first'
  /** "Now switch it off (on) and press Check." */
  | 'ask-switch'
  | 'checking-second'
  /** "Both are known. Switch it back on (off), if you like." */
  | 'done'
  /** "Nothing seems to have changed: the route looks the same as before." */
  | 'same-route'
  /** "The network was not well, so nothing could be compared." */
  | 'not-well';

export interface Guide {
  version: 1;
  step: GuideStep;
  switchTo: SwitchTo;
  /** The two routes compared; null until seen. */
  first: GuideSide | null;
  second: GuideSide | null;
  changedAtMs: number;
}

export interface GuideSide {
  epochId: string;
  route: Route;
}

export type GuideEvent =
  /** The user asked for a comparison. `hasFreshRound`: the route in use was checked within the last five minutes. */
  | { type: 'begin'; here: GuideSide; hasFreshRound: boolean }
  /** The user pressed Check while a switch was asked for. */
  | { type: 'check' }
  | { type: 'round-ended'; here: GuideSide; condition: NetworkCondition; isVoid: boolean }
  | { type: 'cancel' };

export const NO_GUIDE: Guide = { version: 1, step: 'idle', switchTo: 'off', first: null, second: null, changedAtMs: 0 };

/** Somebody who went away is not greeted an hour later with half a comparison. */
const GIVES_UP_AFTER_MS = minutes(30);

/** Pure and total: an event that has no business in a step changes nothing. */
export function advanceGuide(guide: Guide, event: GuideEvent, nowMs: number): Guide {
  const current = currentGuide(guide, nowMs);
  switch (event.type) {
    case 'begin':
      return begin(event.here, event.hasFreshRound, nowMs);
    case 'check':
      return mayCheck(current.step) ? { ...current, step: 'checking-second', changedAtMs: nowMs } : current;
    case 'round-ended':
      // A void round is run again by itself, so the guide waits for the next one.
      return event.isVoid ? current : afterRound(current, event.here, event.condition, nowMs);
    case 'cancel':
      return guide.step === 'idle' ? guide : NO_GUIDE;
    default:
      return assertNever(event);
  }
}

/** The guide as it stands now: given up when its user was. What is done stays to be read. */
export function currentGuide(guide: Guide, nowMs: number): Guide {
  const isRunning = guide.step !== 'idle' && guide.step !== 'done';
  return isRunning && nowMs - guide.changedAtMs > GIVES_UP_AFTER_MS ? NO_GUIDE : guide;
}

function begin(here: GuideSide, hasFreshRound: boolean, nowMs: number): Guide {
  const switchTo = here.route === 'proxy' || here.route === 'tunnel' ? 'off' : 'on';
  const base: Guide = { ...NO_GUIDE, switchTo, changedAtMs: nowMs };
  return hasFreshRound ? { ...base, step: 'ask-switch', first: here } : { ...base, step: 'checking-first' };
}

function mayCheck(step: GuideStep): boolean {
  return step === 'ask-switch' || step === 'same-route' || step === 'not-well';
}

function afterRound(guide: Guide, here: GuideSide, condition: NetworkCondition, nowMs: number): Guide {
  const at = (change: Partial<Guide>): Guide => ({ ...guide, ...change, changedAtMs: nowMs });
  if (guide.step === 'checking-first') {
    if (!isComparable(condition)) return at({ step: 'not-well' });
    const isDetour = here.route === 'proxy' || here.route === 'tunnel';
    return at({ step: 'ask-switch', first: here, switchTo: isDetour ? 'off' : 'on' });
  }
  if (guide.step !== 'checking-second') return guide;
  if (!isComparable(condition)) return at({ step: 'not-well' });
  // The first side was never seen well: this round is it.
  if (guide.first === null) return at({ step: 'ask-switch', first: here });
  if (guide.first.epochId === here.epochId) return at({ step: 'same-route' });
  return at({ step: 'done', second: here });
}

/** On a whitelisted or lossy line a comparison still tells something; without a network it does not. */
function isComparable(condition: NetworkCondition): boolean {
  return condition === 'online' || condition === 'restricted' || condition === 'unstable';
}
