// How does the shipped build get its permissions where no human can answer the browser's prompt?

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from './browser.ts';

export interface Installed {
  id: string;
  dir: string;
}

/**
 * Installs the build under a path of its own in the browser's home. With `hasNotifications` an empty forerunner of the
 * same id that requires them comes first: an update that only asks for them optionally keeps what was granted.
 */
export async function installShipped(
  browser: Browser,
  builtDir: string,
  hasNotifications: boolean,
): Promise<Installed> {
  const dir = join(browser.home.dir, 'extension');
  await mkdir(dir, { recursive: true });
  if (hasNotifications) {
    const manifest = JSON.parse(await readFile(join(builtDir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    const { name, version, manifest_version } = manifest;
    const forerunner = { name, version, manifest_version, permissions: ['notifications'] };
    await writeFile(join(dir, 'manifest.json'), JSON.stringify(forerunner));
    await browser.load(dir);
  }
  await cp(builtDir, dir, { recursive: true });
  return { id: await browser.load(dir), dir };
}

/**
 * What the browser's own "allow on all sites" does. After it a `permissions.request` from a click of ours is answered
 * at once, and grants exactly the origins that were asked for.
 */
export async function allowAsking(browser: Browser, extensionId: string): Promise<void> {
  const page = await browser.openPage('chrome://extensions/');
  await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId)}, 'https://*/*')`);
  await page.close();
}
