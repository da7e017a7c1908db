// How does the browser wake the worker?

import { browser } from 'wxt/browser';
import type { Alarms } from './adapters.ts';

const NAME = 'next';

export const alarms: Alarms = {
  async setNext(atMs) {
    if (atMs === null) await browser.alarms.clear(NAME);
    else await browser.alarms.create(NAME, { when: atMs });
  },
  async next() {
    return (await browser.alarms.get(NAME))?.scheduledTime ?? null;
  },
  onDue(listener) {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === NAME) listener(alarm.scheduledTime);
    });
  },
};
