// What does a browser offer to the worker?

import type { StoredItem } from '../contracts/news-record.ts';
import type { AddressClass } from '../evidence/observation.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import type { AlarmsPort } from '../ports/alarms.ts';
import type { FeedReaderPort } from '../ports/feed-reader.ts';
import type { Metering } from '../ports/metering.ts';
import type { NetworkPort } from '../ports/network.ts';
import type { BadgePort, MenuCommand, MenuPort, NotifierPort } from '../ports/notifier.ts';
import type { PeerConnectionPort } from '../ports/peer-connection.ts';
import type { ProxyControlPort } from '../ports/proxy-control.ts';
import type { RecordsPort } from '../ports/records.ts';

/** All `on...` and `watch` functions must be called before the worker's first await (D9). */
export interface Adapters {
  clock: Clock;
  random: Random;
  records: RecordsPort;
  network: NetworkPort;
  feedReader: FeedReaderPort<StoredItem>;
  peer: PeerConnectionPort;
  /** Null where the browser does not let us choose a route. */
  proxyControl: ProxyControlPort | null;
  alarms: Alarms;
  notifier: Notifier;
  badge: BadgePort;
  menu: Menu;
  permissions: Permissions;
  messages: Messages;
  life: Life;
  passive: Passive;
}

export interface Alarms extends AlarmsPort {
  onDue(listener: (scheduledAtMs: number) => void): void;
}

export interface Notifier extends NotifierPort {
  onClicked(listener: (noticeId: string) => void): void;
}

export interface Menu extends MenuPort {
  onClicked(listener: (command: MenuCommand) => void): void;
}

export interface Permissions {
  /** Which of these origins (`https://host/*`) are granted. */
  granted(origins: readonly string[]): Promise<readonly string[]>;
  hasNotifications(): Promise<boolean>;
  remove(origins: readonly string[]): Promise<void>;
  onChanged(listener: () => void): void;
}

export interface Messages {
  /** Only from our own pages; the message is still unknown and has to be read by a contract. */
  onMessage(listener: (message: unknown) => Promise<unknown>): void;
}

export type OwnPage = 'welcome' | 'options' | 'dashboard' | 'popup';

export interface Life {
  onInstalled(listener: (reason: 'install' | 'update' | 'other') => void): void;
  onStartup(listener: () => void): void;
  /** A key that the user gave to a command of the manifest. */
  onCommand(listener: (command: 'check-now' | 'erase') => void): void;
  /** The browser's own word that the line came or went. */
  onConnectivityChanged(listener: () => void): void;
  /** `part`: stands behind the page's address; it must name no service, for the browser remembers addresses. */
  openPage(page: OwnPage, part?: string): Promise<void>;
  version(): string;
  /** BCP 47 tag of the browser's own language. */
  language(): string;
  /** `wifi`, `cellular`, ... where the browser tells; else null. */
  connection(): string | null;
  metering(): Metering;
}

/** One load by the user themselves that reached a permitted host over the network (D7). */
export interface PassiveLoad {
  host: string;
  atMs: number;
  status: number;
  addressClass: AddressClass | null;
}

export interface Passive {
  watch(listener: (load: PassiveLoad) => void): void;
}
