// What did the user choose?

import * as z from 'zod/mini';
import { MAX_OWN_SERVICES } from '../catalogue/own-address.ts';
import { isPublicHost, ownIdOf } from '../catalogue/own-service.ts';
import { SERVICE_IDS, type WatchedId } from '../catalogue/service.ts';
import { NOTICE_KINDS } from '../notices/decide.ts';

export const SETTINGS_KEY = 'settings';
export const INTERVALS_MINUTES = [15, 30, 60, 120, 360, 720, 1440] as const;

const RouteSettings = z.strictObject({
  /** Ask a trace page for the country of the exit. */
  looksUpExit: z.boolean(),
  /** Known tools whose public services are asked; null = the whole part is switched off, and none is named. */
  toolIds: z.nullable(z.array(z.string())),
});
const NO_ROUTES: z.infer<typeof RouteSettings> = { looksUpExit: false, toolIds: null };

export const Settings = z.strictObject({
  version: z.literal(1),
  /** Set by the last step of the welcome page; before it nothing is contacted. */
  hasConsent: z.boolean(),
  services: z.array(z.enum(SERVICE_IDS)),
  /** Hosts of services that the user named by their addresses. */
  ownServices: z._default(z.array(z.string().check(z.refine(isPublicHost))).check(z.maxLength(MAX_OWN_SERVICES)), []),
  /** The user's place (ISO 3166-1 alpha-2), told by the user; never looked up. */
  jurisdiction: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** null = manual only. */
  intervalMinutes: z.nullable(z.literal(INTERVALS_MINUTES)),
  /** Nothing by itself where the device asks for little traffic. */
  isUnmeteredOnly: z._default(z.boolean(), false),
  notifications: z.strictObject({
    isOn: z.boolean(),
    isNeutral: z.boolean(),
    /** Which changes are told. */
    kinds: z._default(z.array(z.enum(NOTICE_KINDS)), [...NOTICE_KINDS]),
    /** Services of which nothing is told. */
    mutedIds: z._default(z.array(z.string()), []),
    /** Local hours, [from, to); null = none. */
    quietHours: z.nullable(
      z.strictObject({ from: z.int().check(z.gte(0), z.lte(23)), to: z.int().check(z.gte(0), z.lte(23)) }),
    ),
  }),
  /** A language's tag; one that this package does not speak means the browser's own, as `auto` does. */
  locale: z.string().check(z.regex(/^(?:auto|[a-z]{2,3})$/)),
  appearance: z.enum(['system', 'light', 'dark']),
  /** Days of history kept on disk; 0 = memory only (D15). */
  retentionDays: z.literal([0, 7, 30, 90]),
  /** Large files, by itself: at most once a day and service, only where the line costs nothing. */
  deepChecks: z._default(z.enum(['off', 'daily']), 'off'),
  /** What a line counts as when the browser does not tell whether it is metered. */
  untoldLine: z._default(z.enum(['metered', 'unmetered']), 'metered'),
  news: z.strictObject({ isLive: z.boolean(), sourceIds: z.array(z.string()) }),
  /** Settings of before it came have none of it: everything is off then. */
  routes: z._default(RouteSettings, NO_ROUTES),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  hasConsent: false,
  services: [],
  ownServices: [],
  jurisdiction: null,
  intervalMinutes: 30,
  isUnmeteredOnly: false,
  notifications: { isOn: false, isNeutral: false, kinds: [...NOTICE_KINDS], mutedIds: [], quietHours: null },
  locale: 'auto',
  appearance: 'system',
  retentionDays: 0,
  deepChecks: 'off',
  untoldLine: 'metered',
  news: { isLive: false, sourceIds: [] },
  routes: NO_ROUTES,
};

/** Everything that is looked at: those of the list, then the user's own. */
export function watchedIds({ services, ownServices }: Pick<Settings, 'services' | 'ownServices'>): WatchedId[] {
  return [...services, ...ownServices.map(ownIdOf)];
}

/** Stored or imported settings: whole or not at all; a damaged record is reported, the defaults serve meanwhile. */
export function readSettings(stored: unknown): { settings: Settings; problem: string | null } {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, problem: null };
  const read = Settings.safeParse(stored);
  if (read.success) return { settings: read.data, problem: null };
  const issue = read.error.issues[0];
  return {
    settings: DEFAULT_SETTINGS,
    problem: `${issue?.path.join('.') || 'settings'}: ${issue?.message ?? 'unreadable'}`,
  };
}
