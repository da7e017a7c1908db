// How are all three packages built, so that whoever reads the folder meanwhile sees the old one or the new one?

import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { listFaults } from './lists.ts';
import { QUIET_LOGGER, withoutSpinner } from './quiet-logger.ts';

export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Returns the folder of the built extension, e.g. `<root>/.output/chrome-mv3`. */
export async function buildFor(browser: BrowserName): Promise<string> {
  const name = `${browser}-mv3`;
  const staging = `${ROOT}.output/.staging-${process.pid}`;
  // A test runner sets its own, and JSX would be built for development: a third larger, with paths of this machine.
  const given = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const options = { root: ROOT, browser, mode: 'production', outDir: staging, logger: QUIET_LOGGER };
    await withoutSpinner(() => build(options));
    await mkdir(`${ROOT}.output`, { recursive: true });
    await rename(`${ROOT}.output/${name}`, `${staging}/old`).catch(ignoreMissing);
    await rename(`${staging}/${name}`, `${ROOT}.output/${name}`);
  } finally {
    if (given !== undefined) process.env['NODE_ENV'] = given;
    await rm(staging, { recursive: true, force: true });
  }
  return `${ROOT}.output/${name}`;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !BROWSERS.includes(name as BrowserName));
  if (unknown.length > 0) throw new Error(`No such browser: ${unknown.join(', ')}. Known: ${BROWSERS.join(', ')}.`);
  const faults = listFaults();
  if (faults.length > 0) throw new Error(`Not fit to ship:\n${faults.join('\n')}`);
  for (const browser of BROWSERS) {
    if (asked.length > 0 && !asked.includes(browser)) continue;
    await buildFor(browser);
    console.log(`Built .output/${browser}-mv3`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
