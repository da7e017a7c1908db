// How does the browser show a notice of ours?

import { browser } from 'wxt/browser';
import type { Notifier } from './adapters.ts';

/** The permission is optional, so until it is granted the whole API is missing. */
export const notifier: Notifier = {
  async show({ id, title, message }) {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] })) || !browser.notifications)
      return false;
    const iconUrl = browser.runtime.getURL('/icon/throughline-128.png' as '/');
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
    return true;
  },
  onClicked(listener) {
    let isListening = false;
    const listen = () => {
      if (isListening || !browser.notifications) return;
      browser.notifications.onClicked.addListener(listener);
      isListening = true;
    };
    listen();
    browser.permissions.onAdded.addListener(listen);
  },
};
