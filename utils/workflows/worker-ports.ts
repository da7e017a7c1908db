// What does the worker need of the world?

import type { Clock } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import type { StoredItem } from '../news/news-state.ts';
import type { AlarmsPort } from '../ports/alarms.ts';
import type { FeedReaderPort } from '../ports/feed-reader.ts';
import type { Metering } from '../ports/metering.ts';
import type { NetworkPort } from '../ports/network.ts';
import type { BadgePort, MenuPort, NotifierPort } from '../ports/notifier.ts';
import type { PeerConnectionPort } from '../ports/peer-connection.ts';
import type { ProxyControlPort } from '../ports/proxy-control.ts';
import type { RecordsPort } from '../ports/records.ts';

export interface WorkerPorts {
  clock: Clock;
  random: Random;
  records: RecordsPort;
  network: NetworkPort;
  feedReader: FeedReaderPort<StoredItem>;
  peer: PeerConnectionPort;
  /** Null where the browser does not let us choose a route. */
  proxyControl: ProxyControlPort | null;
  alarms: AlarmsPort;
  notifier: NotifierPort;
  badge: BadgePort;
  menu: MenuPort;
  /** Which of these origins are granted. */
  grantedOrigins(origins: readonly string[]): Promise<readonly string[]>;
  /** Kind of connection where the browser tells, else null. */
  connection(): string | null;
  metering(): Metering;
  /** BCP 47 tag of the browser's own language. */
  language(): string;
  /** The hour of the user's own day, 0-23. */
  localHour(atMs: number): number;
  randomId(): string;
}
