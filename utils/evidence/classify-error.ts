// What failed, and between which steps, given the text a browser reported?

import { chromiumFailure } from './chromium-errors.ts';
import type { FailureName } from './failure-names.ts';
import { FAILURE_STEPS, type StepSpan } from './failure-steps.ts';
import { firefoxFailure } from './firefox-errors.ts';

/** Marks that our own adapters set where the browser is silent; never seen on a wire. */
export const OWN_MARKS = {
  noPermission: 'throughline:no-permission',
  noEvent: 'throughline:no-event',
  pageGone: 'throughline:page-gone',
  webSocketFailed: 'throughline:websocket-failed',
  stalled: 'throughline:stalled',
} as const;
export type OwnMark = (typeof OWN_MARKS)[keyof typeof OWN_MARKS];

const OWN_FAILURES: Readonly<Record<OwnMark, FailureName>> = {
  'throughline:no-permission': 'local-no-permission',
  // With permission and listeners in place, only the browser's own 5xx throttle fails without any event.
  'throughline:no-event': 'local-throttled',
  'throughline:page-gone': 'local-aborted',
  'throughline:websocket-failed': 'websocket-failed',
  'throughline:stalled': 'body-stalled',
};

export interface ClassifiedError extends StepSpan {
  failure: FailureName;
  /** Only with `unknown`: the text, scrubbed of addresses and host names. */
  unknownError: string | null;
}

export function classifyError(errorText: string | null): ClassifiedError {
  const failure = nameOf(errorText);
  const unknownError = failure === 'unknown' && errorText !== null ? scrubbed(errorText) : null;
  return { failure, ...FAILURE_STEPS[failure], unknownError };
}

function nameOf(errorText: string | null): FailureName {
  if (errorText === null) return 'unknown';
  if (errorText.startsWith('throughline:')) return OWN_FAILURES[errorText as OwnMark] ?? 'unknown';
  return chromiumFailure(errorText) ?? firefoxFailure(errorText) ?? 'unknown';
}

/** Removes whatever could name a host, an address or a person, and caps the length. */
export function scrubbed(text: string): string {
  return text
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '<url>')
    .replace(/\[?(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}])(?:%\w+)?\]?/giu, '<address>')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '<address>')
    .replace(/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu, '<host>')
    .slice(0, 120);
}
