// How does Firefox send our own requests, and nobody else's, through a given proxy?

import { browser } from 'wxt/browser';
import type { ProxyControlPort, Way } from '../../ports/proxy-control.ts';
import type { NetworkFactory } from './network.ts';

interface ProxyInfo {
  type: string;
  host: string;
  port: number;
  proxyDNS?: boolean;
  connectionIsolationKey: string;
}
type Listener = (details: { tabId: number; originUrl?: string }) => ProxyInfo[] | null | undefined;
interface ProxyApi {
  onRequest: {
    addListener(listener: Listener, filter: { urls: string[] }): void;
    removeListener(listener: Listener): void;
  };
}

export function createProxyControl(networkAlong: NetworkFactory): ProxyControlPort {
  return {
    isAllowed: () => browser.permissions.contains({ permissions: ['proxy'] }),
    networkVia: (way) => networkAlong((hosts) => steer(way, hosts)),
  };
}

/** Until the function it returns is called, our background's requests to these hosts go that way. */
function steer(way: Way, hosts: readonly string[]): () => void {
  const { proxy } = browser as unknown as { proxy: ProxyApi };
  const listener: Listener = ({ tabId, originUrl }) => {
    const isOwn = tabId < 0 && originUrl?.startsWith(browser.runtime.getURL(''));
    // `undefined` leaves the request to the user's settings, null is truly direct.
    if (!isOwn) return undefined;
    return way === 'direct' ? null : [proxyInfo(way)];
  };
  proxy.onRequest.addListener(listener, { urls: hosts.flatMap((host) => [`https://${host}/*`, `wss://${host}/*`]) });
  return () => proxy.onRequest.removeListener(listener);
}

/** A list of one: a second entry would be a leak past the proxy when it fails. */
function proxyInfo(way: Exclude<Way, 'direct'>): ProxyInfo {
  const isSocks = way.type === 'socks5';
  return {
    type: isSocks ? 'socks' : way.type,
    host: way.host,
    port: way.port,
    ...(isSocks ? { proxyDNS: true } : {}),
    connectionIsolationKey: crypto.randomUUID(),
  };
}
