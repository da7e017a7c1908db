// How does the browser get, change and lose a proxy in the middle of a run, as another extension would do it?

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from './browser.ts';
import type { Page } from './page.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'The other extension that sets a proxy',
  version: '1',
  permissions: ['proxy'],
};

/** A second extension that holds the `proxy` permission; the product's own build knows nothing of it. */
export class BrowserProxy {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async install(browser: Browser): Promise<BrowserProxy> {
    const dir = join(browser.home.dir, 'other-extension');
    await mkdir(dir);
    await writeFile(join(dir, 'manifest.json'), JSON.stringify(MANIFEST));
    await writeFile(join(dir, 'page.html'), '<!doctype html><title>Proxy</title>');
    const id = await browser.load(dir);
    return new BrowserProxy(await browser.openPage(`chrome-extension://${id}/page.html`));
  }

  /** `socks5://host:port`, `http://host:port`, or null for none. */
  async set(address: string | null): Promise<void> {
    const call = address
      ? `set({ value: ${JSON.stringify(fixedServer(address))}, scope: 'regular' })`
      : `clear({ scope: 'regular' })`;
    await this.#page.evaluate(`chrome.proxy.settings.${call}.then(() => null)`);
  }
}

function fixedServer(address: string) {
  const [scheme, place = ''] = address.split('://');
  const at = place.lastIndexOf(':');
  return {
    mode: 'fixed_servers',
    rules: { singleProxy: { scheme, host: place.slice(0, at), port: Number(place.slice(at + 1)) } },
  };
}
