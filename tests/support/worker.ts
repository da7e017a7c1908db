// How does a test start, feed and restart a worker in the world in memory?

import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import { answerMessage } from '../../utils/workflows/answer-message.ts';
import { type Attendance, createAttendance } from '../../utils/workflows/attend.ts';
import { createCallQualityTest } from '../../utils/workflows/call-quality.ts';
import { composeSnapshot } from '../../utils/workflows/compose-snapshot.ts';
import { createMemory, type Memory } from '../../utils/workflows/memory.ts';
import { testProxy } from '../../utils/workflows/test-proxy.ts';
import { advance, type World } from './fake-world.ts';

export interface Worker {
  memory: Memory;
  attendance: Attendance;
  ask(message: unknown): Promise<{ ok: boolean; value?: unknown; problem?: string }>;
}

export function startWorker(world: World): Worker {
  const memory = createMemory(world.ports.records, (known, shown) => composeSnapshot(known, shown, 'en', world.nowMs));
  const attendance = createAttendance(world.ports, memory);
  const callQuality = createCallQualityTest(world.ports, memory);
  const ask = (message: unknown) => answerMessage(message, world.ports, memory, attendance, callQuality, testProxy);
  return { memory, attendance, ask };
}

/** Consent is given and the first check is through. */
export async function welcomed(world: World, choices: Partial<Settings>): Promise<Worker> {
  const worker = startWorker(world);
  await worker.ask({ type: 'finish-welcome', settings: { ...DEFAULT_SETTINGS, hasConsent: true, ...choices } });
  await worker.attendance.attend();
  return worker;
}

/** Lets alarms ring, each on a worker that has just started, until this much time has passed. */
export async function live(world: World, forMs: number): Promise<void> {
  const endMs = world.nowMs + forMs;
  while (world.alarmAtMs !== null && world.alarmAtMs <= endMs && advance(world))
    await startWorker(world).attendance.attend();
}
