// Does everything still hold? Gets a browser first, so that a missing one is one clear sentence and not forty red tests.

import { findChromium, findFirefox } from './find-browser.ts';
import { prepareLab } from './prepare-lab.ts';
import { succeeds } from './run.ts';

async function main(): Promise<void> {
  process.env['CHROME_PATH'] = await findChromium();
  process.env['FIREFOX_PATH'] = await findFirefox();
  prepareLab();
  process.exitCode = succeeds('vitest', ['run', ...process.argv.slice(2)]) ? 0 : 1;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
