// What does Firefox offer to the worker?

import type { StoredItem } from '../../contracts/news-record.ts';
import type { LoadFeedReader } from '../../ports/feed-reader.ts';
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
import { createNetwork, networkFactory } from './network.ts';
import { createPeerConnection } from './peer-connection.ts';
import { createProxyControl } from './proxy-control.ts';

/** Call before the background page's first await: it registers listeners. */
export function createAdapters(loadReader: LoadFeedReader<StoredItem>): Adapters {
  const networkAlong = networkFactory(deviceClock);
  const network = createNetwork(networkAlong);
  const proxyControl = createProxyControl(networkAlong);
  const peer = createPeerConnection(deviceClock);
  const records = createRecords();
  return {
    clock: deviceClock,
    random: deviceRandom,
    records,
    network,
    feedReader: createFeedReader(loadReader),
    peer,
    proxyControl,
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
