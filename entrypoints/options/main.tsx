// What did the user choose, and how is it changed?

import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import { deviceClock } from '../../utils/browser/clock.ts';
import {
  ask,
  dropMenu,
  dropOrigins,
  hasMenu,
  hasOrigins,
  loadRecord,
  MAY_CHOOSE_ROUTE,
  openPage,
  requestMenu,
  requestNotifications,
  requestOrigins,
  requestProxy,
  watchRecord,
} from '../../utils/browser/page.ts';
import { originsFor, serviceOrigins } from '../../utils/catalogue/host-permissions.ts';
import { readOwnAddress } from '../../utils/catalogue/own-address.ts';
import { ownIdOf } from '../../utils/catalogue/own-service.ts';
import { NEWS_KEY, readNewsRecord } from '../../utils/contracts/news-record.ts';
import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTINGS_KEY,
  type Settings,
  watchedIds,
} from '../../utils/contracts/settings.ts';
import { SNAPSHOT_KEY } from '../../utils/contracts/snapshot.ts';
import type { Contact } from '../../utils/contracts/watch.ts';
import { roundsCsv } from '../../utils/history/csv.ts';
import type { ExportRound } from '../../utils/history/export-rows.ts';
import { speakInFull } from '../shared/page-speech.ts';
import { readNetworks } from '../shared/read-networks.ts';
import { askProxy, NO_PROXY } from './ask-proxy.ts';
import { importSettings } from './import-settings.ts';
import { Screen } from './Screen.tsx';
import { saveFile } from './save-file.ts';
import type { Actions, View } from './screen-props.ts';

let read = readSettings(undefined);
let feeds = readNewsRecord(undefined).state.sources;
let view: View = {
  toast: null,
  hasAllHosts: true,
  isErasing: false,
  isExact: false,
  contacts: [],
  ownRefusal: null,
  hasMenu: null,
  networks: [],
  nowMs: deviceClock.now(),
  proxy: MAY_CHOOSE_ROUTE ? NO_PROXY : null,
};
const root = document.body.appendChild(document.createElement('div'));

function paint(): void {
  const { settings, problem } = read;
  const shown = { settings, problem, feeds, view, nowMs: deviceClock.now(), actions };
  void speakInFull(settings.locale, settings.appearance, (speech) =>
    render(<Screen {...shown} speech={speech} />, root),
  );
}

function show(change: Partial<View>): void {
  view = { ...view, ...change };
  paint();
}

/** `{ok}` of the worker's answer; a worker that is not there says no as well. */
async function told(message: object): Promise<{ ok: boolean; value?: unknown; problem?: string }> {
  const answer = (await ask(message).catch(() => null)) as { ok?: unknown; value?: unknown; problem?: string } | null;
  return { ok: answer?.ok === true, value: answer?.value, problem: answer?.problem };
}

/** While one is on its way, word of an earlier one is old: the next change would be made to what was before both. */
let savesUnderWay = 0;

/** At once on the page; taken back where the worker refuses. */
async function save(next: Settings, before: Settings, kind: 'saved' | 'undone'): Promise<void> {
  read = { settings: next, problem: null };
  savesUnderWay += 1;
  show({ toast: { kind, undo: kind === 'saved' ? before : null } });
  const { ok, problem } = await told({ type: 'save-settings', settings: next });
  savesUnderWay -= 1;
  if (!ok) {
    read = { settings: before, problem: null };
    show({ toast: { kind: 'failed', problem } });
  }
  await lookAtHosts();
}

function takeSettings(stored: unknown): void {
  if (savesUnderWay > 0) return;
  read = readSettings(stored);
  paint();
}

async function lookAtHosts(): Promise<void> {
  const ids = watchedIds(read.settings);
  const wanted = originsFor(ids, read.settings.jurisdiction);
  const hasAllHosts = ids.length === 0 || (await hasOrigins(wanted).catch(() => true));
  show({ hasAllHosts });
}

