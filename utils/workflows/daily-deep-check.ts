// Whose large files are to be tested by themselves today?

import type { Service } from '../catalogue/service.ts';
import type { RoundPlan } from '../contracts/agenda.ts';
import { hours } from '../kernel/clock.ts';
import { jittered, shuffled } from '../kernel/random.ts';
import type { Metering } from '../ports/metering.ts';
import { pickedServices, placeNow } from './absorb.ts';
import { controlsHere } from './controls-here.ts';
import { isMetered } from './line-cost.ts';
import type { Known } from './memory.ts';
import { planDeepCheck, volumeTargets } from './plan-deep-check.ts';
import { BATCH_SPACING_MS, withAgenda } from './schedule.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** 24 to 30 hours: never twice a day, and not at the same time every day. */
const AGAIN_AFTER_MS = hours(27);
const AGAIN_JITTER = 1 / 9;
const CARRIES = new Set(['web', 'media']);

/** The earliest moment at which one is due; null = none while things are as they are. */
export function dailyDeepMs(known: Known, metering: Metering): number | null {
  const services = eligible(known, metering);
  const { deepNotBeforeMs } = known.watch.agenda;
  return services.length === 0 ? null : Math.min(...services.map(({ id }) => deepNotBeforeMs[id] ?? 0));
}

/** Asked for, not paid for, and not "only when I press": then it may go on. */
export function mayTestDaily({ settings }: Known, metering: Metering): boolean {
  return settings.deepChecks === 'daily' && settings.intervalMinutes !== null && !isMetered(metering, settings);
}

/** One service a round, so that ordinary rounds never wait for long. Its day is spent with the plan, whatever comes of it. */
export function withDailyDeepCheck(known: Known, ports: WorkerPorts): Known {
  const nowMs = ports.clock.now();
  const { agenda } = known.watch;
  const due = eligible(known, ports.metering()).filter(({ id }) => (agenda.deepNotBeforeMs[id] ?? 0) <= nowMs);
  const [service] = shuffled(due, ports.random);
  if (!service) return known;
  const plan = planDeepCheck({
    id: ports.randomId(),
    trigger: 'daily',
    services: [service],
    controls: controlsHere(known),
    turn: agenda.turn,
    hostStartsMs: agenda.hostStartsMs,
    nowMs,
  });
  const spent = withDaySpent(known, [service.id], ports);
  return { ...spent, watch: { ...spent.watch, agenda: { ...spent.watch.agenda, round: atPace(plan) } } };
}

/** What the user tested by hand need not be tested again that day. */
export function withDaySpent(known: Known, serviceIds: readonly string[], ports: WorkerPorts): Known {
  const { agenda } = known.watch;
  const againMs = ports.clock.now() + jittered(AGAIN_AFTER_MS, AGAIN_JITTER, ports.random);
  const deepNotBeforeMs = { ...agenda.deepNotBeforeMs, ...Object.fromEntries(serviceIds.map((id) => [id, againMs])) };
  return withAgenda(known, { ...agenda, deepNotBeforeMs });
}

/** Only where small answers pass does it tell anything; services listed in the user's place stay manual (D15). */
function eligible(known: Known, metering: Metering): Service[] {
  const { settings, watch, permittedServiceIds } = known;
  if (!mayTestDaily(known, metering) || watch.assessment?.condition !== 'online') return [];
  const { verdicts } = placeNow(watch);
  return pickedServices(settings.services).filter(
    (service) =>
      permittedServiceIds.includes(service.id) &&
      !service.listedIn.some(({ jurisdiction }) => jurisdiction === settings.jurisdiction) &&
      volumeTargets(service).length > 0 &&
      verdicts[service.id]?.channels.some(({ name, verdict }) => CARRIES.has(name) && verdict.state === 'working'),
  );
}

/** Three hosts a minute (D6), and none within the minute of the round before. */
function atPace(plan: RoundPlan): RoundPlan {
  const batches = plan.batches.map((batch, index) => ({
    ...batch,
    notBeforeMs: plan.startedAtMs + (index + 1) * BATCH_SPACING_MS,
  }));
  return { ...plan, batches };
}
