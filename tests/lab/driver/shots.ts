// How are pictures taken of every screen in each look?

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from './browser.ts';
import type { Page } from './page.ts';

export type Locale = 'en' | 'ru' | 'fa';
export type Theme = 'light' | 'dark';
export type Size = 'normal' | 'zoomed' | 'narrow';

export interface Look {
  theme: Theme;
  locale: Locale;
  size: Size;
}

export const SCREENS = ['popup', 'options', 'welcome', 'dashboard'] as const;
export type Screen = (typeof SCREENS)[number];

/** CSS pixels and scale: 200 % zoom halves the room that a page has; a popup is as wide as it wants to be. */
const VIEWPORTS: Record<Size, Record<'popup' | 'page', [width: number, height: number, scale: number]>> = {
  normal: { popup: [400, 600, 1], page: [1100, 800, 1] },
  zoomed: { popup: [400, 300, 2], page: [550, 400, 2] },
  narrow: { popup: [320, 600, 1], page: [320, 640, 1] },
};

export async function setLook(page: Page, screen: Screen, look: Look): Promise<void> {
  const [width, height, scale] = VIEWPORTS[look.size][screen === 'popup' ? 'popup' : 'page'];
  await page.setViewport(width, height, scale);
  await page.setColorScheme(look.theme);
}

/** The language is a setting of the product; it is changed as the options page would. */
export async function setLocale(page: Page, locale: Locale): Promise<void> {
  await page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) =>
    chrome.runtime.sendMessage({ type: 'save-settings', settings: { ...settings, locale: '${locale}' } }))`);
  await page.waitFor(`chrome.storage.local.get('snapshot').then(({ snapshot }) => snapshot?.locale === '${locale}')`);
}

export async function openScreen(browser: Browser, extensionId: string, screen: Screen): Promise<Page> {
  const page = await browser.openPage(`chrome-extension://${extensionId}/${screen}.html`);
  await page.waitFor(`document.body.innerText.trim().length > 0`, 10_000, `text on ${screen}.html`);
  return page;
}

export async function shoot(page: Page, dir: string, screen: Screen, state: string, look: Look): Promise<string> {
  await mkdir(dir, { recursive: true });
  await setLook(page, screen, look);
  // Two frames: the new size and colours are laid out in the first and painted in the second.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))');
  const file = join(dir, [screen, state, look.locale, look.theme, look.size].filter(Boolean).join('-').concat('.png'));
  await page.screenshot(file);
  return file;
}
