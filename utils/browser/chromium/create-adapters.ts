// What does Chromium offer to the worker?

import type { Adapters } from '../adapters.ts';
import { alarms } from '../alarms.ts';
import { badge } from '../badge.ts';
import { deviceClock } from '../clock.ts';
import { life } from '../life.ts';
import { menu } from '../menu.ts';
import { messages } from '../messages.ts';
import { notifier } from '../notifier.ts';
import { passive } from '../passive.ts';
import { permissions } from '../permissions.ts';
import { deviceRandom } from '../random.ts';
import { createRecords } from '../records.ts';
import { createFeedReader } from './feed-reader.ts';
import { createNetwork } from './network.ts';
import { createOffscreenDocument } from './offscreen-document.ts';
import { createPeerConnection } from './peer-connection.ts';

/** Call before the worker's first await: it registers listeners. */
export function createAdapters(): Adapters {
  const document = createOffscreenDocument();
  const network = createNetwork(document, deviceClock);
  const peer = createPeerConnection(document, deviceClock);
  const records = createRecords();
  return {
    clock: deviceClock,
    random: deviceRandom,
    records,
    network,
    feedReader: createFeedReader(document),
    peer,
    // Chromium grants no `proxy` permission in context, and required it warns of everything (D8).
    proxyControl: null,
    alarms,
    notifier,
    badge,
    menu,
    permissions,
    messages,
    life,
    passive,
  };
}
