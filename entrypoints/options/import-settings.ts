// Can this file's settings be taken over? (All of them or none; a sentence says why not.)

import { readSettings, type Settings } from '../../utils/contracts/settings.ts';
import { ok, problem, type Result } from '../../utils/kernel/result.ts';

export type ImportProblem = { code: 'not-json' | 'too-large' | 'foreign' | 'newer' | 'broken'; detail: string };

/** Settings are some kilobytes; an export with a year of checks stays far below this. */
const MAX_CHARACTERS = 8_000_000;

/** An export of ours, or its settings alone. Consent stays as it is: a file cannot give it. */
export function importSettings(text: string, current: Settings): Result<Settings, ImportProblem> {
  const no = (code: ImportProblem['code'], detail = '') => problem<ImportProblem>({ code, detail });
  if (text.length > MAX_CHARACTERS) return no('too-large');
  const document = parsed(text);
  if (document === undefined) return no('not-json');
  const stored = settingsIn(document);
  if (stored === null) return no('foreign');
  if (typeof stored['version'] === 'number' && stored['version'] > current.version) return no('newer');
  const read = readSettings(stored);
  if (read.problem !== null) return no('broken', read.problem);
  return ok({ ...read.settings, hasConsent: current.hasConsent });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function settingsIn(document: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof document !== 'object' || document === null) return null;
  const { format, settings } = document as { format?: unknown; settings?: unknown };
  const found = typeof format === 'string' && format.startsWith('throughline/') ? settings : document;
  return typeof found === 'object' && found !== null && 'version' in found ? (found as Record<string, unknown>) : null;
}
