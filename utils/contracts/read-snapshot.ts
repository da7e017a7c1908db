// Is this stored thing a snapshot that can be drawn? (No schema library: the popup carries it on its first paint.)

import type { ChannelName } from '../catalogue/service.ts';
import { NETWORK_CONDITIONS } from '../network/network.ts';
import { MECHANISMS, type Reason, VERDICT_STATES, type Verdict } from '../verdict/verdict.ts';
import type { NewsRow, ServiceView, Snapshot } from './snapshot.ts';

export interface ReadSnapshot {
  /** Null where nothing is stored, or nothing that can be read. */
  snapshot: Snapshot | null;
  /** Something was stored, and all or part of it is not what it should be. */
  isDamaged: boolean;
}

/** Never throws: what cannot be read is dropped, and the rest is drawn. */
export function readSnapshot(stored: unknown): ReadSnapshot {
  if (stored === undefined || stored === null) return { snapshot: null, isDamaged: false };
  if (!isBag(stored) || stored['version'] !== 1) return { snapshot: null, isDamaged: true };
  const services = eachOf(stored['services'], readService);
  const news = eachOf(stored['news'], readNews);
  const network = bag(stored['network']);
  const snapshot: Snapshot = {
    version: 1,
    composedAtMs: time(stored['composedAtMs']) ?? 0,
    hasConsent: stored['hasConsent'] === true,
    network: {
      condition: oneOf(NETWORK_CONDITIONS, network['condition']) ?? 'unknown',
      route: oneOf(ROUTES, network['route']) ?? 'unknown',
      label: text(network['label']) || null,
    },
    checkedAtMs: time(stored['checkedAtMs']),
    nextCheckAtMs: time(stored['nextCheckAtMs']),
    mayCheckAtMs: time(stored['mayCheckAtMs']),
    busy: readBusy(stored['busy']),
    services,
    news,
    newsUpdatedAtMs: time(stored['newsUpdatedAtMs']),
    storage: stored['storage'] === 'memory' ? 'memory' : 'ok',
    locale: text(stored['locale']) || 'auto',
    appearance: oneOf(APPEARANCES, stored['appearance']) ?? 'system',
    pausedUntilMs: time(stored['pausedUntilMs']),
    // Only half read: the Routes tab, which alone draws it, reads the rest (read-routes.ts).
    ...(isBag(stored['routes']) ? { routes: stored['routes'] as unknown as Snapshot['routes'] } : {}),
  };
  const dropped = countOf(stored['services']) - services.length + countOf(stored['news']) - news.length;
  return { snapshot, isDamaged: dropped > 0 || !Array.isArray(stored['services']) };
}

export function readVerdict(stored: unknown): Verdict | null {
  if (!isBag(stored)) return null;
  const state = oneOf(VERDICT_STATES, stored['state']);
  if (!state) return null;
  return {
    state,
    mechanism: oneOf(MECHANISMS, stored['mechanism']) ?? null,
    confidence: oneOf(['low', 'medium', 'high'] as const, stored['confidence']) ?? 'low',
    stage: stored['stage'] === 'settled' ? 'settled' : 'provisional',
    reasons: eachOf(stored['reasons'], readReason),
    sinceMs: time(stored['sinceMs']),
    isFlapping: stored['isFlapping'] === true,
    reachedAtLeast: oneOf(STEPS, stored['reachedAtLeast']) ?? null,
    failedAtMost: oneOf(STEPS, stored['failedAtMost']) ?? null,
    // Only the worker reads it; a page has no words for it.
    failure: null,
    responseMs: time(stored['responseMs']),
  };
}

type Bag = Readonly<Record<string, unknown>>;

const ROUTES = ['direct', 'proxy', 'tunnel', 'unknown'] as const;
const STEPS = ['name', 'connect', 'tls', 'response', 'body', 'udp'] as const;
const APPEARANCES = ['system', 'light', 'dark'] as const;
const CHANNELS: readonly ChannelName[] = ['web', 'messages', 'media', 'calls'];
/** Beyond it a Date is invalid, and formatting it throws. */
const LAST_MS = 8.64e15;

function readService(stored: unknown): ServiceView | null {
  if (!isBag(stored)) return null;
  const verdict = readVerdict(stored['verdict']);
  const [id, name] = [text(stored['id']), text(stored['name'])];
  if (!verdict || !id || !name) return null;
  const last = bag(stored['lastKnown']);
  const [lastVerdict, atMs] = [readVerdict(last['verdict']), time(last['atMs'])];
  return {
    id: id as ServiceView['id'],
    name,
    verdict,
    channels: eachOf(stored['channels'], readChannel),
    hasPermission: stored['hasPermission'] !== false,
    lastKnown: lastVerdict && atMs !== null ? { verdict: lastVerdict, atMs } : null,
    strip: list(stored['strip'])
      .slice(-48)
      .map((state) => oneOf(VERDICT_STATES, state) ?? null),
    relatedItemIds: list(stored['relatedItemIds']).filter((item) => typeof item === 'string'),
  };
}

function readChannel(stored: unknown): ServiceView['channels'][number] | null {
  if (!isBag(stored)) return null;
  const verdict = readVerdict(stored['verdict']);
  const name = oneOf(CHANNELS, stored['name']);
  return verdict && name ? { name, verdict } : null;
}

function readReason(stored: unknown): Reason | null {
  if (!isBag(stored)) return null;
  // Whoever words it skips a code it does not know; the list of codes would be dead weight here.
  const code = text(stored['code']) as Reason['code'];
  if (!code) return null;
  const part = (key: 'count' | 'total' | 'ms') => time(stored[key]) ?? undefined;
  return { code, host: text(stored['host']) || undefined, count: part('count'), total: part('total'), ms: part('ms') };
}

function readNews(stored: unknown): NewsRow | null {
  if (!isBag(stored)) return null;
  const [id, title] = [text(stored['id']), text(stored['title'])];
  if (!id || !title) return null;
  return {
    id,
    title,
    summary: text(stored['summary']),
    date: text(stored['date']),
    jurisdiction: text(stored['jurisdiction']) || 'ZZ',
    kind: text(stored['kind']),
    services: list(stored['services']).filter((service) => typeof service === 'string'),
    sources: eachOf(stored['sources'], readSource),
    language: text(stored['language']) || 'en',
    isUnread: stored['isUnread'] === true,
  };
}

function readSource(stored: unknown): NewsRow['sources'][number] | null {
  if (!isBag(stored) || !text(stored['name'])) return null;
  return { name: text(stored['name']), url: text(stored['url']), legalLabel: text(stored['legalLabel']) || null };
}

function readBusy(stored: unknown): Snapshot['busy'] {
  if (!isBag(stored)) return null;
  return {
    done: time(stored['done']) ?? 0,
    total: time(stored['total']) ?? 0,
    isVisible: stored['isVisible'] === true,
    ...(stored['isDeep'] === true ? { isDeep: true } : {}),
  };
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bag(value: unknown): Bag {
  return isBag(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function countOf(value: unknown): number {
  return list(value).length;
}

function eachOf<T>(value: unknown, read: (item: unknown) => T | null): T[] {
  return list(value).flatMap((item) => read(item) ?? []);
}

/** Cut at 600 characters: nothing of ours is longer. */
function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 600) : '';
}

function time(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) <= LAST_MS ? value : null;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}
