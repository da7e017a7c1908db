// Is this file one whose settings can be taken over, and if not, why?

import { sourceById } from '../news/sources/index.ts';
import { Settings } from './settings.ts';

export type SettingsFile =
  | { ok: true; settings: Settings }
  | { ok: false; code: 'not-json' | 'too-large' | 'foreign' | 'newer' }
  /** `detail`: the part that does not fit. */
  | { ok: false; code: 'broken'; detail: string };

/** Ninety days of history are half of it. */
const LARGEST_CHARACTERS = 8 * 1024 * 1024;
const FORMAT = /^throughline\/(\d{1,4})$/;
const OUR_FORMAT = 1;
const OUR_VERSION = 1;

/** Whole or not at all. Consent is the user's word on this device, so it stays as it is in `before`. */
export function readSettingsFile(text: string, before: Settings): SettingsFile {
  if (text.length > LARGEST_CHARACTERS) return { ok: false, code: 'too-large' };
  const document = parsed(text);
  if (document === undefined) return { ok: false, code: 'not-json' };
  const { format, settings } = bag(document);
  const formatNumber = Number(FORMAT.exec(String(format))?.[1] ?? 0);
  if (formatNumber === 0) return { ok: false, code: 'foreign' };
  const { version } = bag(settings);
  if (formatNumber > OUR_FORMAT || (typeof version === 'number' && version > OUR_VERSION))
    return { ok: false, code: 'newer' };
  const read = Settings.safeParse(settings);
  if (!read.success) return { ok: false, code: 'broken', detail: read.error.issues[0]?.path.join('.') || 'settings' };
  return { ok: true, settings: fitted(read.data, before) };
}

/** Doubles and sources that are not there any more are left out. */
function fitted(settings: Settings, before: Settings): Settings {
  const sourceIds = [...new Set(settings.news.sourceIds)].filter((id) => sourceById(id) !== undefined);
  return {
    ...settings,
    hasConsent: before.hasConsent,
    services: [...new Set(settings.services)],
    news: { isLive: settings.news.isLive && sourceIds.length > 0, sourceIds },
  };
}

/** A file saved by an editor may begin with a byte order mark. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function bag(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
