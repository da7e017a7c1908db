// How does the toolbar button get its menu?

import { browser } from 'wxt/browser';
import { MENU_COMMANDS } from '../ports/notifier.ts';
import type { Menu } from './adapters.ts';

/** What the menu shows now; written anew only when it would say something else. */
let shown = '';

/** The permission is optional, so until it is granted the whole API is missing. */
export const menu: Menu = {
  async show(items) {
    const wanted = JSON.stringify(items);
    if (!browser.contextMenus || wanted === shown) return;
    shown = wanted;
    await browser.contextMenus.removeAll();
    for (const { command, title } of items) browser.contextMenus.create({ id: command, title, contexts: ['action'] });
  },
  onClicked(listener) {
    let isListening = false;
    const listen = () => {
      if (isListening || !browser.contextMenus) return;
      browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
        const command = MENU_COMMANDS.find((known) => known === menuItemId);
        if (command) listener(command);
      });
      isListening = true;
    };
    listen();
    browser.permissions.onAdded.addListener(listen);
    browser.permissions.onRemoved.addListener(() => {
      if (!browser.contextMenus) shown = '';
    });
  },
};