const actions: Actions = {
  change: (part) => void save({ ...read.settings, ...part }, read.settings, 'saved'),
  undo: (before) => void save(before, read.settings, 'undone'),
  async changeWithHosts(part, origins) {
    // Asked inside the click: after any other wait the browser would refuse to ask.
    if (await requestOrigins(origins)) return actions.change(typeof part === 'function' ? part(read.settings) : part);
    show({ toast: { kind: 'denied' } });
  },
  async setAlerts(isOn) {
    if (isOn && !(await requestNotifications())) return show({ toast: { kind: 'denied' } });
    actions.change({ notifications: { ...read.settings.notifications, isOn } });
  },
  async setMenu(isOn) {
    await (isOn ? requestMenu() : dropMenu());
    show({ hasMenu: await hasMenu() });
  },
  async addOwn(field) {
    const { ownServices } = read.settings;
    const address = readOwnAddress(field.value, ownServices);
    show({ ownRefusal: address.ok ? null : address.problem });
    if (!address.ok) return field.focus();
    await actions.changeWithHosts(
      { ownServices: [...ownServices, address.value] },
      serviceOrigins(ownIdOf(address.value)),
    );
    if (read.settings.ownServices.includes(address.value)) field.value = '';
  },
  async removeOwn(host) {
    actions.change({ ownServices: read.settings.ownServices.filter((own) => own !== host) });
    await dropOrigins(serviceOrigins(ownIdOf(host)));
  },
  async nameNetwork(epochId, label) {
    const { ok, problem } = await told({ type: 'name-network', epochId, label });
    show({ toast: ok ? { kind: 'saved', undo: null } : { kind: 'failed', problem } });
  },
  reset() {
    const { hasConsent, services, ownServices, jurisdiction, retentionDays } = read.settings;
    actions.change({ ...DEFAULT_SETTINGS, hasConsent, services, ownServices, jurisdiction, retentionDays });
  },
  show,
  async exportAll(form) {
    const { ok, value } = await told({ type: 'export', isHourly: !view.isExact });
    if (!ok) return show({ toast: { kind: 'failed' } });
    const name = `throughline-export.${form}`;
    if (form === 'json') saveFile(name, JSON.stringify(value, null, 2), 'application/json');
    else saveFile(name, roundsCsv((value as { rounds: readonly ExportRound[] }).rounds), 'text/csv');
    show({ toast: { kind: 'exported', name } });
  },
  async importFile(input) {
    const file = input.files?.[0];
    if (!file) return;
    const imported = importSettings(await file.text(), read.settings);
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (imported.ok) await save(imported.value, read.settings, 'saved');
    else show({ toast: { kind: 'not-imported', why: imported.problem } });
  },
  async readContacts() {
    const { value } = await told({ type: 'contacted' });
    show({ contacts: Array.isArray(value) ? value.filter(isContact) : [] });
  },
  testProxy: (typed) => askProxy(typed, told, requestProxy, (proxy) => show({ proxy })),
  async erase() {
    const { ok } = await told({ type: 'erase' });
    read = ok ? readSettings(undefined) : read;
    show({ isErasing: false, toast: { kind: ok ? 'erased' : 'failed' } });
  },
  open: (page) => void openPage(page),
};

function isContact(value: Partial<Contact> | null): value is Contact {
  return typeof value?.host === 'string' && Number.isFinite(value.atMs) && typeof value.purpose === 'string';
}

function readFeeds(stored: unknown): void {
  feeds = readNewsRecord(stored).state.sources;
  paint();
}

async function open(): Promise<void> {
  const stored = await loadRecord(SETTINGS_KEY).catch(() => null);
  read = readSettings(stored);
  paint();
  readFeeds(await loadRecord(NEWS_KEY).catch(() => null));
  await lookAtHosts();
  watchRecord(NEWS_KEY, readFeeds);
  const takeNetworks = (snapshot: unknown) => show({ networks: readNetworks(snapshot), nowMs: deviceClock.now() });
  takeNetworks(await loadRecord(SNAPSHOT_KEY).catch(() => null));
  watchRecord(SNAPSHOT_KEY, takeNetworks);
  show({ hasMenu: await hasMenu() });
  watchRecord(SETTINGS_KEY, takeSettings);
}

void open();
