// What does the browser tell about its own life and language?

import { browser } from 'wxt/browser';
import type { Metering } from '../ports/metering.ts';
import type { Life } from './adapters.ts';

interface Connection {
  type?: string;
  saveData?: boolean;
}

export const life: Life = {
  onInstalled(listener) {
    browser.runtime.onInstalled.addListener(({ reason }) => {
      listener(reason === 'install' || reason === 'update' ? reason : 'other');
    });
  },
  onStartup(listener) {
    browser.runtime.onStartup.addListener(listener);
  },
  onCommand(listener) {
    // Firefox for Android has no keyboard commands.
    browser.commands?.onCommand.addListener((command) => {
      if (command === 'check-now' || command === 'erase') listener(command);
    });
  },
  onConnectivityChanged(listener) {
    globalThis.addEventListener('online', listener);
    globalThis.addEventListener('offline', listener);
  },
  async openPage(page, part) {
    const url = browser.runtime.getURL(`/${page}.html${part ? `#${part}` : ''}` as '/');
    await browser.tabs.create({ url });
  },
  version: () => browser.runtime.getManifest().version,
  language: () => browser.i18n.getUILanguage(),
  connection: () => connection()?.type ?? null,
  metering: () => meteringOf(connection()),
};

/** W3C Network Information: `type` is told on phones and ChromeOS only, `saveData` in Chromium; Firefox tells neither. */
function meteringOf(line: Connection | undefined): Metering {
  if (line?.saveData === true || line?.type === 'cellular' || line?.type === 'wimax') return 'metered';
  return line?.type === 'wifi' || line?.type === 'ethernet' ? 'unmetered' : 'unknown';
}

function connection(): Connection | undefined {
  return (navigator as Navigator & { connection?: Connection }).connection;
}
