// How does Firefox get, change and lose a proxy in the middle of a run, as its settings page would do it?

import type { FirefoxBrowser } from './browser.ts';

const NONE = 0;
const MANUAL = 1;

/** `socks5://host:port`, `http://host:port`, or null for none. */
export async function setProxy(browser: FirefoxBrowser, address: string | null): Promise<void> {
  if (address) {
    const [scheme, place = ''] = address.split('://');
    const at = place.lastIndexOf(':');
    const [host, port] = [place.slice(0, at), Number(place.slice(at + 1))];
    const isSocks = scheme === 'socks5';
    await browser.setPreference('network.proxy.socks', isSocks ? host : '');
    await browser.setPreference('network.proxy.socks_port', isSocks ? port : 0);
    await browser.setPreference('network.proxy.socks5_remote_dns', true);
    await browser.setPreference('network.proxy.ssl', isSocks ? '' : host);
    await browser.setPreference('network.proxy.ssl_port', isSocks ? 0 : port);
    await browser.setPreference('network.proxy.http', isSocks ? '' : host);
    await browser.setPreference('network.proxy.http_port', isSocks ? 0 : port);
  }
  await browser.setPreference('network.proxy.type', address ? MANUAL : NONE);
}
