// What do the screens get to draw?

import { CHANNEL_NAMES, type Service } from '../catalogue/service.ts';
import type { RoundPlan } from '../contracts/agenda.ts';
import { watchedIds } from '../contracts/settings.ts';
import type { NewsRow, ServiceView, Snapshot } from '../contracts/snapshot.ts';
import type { Place } from '../contracts/watch.ts';
import { stripAt } from '../history/strip.ts';
import type { Item } from '../news/item.ts';
import { explainingItems } from '../news/link-changes.ts';
import { newsItems } from '../news/refresh.ts';
import type { Verdict, VerdictState } from '../verdict/verdict.ts';
import { pickedServices, placeNow } from './absorb.ts';
import type { Known } from './memory.ts';
import { composeRoutes } from './routes.ts';
import { mayUserCheckAtMs, nextWakeMs } from './schedule.ts';
import { scheduleInput } from './schedule-input.ts';

/** Rows of the News tab; more would only weigh on the popup's first paint. */
const NEWS_ROWS = 40;
/** So many may explain one change; the pages show fewer. */
const MOST_RELATED = 5;
/** Worst first; equals keep the catalogue's order. */
const ORDER: readonly VerdictState[] = [
  'confirmed',
  'interference',
  'unreachable',
  'stalls',
  'refused',
  'down',
  'slowed',
  'unclear',
  'unknown',
  'working',
];

/** `shown` is the last snapshot: while a round runs its rows keep their place. */
export function composeSnapshot(known: Known, shown: Snapshot | null, locale: string, nowMs: number): Snapshot {
  const { settings, watch, news } = known;
  const place = placeNow(watch);
  const { round } = watch.agenda;
  // Before consent, and after "Erase everything", no name of a service is written anywhere.
  const spoken = settings.locale === 'auto' ? locale : settings.locale;
  const items = settings.hasConsent ? newsFor(known, spoken, nowMs) : [];
  const services = pickedServices(watchedIds(settings)).map((service) => viewOf(service, place, known, items, nowMs));
  const linked = new Set(services.flatMap(({ relatedItemIds }) => relatedItemIds));
  return {
    version: 1,
    composedAtMs: nowMs,
    hasConsent: settings.hasConsent,
    network: {
      condition: watch.assessment?.condition ?? 'unknown',
      route: watch.assessment?.route ?? 'unknown',
      label: watch.epochs[0]?.label ?? null,
    },
    checkedAtMs: place.checkedAtMs,
    nextCheckAtMs: round ? null : nextWakeMs(scheduleInput(known, null, nowMs)),
    mayCheckAtMs: mayUserCheckAtMs(watch.userCheckAtMs),
    busy: round ? progressOf(round) : null,
    services: ordered(services, round !== null ? shown : null),
    news: items.filter(({ id }, at) => at < NEWS_ROWS || linked.has(id)).map((item) => rowOf(item, news.readIds)),
    newsUpdatedAtMs: news.state.updatedAtMs,
    storage: known.isDurable ? 'ok' : 'memory',
    locale: spoken,
    appearance: settings.appearance,
    pausedUntilMs: isAhead(watch.agenda.userPauseUntilMs, nowMs) ? watch.agenda.userPauseUntilMs : null,
    networks: watch.epochs.map(({ id, label, route, lastSeenAtMs }) => ({ id, label, route, lastSeenAtMs })),
    routes: composeRoutes(known, nowMs),
  };
}

function progressOf({ done, total, trigger }: RoundPlan): Snapshot['busy'] {
  const isDeep = trigger === 'deep';
  return { done, total, isVisible: trigger === 'user' || isDeep, ...(isDeep ? { isDeep } : {}) };
}

function isAhead(atMs: number | null, nowMs: number): boolean {
  return atMs !== null && atMs > nowMs;
}

function newsFor({ settings, news }: Known, locale: string, nowMs: number): readonly Item[] {
  const { jurisdiction, services } = settings;
  const { isLive, sourceIds } = settings.news;
  return newsItems(news.state, {
    jurisdiction,
    services,
    locale,
    nowMs,
    limit: Number.POSITIVE_INFINITY,
    sourceIds: isLive ? sourceIds : [],
  });
}

function viewOf(service: Service, place: Place, known: Known, items: readonly Item[], nowMs: number): ServiceView {
  const verdicts = place.verdicts[service.id];
  const hasPermission = known.permittedServiceIds.includes(service.id);
  const isWell = known.watch.assessment === null || known.watch.assessment.condition === 'online';
  return {
    id: service.id,
    name: service.name,
    verdict: verdicts?.service ?? neverChecked(hasPermission),
    channels:
      verdicts?.channels ??
      CHANNEL_NAMES.filter((name) => service.channels[name]).map((name) => ({
        name,
        verdict: neverChecked(hasPermission),
      })),
    hasPermission,
    lastKnown: isWell ? null : (place.lastKnown[service.id] ?? null),
    strip: stripAt(place.strips[service.id], nowMs).slots,
    relatedItemIds: relatedTo(service, verdicts?.service ?? null, known, items),
  };
}

/** A change is explained by items about this service and place around the day it began. */
function relatedTo(service: Service, verdict: Verdict | null, known: Known, items: readonly Item[]): readonly string[] {
  if (!verdict || verdict.sinceMs === null || verdict.state === 'unknown' || verdict.state === 'unclear') return [];
  const change = {
    service: service.id,
    jurisdiction: known.settings.jurisdiction,
    atMs: verdict.sinceMs,
    isBetter: verdict.state === 'working',
  };
  return explainingItems(items, change)
    .slice(0, MOST_RELATED)
    .map(({ id }) => id);
}

function neverChecked(hasPermission: boolean): Verdict {
  return {
    state: 'unknown',
    mechanism: null,
    confidence: 'low',
    stage: 'provisional',
    reasons: [{ code: hasPermission ? 'never-checked' : 'needs-permission' }],
    sinceMs: null,
    isFlapping: false,
    reachedAtLeast: null,
    failedAtMost: null,
    failure: null,
    responseMs: null,
  };
}

function ordered(services: readonly ServiceView[], shown: Snapshot | null): ServiceView[] {
  if (shown && shown.services.length > 0) {
    const place = (view: ServiceView) => {
      const index = shown.services.findIndex(({ id }) => id === view.id);
      return index === -1 ? shown.services.length : index;
    };
    return services.toSorted((a, b) => place(a) - place(b));
  }
  return services.toSorted((a, b) => ORDER.indexOf(a.verdict.state) - ORDER.indexOf(b.verdict.state));
}

/** What came with the package is no news: to a new user every event would be unread. */
function rowOf(item: Item, readIds: readonly string[]): NewsRow {
  const { id, origin, title, summary, date, jurisdiction, kind, services, sources, language } = item;
  const isUnread = origin === 'live' && !readIds.includes(id);
  return { id, title, summary, date, jurisdiction, kind, services, sources, language, isUnread };
}
