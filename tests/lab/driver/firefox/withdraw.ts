// How does a user take hosts away again, on Firefox's own page of add-ons?

import type { FirefoxBrowser } from './browser.ts';

/** What the switches of about:addons do. */
export async function withdrawOrigins(browser: FirefoxBrowser, origins: readonly string[]): Promise<void> {
  const id = JSON.stringify(browser.geckoId);
  await browser.inside(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${id});
    const taken = { permissions: [], origins: ${JSON.stringify(origins)}, data_collection: [] };
    await ExtensionPermissions.remove(${id}, taken, extension);
  })()`);
}
