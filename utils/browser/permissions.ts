// What has the user allowed?

import { browser } from 'wxt/browser';
import type { Permissions } from './adapters.ts';
import { browserOrigins } from './origins.ts';

export const permissions: Permissions = {
  async granted(origins) {
    const answers = await Promise.all(
      origins.map((origin) => browser.permissions.contains({ origins: browserOrigins([origin]) })),
    );
    return origins.filter((_, index) => answers[index]);
  },
  hasNotifications() {
    return browser.permissions.contains({ permissions: ['notifications'] });
  },
  async remove(origins) {
    if (origins.length > 0) await browser.permissions.remove({ origins: browserOrigins(origins) });
  },
  onChanged(listener) {
    browser.permissions.onAdded.addListener(() => listener());
    browser.permissions.onRemoved.addListener(() => listener());
  },
};
