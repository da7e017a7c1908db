// Which event starts which workflow?

import type { Adapters } from '../../utils/browser/adapters.ts';
import { answerMessage } from '../../utils/workflows/answer-message.ts';
import type { Attendance } from '../../utils/workflows/attend.ts';
import { attendAndRead } from '../../utils/workflows/attend-and-read.ts';
import { createCallQualityTest } from '../../utils/workflows/call-quality.ts';
import type { Memory } from '../../utils/workflows/memory.ts';
import { noteBrowsing } from '../../utils/workflows/note-browsing.ts';
import { testProxy } from '../../utils/workflows/test-proxy.ts';
import type { WorkerPorts } from '../../utils/workflows/worker-ports.ts';

/** Only Firefox lets us choose a way, so only its package carries what tests one. */
const PROXY_TEST = import.meta.env.FIREFOX ? testProxy : null;

export function listen(adapters: Adapters, ports: WorkerPorts, memory: Memory, attendance: Attendance): void {
  const callQuality = createCallQualityTest(ports, memory);
  const { alarms, messages, life, permissions, notifier, menu, passive } = adapters;
  const wake = () => void attendAndRead(ports, memory, attendance);
  alarms.onDue(wake);
  const answer = (message: unknown) => answerMessage(message, ports, memory, attendance, callQuality, PROXY_TEST);
  messages.onMessage(async (message) => {
    const said = await answer(message);
    if (mayMakeNewsDue(message)) wake();
    return said;
  });
  life.onCommand((command) => void answer({ type: command }));
  menu.onClicked((command) => {
    if (command === 'settings') void life.openPage('options');
    else if (command === 'pause' || command === 'resume') void answer({ type: 'pause', isOn: command === 'pause' });
    else void answer({ type: command });
  });
  permissions.onChanged(() => void attendance.permissionsChanged());
  life.onConnectivityChanged(() => attendance.networkChanged());
  life.onStartup(() => void attendance.attend());
  life.onInstalled((reason) => {
    if (reason === 'install') void life.openPage('welcome');
    void attendance.attend();
  });
  notifier.onClicked((noticeId) => void life.openPage('popup', noticeId));
  passive.watch((load) => void noteBrowsing(load, ports, memory));
}

/** A source just switched on is read at once; where nothing is checked unasked, "Check now" is what reads the news. */
function mayMakeNewsDue(message: unknown): boolean {
  const { type } = Object(message) as { type?: unknown };
  return type === 'save-settings' || type === 'check-now' || type === 'finish-welcome';
}
