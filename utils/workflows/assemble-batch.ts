// Which asks does a planned batch come to, given who was probed in the last minute?

import { CALL_CONTROLS } from '../catalogue/call-controls.ts';
import { CONTROLS } from '../catalogue/controls.ts';
import { targetById } from '../catalogue/index.ts';
import { RESOLVERS } from '../catalogue/resolvers.ts';
import { type Control, hostOf, type Target } from '../catalogue/service.ts';
import type { BatchPlan } from '../contracts/agenda.ts';
import type { Contact, Watch } from '../contracts/watch.ts';
import { CONTACTS_KEPT } from '../contracts/watch.ts';
import { seconds } from '../kernel/clock.ts';
import { EXIT_HOST } from '../network/exit-country.ts';
import { type Confirmation, probeDeadlineMs, SHORT_WAIT_MS } from '../verdict/confirmations.ts';
import type { FollowUp } from '../verdict/follow-ups.ts';
import { pickedServices, placeNow } from './absorb.ts';
import { byTurn } from './choose-controls.ts';
import type { Known } from './memory.ts';
import { openConfirmations } from './open-confirmations.ts';
import { askControls, askResolvers, askTargets, askTransfers, type PlannedAsk, targetVia } from './run-batch.ts';
import { isAskedFor, isInItsMinute, withStarts } from './schedule.ts';
import { askSideLooks } from './side-looks.ts';

const HOSTS_PER_MINUTE = 3;
const JUST_MS = seconds(15);

export const ALL_CONTROLS: readonly Control[] = [...CONTROLS, ...CALL_CONTROLS];

/** Controls first. A suspected target is asked in the way that costs the fewest handshakes, for as long as it takes (D4a, D6). */
export function assembleBatch(
  watch: Watch,
  batch: BatchPlan,
  serviceIds: readonly string[],
  nowMs: number,
): PlannedAsk[] {
  const { ledger } = placeNow(watch);
  const confirmations = openConfirmations(ledger, pickedServices(serviceIds), nowMs);
  const targets = targetsOf(batch.targetIds).map((target) => {
    const confirmation = confirmations.find(({ targetId }) => targetId === target.id);
    return confirmation ? targetVia(target, confirmation.via) : target;
  });
  const asks = [
    ...askControls(ALL_CONTROLS.filter(({ id }) => batch.controlIds.includes(id))),
    ...askTargets(targets, ({ id }) => patience(watch, id, confirmations), ledger.line.roundTripMs ?? null),
    ...askTransfers(targetsOf(withRestedControl(batch, watch, nowMs))),
    ...askResolvers(targetsOf(batch.nameQuestionIds), RESOLVERS, watch.agenda.turn),
    ...askSideLooks(batch.sideIds ?? []),
  ];
  return leavingRoom(spaced(asks, watch.agenda, nowMs), watch, nowMs);
}

/** A control asked within the minute would be left out, and volume without one beside it says nothing: another stands in. */
function withRestedControl({ transferIds, controlIds }: BatchPlan, { agenda }: Watch, nowMs: number): string[] {
  const globals = CONTROLS.filter(({ kind }) => kind === 'global');
  const isFree = ({ id, target }: Control) => !controlIds.includes(id) && !isInItsMinute(agenda, hostOf(target), nowMs);
  return transferIds.map((id) => {
    const index = globals.findIndex(({ target }) => target.id === id);
    const inTurn = index < 0 ? [] : byTurn(globals, index, globals.length);
    return inTurn.find(isFree)?.target.id ?? id;
  });
}

/** In the background the exit's page, asked just before, is one of the minute's three hosts (D6). */
function leavingRoom(asks: PlannedAsk[], { agenda }: Watch, nowMs: number): PlannedAsk[] {
  const exitMs = agenda.hostStartsMs[EXIT_HOST];
  const isJustAsked = exitMs !== undefined && exitMs <= nowMs && nowMs - exitMs < JUST_MS;
  // Where somebody waits, a control on that host may have been asked seconds ago.
  return isJustAsked && !isAskedFor(agenda.round) ? asks.slice(0, HOSTS_PER_MINUTE - 1) : asks;
}

/** What the batch itself made worth asking at once, where the user waits for it; how long the line is it has seen, too. */
export function assembleFollowUps(
  watch: Watch,
  followUps: readonly FollowUp[],
  roundTripMs: number | null,
  hostStartsMs: HostStarts,
  nowMs: number,
): PlannedAsk[] {
  const others = followUps.filter(({ via }) => via !== 'dns');
  const targets = others.flatMap(({ targetId, via }) =>
    targetsOf([targetId]).map((target) => targetVia(target, via as Target['kind'])),
  );
  const names = followUps.filter(({ via }) => via === 'dns').map(({ targetId }) => targetId);
  const asks = [
    ...askTargets(targets, () => SHORT_WAIT_MS, roundTripMs),
    ...askResolvers(targetsOf(names), RESOLVERS, watch.agenda.turn),
  ];
  return spaced(asks, { hostStartsMs }, nowMs);
}

/** Half a minute only for the one that stands for its need; its siblings' silence is told by theirs. */
function patience(watch: Watch, targetId: string, confirmations: readonly Confirmation[]): number {
  const { ledger } = placeNow(watch);
  // While the network itself is not well nobody is judged, so there is nothing to wait for.
  if (watch.assessment !== null && watch.assessment.condition !== 'online') return SHORT_WAIT_MS;
  const isOpen = ledger.targets[targetId]?.accepted === 'nothing';
  const stands = confirmations.some((confirmation) => confirmation.targetId === targetId);
  return isOpen && !stands ? SHORT_WAIT_MS : probeDeadlineMs(ledger, targetId);
}

export type HostStarts = Readonly<Record<string, number>>;

/** One probe per host per minute; questions to one resolver share one handshake, and a relay over TCP makes none. */
function spaced(asks: readonly PlannedAsk[], agenda: { hostStartsMs: HostStarts }, nowMs: number): PlannedAsk[] {
  const taken = new Set<string>();
  return asks.filter(({ ask, host }) => {
    const isRelay = ask.kind === 'turn';
    if (!isRelay && isInItsMinute(agenda, host, nowMs)) return false;
    if (ask.kind === 'dns') return true;
    const asked = isRelay ? ask.target.url : host;
    if (taken.has(asked)) return false;
    taken.add(asked);
    return true;
  });
}

/** Written down before anything is on the wire: nobody asks these hosts again within their minute, whatever comes of it. */
export function withAsked(known: Known, asks: readonly Pick<Contact, 'host' | 'purpose'>[], nowMs: number): Known {
  const { watch } = known;
  const hosts = new Map(asks.map(({ host, purpose }) => [host, { host, atMs: nowMs, purpose } satisfies Contact]));
  return {
    ...known,
    watch: {
      ...watch,
      contacted: [...hosts.values(), ...watch.contacted].slice(0, CONTACTS_KEPT),
      agenda: withStarts(watch.agenda, [...hosts.keys()], nowMs),
    },
  };
}

function targetsOf(targetIds: readonly string[]): Target[] {
  return targetIds.map(targetById).filter((target) => target !== undefined);
}
