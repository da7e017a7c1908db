// What does each section of the settings get, and what may it ask for?

import type { AddressRefusal } from '../../utils/catalogue/own-address.ts';
import type { Settings } from '../../utils/contracts/settings.ts';
import type { KnownNetwork } from '../../utils/contracts/snapshot.ts';
import type { Contact } from '../../utils/contracts/watch.ts';
import type { NewsState } from '../../utils/news/news-state.ts';
import type { FullSpeech } from '../shared/page-speech.ts';
import type { ProxyView } from './ask-proxy.ts';
import type { Toast } from './ToastLine.tsx';

export interface View {
  toast: Toast | null;
  /** Whether all hosts of the picked services are granted. */
  hasAllHosts: boolean;
  /** "Erase" was pressed once and waits for the second press. */
  isErasing: boolean;
  /** The last requests made, newest first; read when the list is opened. */
  contacts: readonly Contact[];
  /** What is wrong with the address that was typed. */
  ownRefusal: AddressRefusal | null;
  /** Whether the toolbar button has its menu; null where the browser has none to give. */
  hasMenu: boolean | null;
  networks: readonly KnownNetwork[];
  nowMs: number;
  /** Export with exact times. */
  isExact: boolean;
  /** Null where the browser does not let us choose a route. */
  proxy: ProxyView | null;
}

/** A function where the settings may have moved on while the browser asked. */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

export interface Actions {
  change(part: Partial<Settings>): void;
  /** The same, once these hosts are granted. */
  changeWithHosts(part: Change, origins: readonly string[]): Promise<void>;
  undo(before: Settings): void;
  setAlerts(isOn: boolean): Promise<void>;
  setMenu(isOn: boolean): Promise<void>;
  addOwn(field: HTMLInputElement): Promise<void>;
  removeOwn(host: string): Promise<void>;
  nameNetwork(id: string, label: string): Promise<void>;
  reset(): void;
  show(change: Partial<View>): void;
  exportAll(form: 'json' | 'csv'): Promise<void>;
  importFile(input: HTMLInputElement): Promise<void>;
  readContacts(): Promise<void>;
  testProxy(typed: string): Promise<void>;
  erase(): Promise<void>;
  open(page: 'welcome' | 'dashboard'): void;
}

export interface ScreenProps {
  settings: Settings;
  problem: string | null;
  /** How each news source did when it was last asked. */
  feeds: NewsState['sources'];
  view: View;
  speech: FullSpeech;
  nowMs: number;
  actions: Actions;
}
