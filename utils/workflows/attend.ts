// The worker is awake: what is due, and when must it wake again?

import { CALL_CONTROLS } from '../catalogue/call-controls.ts';
import { controlsFor } from '../catalogue/controls.ts';
import { serviceOrigins } from '../catalogue/host-permissions.ts';
import { ownIdOf } from '../catalogue/own-service.ts';
import { SERVICE_IDS } from '../catalogue/service.ts';
import type { RoundTrigger } from '../contracts/agenda.ts';
import { watchedIds } from '../contracts/settings.ts';
import { assertNever } from '../kernel/exhaustive.ts';
import { pickedServices, placeNow, rejudge } from './absorb.ts';
import { runNextBatch } from './check-round.ts';
import { controlsHere } from './controls-here.ts';
import { dailyDeepMs, mayTestDaily, withDailyDeepCheck } from './daily-deep-check.ts';
import { finishRound } from './finish-round.ts';
import { mayBeLight } from './light-round.ts';
import { lookUpExit } from './look-up-exit.ts';
import type { Known, Memory } from './memory.ts';
import { withChange } from './mid-round.ts';
import { openConfirmations } from './open-confirmations.ts';
import { planRound } from './plan-round.ts';
import { dueNow, nextRoundMs, nextWakeMs, restartRound, withAgenda, withRoundPutOff } from './schedule.ts';
import { scheduleInput } from './schedule-input.ts';
import { planSideLooks } from './side-looks.ts';
import { showMenu, tellPending } from './tell.ts';
import { tidyHistory } from './tidy-history.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Confirmations due within this go into one round. */
const CONFIRM_TOGETHER_MS = 30_000;

export interface Attendance {
  /** What the worker's predecessor left is in order, and the permissions are read: only then can a round be planned. */
  ready(): Promise<void>;
  /** Does all that is due, then sets the one alarm; calls while it runs are one call. */
  attend(): Promise<void>;
  /** Somebody waits for what is planned next: a batch on the wire that nobody asked for ends at once. */
  hurry(): void;
  /** The browser said that the line came, went or changed: what is under way proves nothing. */
  networkChanged(): void;
  /** Grants came or went. */
  permissionsChanged(): Promise<void>;
}

export function createAttendance(ports: WorkerPorts, memory: Memory): Attendance {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let hasNetworkChanged = false;
  let starting: Promise<void> | null = null;
  let giveWay = new AbortController();

  async function work(): Promise<void> {
    await ready();
    do {
      isAskedAgain = false;
      while (await doNext()) {
        // each step stores its outcome before the next one begins
      }
      await tidyHistory(ports, memory);
      const known = await memory.recall();
      await ports.alarms.setNext(nextWakeMs(scheduleNow(known)));
      await showMenu(ports, known);
      // Whoever asks while the alarm is being set must not wait for it.
    } while (isAskedAgain);
  }

  const scheduleNow = (known: Known) => scheduleInput(known, dailyDeepMs(known, ports.metering()), ports.clock.now());

  function ready(): Promise<void> {
    starting ??= memory.change(afterDeath(ports)).then(() => readPermissions(ports, memory));
    return starting;
  }

  async function doNext(): Promise<boolean> {
    const known = await memory.recall();
    const nowMs = ports.clock.now();
    const due = dueNow(scheduleNow(known));
    switch (due) {
      case 'nothing':
        return false;
      case 'late':
        await memory.change((now) => withAgenda(now, restartRound(now.watch.agenda, nowMs)));
        return true;
      case 'interval-round':
      case 'confirmation-round':
        await memory.change((now) =>
          unasked(withChange(now, hasNetworkChanged), due === 'interval-round' ? 'interval' : 'confirmation', ports),
        );
        return true;
      case 'daily-deep-check':
        await memory.change((now) => withDailyDeepCheck(now, ports));
        return true;
      case 'batch': {
        if (isUnwanted(known, ports)) {
          await memory.change((now) => withAgenda(now, { ...now.watch.agenda, round: null }));
          return true;
        }
        // The alarm is set before the wire is touched: should the worker die now, it is woken for the rest.
        await ports.alarms.setNext(nowMs + 60_000);
        await lookUpExit(ports, memory, hasNetworkChanged);
        giveWay = new AbortController();
        const isThrough = await runNextBatch(ports, memory, {
          hasNetworkChanged: () => hasNetworkChanged,
          giveWay: giveWay.signal,
        });
        hasNetworkChanged = false;
        // What it gave way to has not begun, so nothing can have ended it.
        if (isThrough) await memory.change((now) => finishRound(now, ports));
        await tellPending(ports, memory);
        return true;
      }
      default:
        return assertNever(due);
    }
  }

  return {
    ready,
    attend() {
      isAskedAgain = true;
      running ??= work().finally(() => {
        running = null;
      });
      return running;
    },
    hurry: () => giveWay.abort(),
    networkChanged() {
      hasNetworkChanged = true;
    },
    async permissionsChanged() {
      await readPermissions(ports, memory);
      await showMenu(ports, await memory.recall());
    },
  };
}

