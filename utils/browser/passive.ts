// Which permitted hosts did the user's own browsing just reach over the network?

import { browser } from 'wxt/browser';
import { classifyAddress } from '../evidence/address-class.ts';
import type { Passive, PassiveLoad } from './adapters.ts';
import { deviceClock } from './clock.ts';

/** Pages and sockets of tabs only; images and scripts would wake the worker all day long. */
const FILTER = { urls: ['https://*/*', 'wss://*/*'], types: ['main_frame' as const, 'websocket' as const] };

interface Details {
  url: string;
  tabId: number;
  fromCache: boolean;
  ip?: string;
  statusCode: number;
}

export const passive: Passive = {
  watch(listener) {
    const onCompleted = (details: Details) => {
      const load = readLoad(details);
      if (load) listener(load);
    };
    const listen = () => {
      browser.webRequest.onCompleted.removeListener(onCompleted);
      browser.webRequest.onCompleted.addListener(onCompleted, FILTER);
    };
    listen();
    // With no host granted the listener is deaf, and stays so until it is added anew after a grant.
    browser.permissions.onAdded.addListener(listen);
  },
};

function readLoad(details: Details): PassiveLoad | null {
  const isOwn = details.tabId < 0;
  if (isOwn || details.fromCache || details.ip === undefined) return null;
  return {
    host: new URL(details.url).hostname,
    atMs: deviceClock.now(),
    status: details.statusCode,
    addressClass: classifyAddress(details.ip),
  };
}
