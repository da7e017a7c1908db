// The worker was woken: what is due is done, then the feeds are read. And if something went wrong with them?

import type { Attendance } from './attend.ts';
import type { Memory } from './memory.ts';
import { newsAwaitedAtMs, refreshNews } from './refresh-news.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** The alarm was set before any feed was asked, so it is set again where one has to be asked anew. */
export async function attendAndRead(ports: WorkerPorts, memory: Memory, attendance: Attendance): Promise<void> {
  await attendance.attend();
  try {
    await refreshNews(ports, memory);
  } finally {
    if (newsAwaitedAtMs(await memory.recall()) !== null) await attendance.attend();
  }
}
