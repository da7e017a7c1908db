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

/** The spinner draws with escape codes straight to stdout, which in a log is nothing but noise. */
export async function withoutSpinner<T>(work: () => Promise<T>): Promise<T> {
  if (process.stdout.isTTY) return await work();
  const write = process.stdout.write;
  const filtered = (...parameters: Parameters<typeof write>): boolean => {
    const text = String(parameters[0]);
    return text.startsWith('\r') || text.startsWith('\u001b[?25') || write.apply(process.stdout, parameters);
  };
  process.stdout.write = filtered as typeof write;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}
