// The last batch is through: what is remembered of the round, and who is told?

import { siblingEpochs } from '../circumvention/route-links.ts';
import type { Agenda } from '../contracts/agenda.ts';
import { watchedIds } from '../contracts/settings.ts';
import { assertNever } from '../kernel/exhaustive.ts';
import type { NetworkCondition } from '../network/network.ts';
import { decideNotice, isQuiet } from '../notices/decide.ts';
import { decideProxyNotice } from '../notices/decide-proxy.ts';
import { decideRouteNotice } from '../notices/decide-route.ts';
import type { ServiceVerdicts } from '../verdict/judge.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { placeNow } from './absorb.ts';
import { withGuidedRound } from './compare.ts';
import type { Known } from './memory.ts';
import { withHistory } from './record-history.ts';
import { CONFIRMATION_SPACING_MS, NOT_WELL_PAUSE_MS, withNextBy } from './schedule.ts';
import type { WorkerPorts } from './worker-ports.ts';

const NOTICES_REMEMBERED = 12;

/** Ends the running round when nothing is left of it, or when the network itself makes the rest pointless. */
export function finishRound(known: Known, ports: Pick<WorkerPorts, 'clock' | 'localHour' | 'randomId'>): Known {
  const nowMs = ports.clock.now();
  const { watch } = known;
  const { round } = watch.agenda;
  if (!round) return known;
  const condition = watch.assessment?.condition ?? 'unknown';
  const isHopeless = round.batches.length > 0 && isPointless(condition);
  if (round.batches.length > 0 && !isHopeless) return known;
  const epoch = watch.epochs[0];
  const place = placeNow(watch);
  const ended: Known = {
    ...known,
    watch: {
      ...watch,
      routing: { ...watch.routing, roundStart: null },
      places: epoch ? { ...watch.places, [epoch.id]: { ...place, checkedAtMs: nowMs } } : watch.places,
      agenda: {
        ...(isPointless(condition) ? later(watch.agenda, nowMs) : watch.agenda),
        round: null,
        confirmNotBeforeMs: nowMs + CONFIRMATION_SPACING_MS,
      },
    },
  };
  const guided = round.trigger === 'user' ? withGuidedRound(ended, condition, nowMs) : ended;
  return withNotice(withHistory(guided, round, nowMs), ports.localHour(nowMs), nowMs, ports.randomId());
}

/** Nothing a service could answer would come through, so nothing is learned by asking. */
function isPointless(condition: NetworkCondition): boolean {
  switch (condition) {
    case 'offline':
    case 'portal':
    case 'proxy-down':
    case 'clock':
      return true;
    case 'online':
    case 'restricted':
    case 'unstable':
    case 'unknown':
      return false;
    default:
      return assertNever(condition);
  }
}

/** Looks again sooner than the interval would: the network may be back. */
function later(agenda: Agenda, nowMs: number): Agenda {
  const pausedUntilMs = nowMs + NOT_WELL_PAUSE_MS;
  return { ...withNextBy(agenda, pausedUntilMs), pausedUntilMs };
}

function withNotice(known: Known, hour: number, nowMs: number, id: string): Known {
  const { settings, watch } = known;
  const { verdicts } = placeNow(watch);
  const watched: readonly string[] = watchedIds(settings);
  const condition = watch.assessment?.condition ?? 'unknown';
  const when = {
    isOn: settings.notifications.isOn,
    isQuietHour: isQuiet(settings.notifications.quietHours, hour),
    nowMs,
  };
  const route = routeToTell(known, condition, nowMs);
  const { changes, toldSoFar } = decideNotice({
    verdicts: Object.entries(verdicts)
      .filter(([id]) => watched.includes(id))
      .map(([serviceId, { service, channels }]) => ({ serviceId, verdict: service, calls: callsIn(channels) })),
    kinds: settings.notifications.kinds,
    mutedIds: settings.notifications.mutedIds,
    toldSoFar: watch.notices,
    isNetworkWell: condition === 'online' && route?.holds !== true,
    ...when,
  });
  const proxy = decideProxyNotice({ condition, toldSoFar, ...when });
  const pending = [
    ...watch.notices.pending,
    ...(changes.length > 0 ? [{ id, changes, ...(route?.isRoute ? { about: 'route-changed' as const } : {}) }] : []),
    ...(proxy.isDue ? [{ id, changes: [], about: 'proxy-down' as const }] : []),
  ];
  const first = changes[0]?.serviceId;
  const opens = first === undefined ? watch.notices.opens : lately({ ...watch.notices.opens, [id]: first });
  const told = route?.told ?? watch.notices.route;
  return {
    ...known,
    watch: { ...watch, notices: { ...proxy.toldSoFar, ...(told ? { route: told } : {}), pending, opens } },
  };
}

function callsIn(channels: ServiceVerdicts['channels']): Verdict | null {
  return channels.find(({ name }) => name === 'calls')?.verdict ?? null;
}

/** A notice may be clicked long after it was shown, but not for ever. */
function lately(opens: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(opens).slice(-NOTICES_REMEMBERED));
}

/** Null where the network is not well: then nothing is known of what the route changed. */
function routeToTell({ watch, settings }: Known, condition: NetworkCondition, nowMs: number) {
  const hereId = watch.epochs[0]?.id;
  if (condition !== 'online' || hereId === undefined) return null;
  const siblings = siblingEpochs(watch.links, hereId);
  const verdicts = Object.entries(placeNow(watch).verdicts)
    .filter(([id]) => settings.services.some((picked) => picked === id))
    .map(([, { service }]) => service);
  return decideRouteNotice({
    hereId,
    isSameNetwork: (epochId) => siblings.includes(epochId),
    told: watch.notices.route ?? null,
    verdicts,
    nowMs,
  });
}
