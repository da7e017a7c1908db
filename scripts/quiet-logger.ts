// How does a build keep quiet about everything that is in order?

import type { Logger } from 'wxt';

const silent = (): void => undefined;

/** WXT lists every file of every package; what a reader needs is what went wrong. */
export const QUIET_LOGGER: Logger = {
  level: 1,
  debug: silent,
  log: silent,
  info: silent,
  success: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};
