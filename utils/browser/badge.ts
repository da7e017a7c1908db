// How does the toolbar button show a state?

import { browser } from 'wxt/browser';
import type { BadgePort } from '../ports/notifier.ts';

/** `icon` is a name: `/icon/<name>-16.png`, `-32.png`. */
export const badge: BadgePort = {
  async show({ text, color, title, icon }) {
    const path = { 16: `/icon/${icon}-16.png`, 32: `/icon/${icon}-32.png` };
    await Promise.all([
      browser.action.setBadgeText({ text }),
      browser.action.setBadgeBackgroundColor({ color }),
      browser.action.setTitle({ title }),
      browser.action.setIcon({ path }),
    ]);
  },
};
