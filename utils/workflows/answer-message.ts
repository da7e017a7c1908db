// What does the worker do when one of our own pages asks?

import type { ServiceId } from '../catalogue/service.ts';
import { EMPTY_AGENDA } from '../contracts/agenda.ts';
import { type Answer, Message } from '../contracts/messages.ts';
import { withRead } from '../contracts/news-record.ts';
import type { Routing } from '../contracts/routing.ts';
import type { Settings } from '../contracts/settings.ts';
import { assertNever } from '../kernel/exhaustive.ts';
import { pickedServices, rejudge } from './absorb.ts';
import { type Attendance, withRound } from './attend.ts';
import type { CallQualityTest } from './call-quality.ts';
import { beginComparison, withCheckPressed, withGuidedRound, withoutComparison } from './compare.ts';
import { composeExport } from './compose-export.ts';
import { controlsHere } from './controls-here.ts';
import { withDaySpent } from './daily-deep-check.ts';
import type { Known, Memory } from './memory.ts';
import { planDeepCheck } from './plan-deep-check.ts';
import { isAskedFor, nextRoundMs, USER_SPACING_MS, withAgenda, withPause } from './schedule.ts';
import { showBadge } from './tell.ts';
import type { testProxy as proxyTest } from './test-proxy.ts';
import { tidyHistory } from './tidy-history.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Malformed or unknown messages change nothing and are told so. `testProxy`: null where the browser lets nobody choose a way. */
export async function answerMessage(
  message: unknown,
  ports: WorkerPorts,
  memory: Memory,
  attendance: Attendance,
  callQuality: CallQualityTest,
  testProxy: TestProxy | null,
): Promise<Answer> {
  const read = Message.safeParse(message);
  if (!read.success) return { ok: false, problem: 'This request was not understood.' };
  if (read.data.type === 'call-quality') return callQuality.start();
  if (read.data.type === 'stop-call-quality') return callQuality.stop();
  // What runs must not write into what is being erased.
  if (read.data.type === 'erase') callQuality.stop();
  return answer(read.data, ports, memory, attendance, testProxy);
}

type TestProxy = typeof proxyTest;

type WatchMessage = Exclude<Message, { type: 'call-quality' | 'stop-call-quality' }>;

async function answer(
  asked: WatchMessage,
  ports: WorkerPorts,
  memory: Memory,
  attendance: Attendance,
  testProxy: TestProxy | null,
): Promise<Answer> {
  const nowMs = ports.clock.now();
  switch (asked.type) {
    case 'check-now':
      return checkNow(ports, memory, attendance);
    case 'compare-routes':
      return compare(asked.isDetourOn, ports, memory, attendance);
    case 'test-proxy':
      await attendance.ready();
      return (await testProxy?.(ports, memory, asked.address)) ?? { ok: false, problem: 'not-allowed' };
    case 'stop-comparing':
      await memory.change((known) => withoutComparison(known, nowMs));
      return { ok: true };
    case 'finish-welcome':
    case 'save-settings':
      await memory.change((known) => withSettings(known, asked.settings, ports));
      await attendance.permissionsChanged();
      await tidyHistory(ports, memory);
      if (asked.type === 'finish-welcome') return checkNow(ports, memory, attendance);
      void attendance.attend();
      return { ok: true };
    case 'mark-news-read':
      await memory.change((known) => ({ ...known, news: withRead(known.news, asked.itemIds) }));
      return { ok: true };
    case 'pause':
      await memory.change((known) => withAgenda(known, withPause(known.watch.agenda, asked.isOn, nowMs)));
      void attendance.attend();
      return { ok: true };
    case 'name-network':
      await memory.change((known) => withNetworkName(known, asked.epochId, asked.label.trim() || null));
      return { ok: true };
    case 'notice-about':
      return { ok: true, value: (await memory.recall()).watch.notices.opens[asked.noticeId] ?? null };
    case 'erase':
      await memory.forget();
      await ports.alarms.setNext(null);
      await showBadge(ports, await memory.recall());
      return { ok: true };
    case 'export':
      return { ok: true, value: composeExport(await memory.recall(), await memory.chunks(), asked, nowMs) };
    case 'contacted':
      return { ok: true, value: (await memory.recall()).watch.contacted };
    case 'deep-check':
      return deepCheck(asked.services, ports, memory, attendance);
    case 'stop-deep-check':
      await memory.change((known) => (known.watch.agenda.round?.trigger === 'deep' ? withoutRound(known) : known));
      return { ok: true };
    default:
      return assertNever(asked);
  }
}