/** A round that nobody asked for; put off where the user wants none on a line like this one. */
function unasked(known: Known, trigger: RoundTrigger, ports: WorkerPorts): Known {
  const { settings, watch } = known;
  if (!settings.isUnmeteredOnly || ports.metering() !== 'metered') return withRound(known, trigger, ports);
  return withAgenda(known, withRoundPutOff(watch.agenda, settings, ports.clock.now(), ports.random));
}

/** Plans a round of this trigger; a running one gives way to the user. */
export function withRound(known: Known, trigger: RoundTrigger, ports: WorkerPorts): Known {
  const nowMs = ports.clock.now();
  const { watch, settings } = known;
  const routing = { ...watch.routing, roundStart: null };
  const services = pickedServices(watchedIds(settings).filter((id) => known.permittedServiceIds.includes(id)));
  const round = planRound({
    id: ports.randomId(),
    trigger,
    services,
    onlyTargetIds: trigger === 'confirmation' ? dueConfirmations(known, nowMs) : null,
    place: placeNow(watch),
    controls: trigger === 'user' ? controlsFor(settings.jurisdiction) : controlsHere(known),
    callControls: CALL_CONTROLS,
    jurisdiction: settings.jurisdiction,
    isLight: mayBeLight(known, services, nowMs),
    turn: watch.agenda.turn,
    hostStartsMs: watch.agenda.hostStartsMs,
    sideLooks: planSideLooks(known, trigger, nowMs),
    nowMs,
    random: ports.random,
  });
  const nextRoundAtMs =
    trigger === 'confirmation' ? watch.agenda.nextRoundAtMs : nextRoundMs(settings, nowMs, ports.random);
  const userCheckAtMs = trigger === 'user' ? nowMs : watch.userCheckAtMs;
  return { ...known, watch: { ...watch, routing, userCheckAtMs, agenda: { ...watch.agenda, round, nextRoundAtMs } } };
}

function dueConfirmations(known: Known, nowMs: number): string[] {
  const { ledger } = placeNow(known.watch);
  return openConfirmations(ledger, pickedServices(watchedIds(known.settings)), nowMs)
    .filter(({ notBeforeMs }) => notBeforeMs <= nowMs + CONFIRM_TOGETHER_MS)
    .map(({ targetId }) => targetId);
}

/** A batch that was on the wire when the worker died is void; the rest of its round goes on, or is already through. */
function afterDeath(ports: WorkerPorts): (known: Known) => Known {
  return (known) => {
    const { agenda } = known.watch;
    if (agenda.round?.isBatchRunning) return withAgenda(known, restartRound(agenda, ports.clock.now()));
    return finishRound(known, ports);
  };
}

async function readPermissions(ports: WorkerPorts, memory: Memory): Promise<void> {
  const { settings } = await memory.recall();
  const ids = [...SERVICE_IDS, ...settings.ownServices.map(ownIdOf)];
  const origins = [...new Set(ids.flatMap((id) => serviceOrigins(id)))];
  const granted = new Set(await ports.grantedOrigins(origins));
  const permittedServiceIds = ids.filter((id) => serviceOrigins(id).every((origin) => granted.has(origin)));
  await memory.change((known) => rejudge({ ...known, permittedServiceIds }, ports.clock.now()));
}

/** The line may have come to cost something since it was planned, or the user have thought better of it. */
function isUnwanted(known: Known, ports: WorkerPorts): boolean {
  return known.watch.agenda.round?.trigger === 'daily' && !mayTestDaily(known, ports.metering());
}
