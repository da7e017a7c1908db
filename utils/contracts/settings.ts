// What did the user choose?

import * as z from 'zod/mini';
import { SERVICE_IDS } from '../catalogue/service.ts';

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
  /** The user's place (ISO 3166-1 alpha-2), told by the user; never looked up. */
  jurisdiction: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** null = manual only. */
  intervalMinutes: z.nullable(z.literal(INTERVALS_MINUTES)),
  notifications: z.strictObject({
    isOn: z.boolean(),
    isNeutral: z.boolean(),
    /** Local hours, [from, to); null = none. */
    quietHours: z.nullable(
      z.strictObject({ from: z.int().check(z.gte(0), z.lte(23)), to: z.int().check(z.gte(0), z.lte(23)) }),
    ),
  }),
  locale: z.enum(['auto', 'en', 'ru', 'fa']),
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
  jurisdiction: null,
  intervalMinutes: 30,
  notifications: { isOn: false, isNeutral: false, quietHours: null },
  locale: 'auto',
  appearance: 'system',
  retentionDays: 0,
  deepChecks: 'off',
  untoldLine: 'metered',
  news: { isLive: false, sourceIds: [] },
  routes: NO_ROUTES,
};

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
