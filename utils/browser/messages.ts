// How do our own pages reach the worker?

import { browser } from 'wxt/browser';
import type { Messages } from './adapters.ts';

export const messages: Messages = {
  onMessage(listener) {
    browser.runtime.onMessage.addListener((message: unknown, sender, answer: (value: unknown) => void) => {
      if (!isOwnPage(sender)) return undefined;
      listener(message).then(answer, (error: unknown) => answer({ ok: false, problem: String(error) }));
      return true;
    });
  },
};

/** Content scripts and foreign extensions have other origins; a sender without a URL is nobody. */
export function isOwnPage(sender: { id?: string; url?: string } | undefined): boolean {
  return (
    sender?.id === browser.runtime.id && sender.url !== undefined && sender.url.startsWith(browser.runtime.getURL(''))
  );
}
