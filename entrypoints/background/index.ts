// Where is the worker put together? Every listener is registered before the first await (D9).

import { defineBackground } from 'wxt/utils/define-background';
import { createAdapters } from '../../utils/browser/this-browser.ts';
import { createAttendance } from '../../utils/workflows/attend.ts';
import { composeSnapshot } from '../../utils/workflows/compose-snapshot.ts';
import { createMemory } from '../../utils/workflows/memory.ts';
import type { WorkerPorts } from '../../utils/workflows/worker-ports.ts';
import { listen } from './listeners.ts';

export default defineBackground({
  type: 'module',
  main() {
    const adapters = createAdapters(() => import('../../utils/news/read-feeds.ts'));
    const { clock, random, records, network, feedReader, peer, proxyControl } = adapters;
    const { alarms, notifier, badge, menu, permissions, life } = adapters;
    const ports: WorkerPorts = {
      clock,
      random,
      records,
      network,
      feedReader,
      peer,
      proxyControl,
      alarms,
      notifier,
      badge,
      menu,
      grantedOrigins: (origins) => permissions.granted(origins),
      connection: () => life.connection(),
      metering: () => life.metering(),
      language: () => life.language(),
      localHour: (atMs) => new Date(atMs).getHours(),
      randomId: () => crypto.randomUUID(),
    };
    const memory = createMemory(records, (known, shown) => composeSnapshot(known, shown, life.language(), clock.now()));
    listen(adapters, ports, memory, createAttendance(ports, memory));
  },
});