/** Inside a minute of the last press the last result stands (D6). */
async function checkNow(ports: WorkerPorts, memory: Memory, attendance: Attendance): Promise<Answer> {
  await attendance.ready();
  const known = await memory.recall();
  const { userCheckAtMs, agenda } = known.watch;
  if (!known.settings.hasConsent)
    return { ok: false, problem: 'Nothing is contacted before the welcome page is finished.' };
  const nowMs = ports.clock.now();
  const isTooSoon = userCheckAtMs !== null && nowMs >= userCheckAtMs && nowMs - userCheckAtMs < USER_SPACING_MS;
  if (isTooSoon || agenda.round?.trigger === 'user') return { ok: true };
  const { watch } = await memory.change((now) => withRound(withCheckPressed(now, nowMs), 'user', ports));
  // With nobody left to ask, the answer that is on its way is what the user waits for.
  if (watch.agenda.round?.total) attendance.hurry();
  void attendance.attend();
  return { ok: true };
}

/** Looks at the route in use first, unless that was done just now. */
async function compare(
  isDetourOn: boolean,
  ports: WorkerPorts,
  memory: Memory,
  attendance: Attendance,
): Promise<Answer> {
  const nowMs = ports.clock.now();
  const { settings } = await memory.recall();
  if (!settings.hasConsent) return { ok: false, problem: 'Nothing is contacted before the welcome page is finished.' };
  const { watch } = await memory.change((known) => beginComparison(known, isDetourOn, nowMs));
  if (watch.routing.guide.step !== 'checking-first') return { ok: true };
  const answered = await checkNow(ports, memory, attendance);
  // Pressed too soon after a check that told nothing: there is no round to wait for.
  await memory.change((known) => (known.watch.agenda.round ? known : withGuidedRound(known, 'unknown', nowMs)));
  return answered;
}

/** Replaces a background round; a check that the user waits for comes first. */
async function deepCheck(
  serviceIds: readonly ServiceId[],
  ports: WorkerPorts,
  memory: Memory,
  attendance: Attendance,
): Promise<Answer> {
  await attendance.ready();
  const { settings, permittedServiceIds, watch } = await memory.recall();
  if (!settings.hasConsent) return { ok: false, problem: 'Nothing is contacted before the welcome page is finished.' };
  if (isAskedFor(watch.agenda.round)) return { ok: false, problem: 'A check is running.' };
  const ids = serviceIds.filter((id) => settings.services.includes(id) && permittedServiceIds.includes(id));
  await memory.change((now) => {
    const known = withDaySpent(now, ids, ports);
    const { agenda } = known.watch;
    const controls = controlsHere(known);
    const nowMs = ports.clock.now();
    const deep = planDeepCheck({
      id: ports.randomId(),
      trigger: 'deep',
      services: pickedServices(ids),
      controls,
      turn: agenda.turn,
      hostStartsMs: agenda.hostStartsMs,
      nowMs,
    });
    return withAgenda(known, { ...agenda, round: deep });
  });
  void attendance.attend();
  return { ok: true };
}

function withNetworkName(known: Known, epochId: string, label: string | null): Known {
  const epochs = known.watch.epochs.map((epoch) => (epoch.id === epochId ? { ...epoch, label } : epoch));
  return { ...known, watch: { ...known.watch, epochs } };
}

function withoutRound(known: Known): Known {
  return withAgenda(known, { ...known.watch.agenda, round: null });
}

function withSettings(known: Known, settings: Settings, ports: WorkerPorts): Known {
  const nowMs = ports.clock.now();
  const hasNewInterval = settings.intervalMinutes !== known.settings.intervalMinutes || !known.settings.hasConsent;
  const agenda = settings.hasConsent
    ? {
        ...known.watch.agenda,
        nextRoundAtMs: hasNewInterval ? nextRoundMs(settings, nowMs, ports.random) : known.watch.agenda.nextRoundAtMs,
      }
    : EMPTY_AGENDA;
  const routing = withoutUnasked(known.watch.routing, settings.routes);
  return rejudge({ ...known, settings, settingsProblem: null, watch: { ...known.watch, agenda, routing } }, nowMs);
}

/** What was switched off is forgotten at once. */
function withoutUnasked(routing: Routing, { looksUpExit, toolIds }: Settings['routes']): Routing {
  const tools = Object.entries(routing.tools).filter(([id]) => toolIds?.includes(id));
  return { ...routing, exit: looksUpExit ? routing.exit : null, tools: Object.fromEntries(tools) };
}
