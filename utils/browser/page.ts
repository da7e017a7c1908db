// How do popup, options and the other pages reach the worker and the records?

import { browserOrigins } from './origins.ts';

/** The native API: pages paint from one storage read and carry no polyfill. Chromium >= 120 answers with promises. */
interface Native {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getURL(path: string): string;
    getManifest(): { optional_permissions?: string[] };
    id?: string;
  };
  storage: {
    local: { get(keys: string | string[]): Promise<Record<string, unknown>> };
    session: { get(keys: string | string[]): Promise<Record<string, unknown>> };
    onChanged: ChangeEvent & { addListener(listener: ChangeListener): void };
  };
  permissions: {
    request(wanted: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
    contains(wanted: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
    remove(unwanted: { origins?: string[]; permissions?: string[] }): Promise<boolean>;
  };
  tabs: { create(options: { url: string }): Promise<unknown> };
  extension?: { getViews?(filter: { type: 'popup' }): unknown[] };
}
type ChangeListener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
interface ChangeEvent {
  removeListener(listener: ChangeListener): void;
}

const native = (
  (globalThis as { browser?: Native }).browser?.runtime?.id
    ? (globalThis as unknown as { browser: Native }).browser
    : (globalThis as unknown as { chrome: Native }).chrome
) as Native;

/** The worker's `Answer`, still unread. Rejects when there is no worker to answer. */
export function ask(message: unknown): Promise<unknown> {
  return native.runtime.sendMessage(message);
}

/** Undefined where nothing is stored; rejects where the store is unreadable. */
export async function loadRecord(key: string): Promise<unknown> {
  return (await native.storage.local.get(key))[key];
}

/** History: from the disk where the user lets it be kept there, else from this browser session's memory. */
export async function loadPast(keys: string[]): Promise<Record<string, unknown>> {
  const [passing, kept] = await Promise.all([native.storage.session.get(keys), native.storage.local.get(keys)]);
  return { ...passing, ...kept };
}

/** Records vanish and come back within milliseconds when all of them are written anew; what stays away longer is gone. */
const REWRITE_MS = 250;

/** Calls on each change; a removed record comes as undefined, a little later. Returns how to stop. */
export function watchRecord(key: string, listener: (value: unknown) => void): () => void {
  const onChanged: ChangeListener = (changes, area) => {
    const change = changes[key];
    if (area !== 'local' || !change) return;
    if (change.newValue !== undefined) listener(change.newValue);
    else setTimeout(() => void tellRemoved(key, listener), REWRITE_MS);
  };
  native.storage.onChanged.addListener(onChanged);
  return () => native.storage.onChanged.removeListener(onChanged);
}

async function tellRemoved(key: string, listener: (value: unknown) => void): Promise<void> {
  const value = await loadRecord(key).catch(() => undefined);
  if (value === undefined) listener(undefined);
}

/** One prompt for exactly these origins; must be called inside the user's click. The menu adds no word to the prompt. */
export function requestOrigins(origins: readonly string[], isWithMenu = false): Promise<boolean> {
  const menu = isWithMenu && mayAskForMenu() ? MENU : {};
  return native.permissions.request({ ...menu, origins: browserOrigins(origins) });
}

/** Whether all of them are granted already. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return native.permissions.contains({ origins: [...origins] });
}

/** The browser goes on listing them as once allowed, but nothing may be asked there any more. */
export async function dropOrigins(origins: readonly string[]): Promise<void> {
  await native.permissions.remove({ origins: browserOrigins(origins) });
}

const MENU = { permissions: ['contextMenus'] };

function mayAskForMenu(): boolean {
  return native.runtime.getManifest().optional_permissions?.includes('contextMenus') === true;
}

/** Null where the browser does not let an extension ask for a menu in context (Firefox). */
export async function hasMenu(): Promise<boolean | null> {
  return mayAskForMenu() ? native.permissions.contains(MENU) : null;
}

/** Granted without a prompt; must be called inside the user's click all the same. */
export function requestMenu(): Promise<boolean> {
  return native.permissions.request(MENU);
}

export async function dropMenu(): Promise<void> {
  await native.permissions.remove(MENU);
}

/** Must be called inside the user's click. */
export function requestNotifications(): Promise<boolean> {
  return native.permissions.request({ permissions: ['notifications'] });
}

/** Only Firefox lets an extension choose the way of its own requests, and grants that in context. */
export const MAY_CHOOSE_ROUTE: boolean = import.meta.env.FIREFOX;

/** Must be called inside the user's click. */
export function requestProxy(): Promise<boolean> {
  return native.permissions.request({ permissions: ['proxy'] });
}

/** `part`: the id of what it shall show first. */
export async function openPage(page: 'welcome' | 'options' | 'dashboard', part?: string): Promise<void> {
  await native.tabs.create({ url: native.runtime.getURL(`/${page}.html${part ? `#${part}` : ''}`) });
}

/** Whether this page is the toolbar's popup; the same page may be open in a tab. */
export function isToolbarPopup(): boolean {
  return native.extension?.getViews?.({ type: 'popup' }).includes(globalThis) ?? false;
}
