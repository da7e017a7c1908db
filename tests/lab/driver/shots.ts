// How are pictures taken of every screen in each look?

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../../utils/words/voice.ts';
import type { Browser } from './browser.ts';
import type { Page } from './page.ts';

export type Theme = 'light' | 'dark';
export type Size = 'normal' | 'zoomed' | 'narrow';

export type Medium = 'print' | 'forced-colors';

export interface Look {
  theme: Theme;
  locale: Locale;
  size: Size;
  medium?: Medium;
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
  const [width, height, scale] = viewportOf(screen, look.size);
  await page.setViewport(width, height, scale);
  await page.session.send('Emulation.setScrollbarsHidden', { hidden: true });
  await page.setColorScheme(look.theme, look.medium);
}

/** The language is a setting of the product; it is changed as the options page would. */
export async function setLocale(page: Page, locale: Locale): Promise<void> {
  await page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) =>
    chrome.runtime.sendMessage({ type: 'save-settings', settings: { ...settings, locale: '${locale}' } }))`);
  await page.waitFor(`chrome.storage.local.get('snapshot').then(({ snapshot }) => snapshot?.locale === '${locale}')`);
}

/** `locale` is also the browser's own language there: the welcome page has no setting to go by yet. */
export async function openScreen(
  browser: Browser,
  extensionId: string,
  screen: Screen,
  locale: Locale | null = null,
): Promise<Page> {
  const page = await browser.openPage(`chrome-extension://${extensionId}/${screen}.html`, locale);
  await page.waitFor(`document.body.innerText.trim().length > 0`, 10_000, `text on ${screen}.html`);
  return page;
}

/** The whole page at once: the window is made as tall as the page, so that what sticks to an edge stays at it. */
export async function shoot(page: Page, dir: string, screen: Screen, state: string, look: Look): Promise<string> {
  await mkdir(dir, { recursive: true });
  await setLook(page, screen, look);
  await settle(page);
  const [width, height, scale] = viewportOf(screen, look.size);
  const needed = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (needed > height) await page.setViewport(width, needed, scale);
  await settle(page);
  const file = join(
    dir,
    [screen, state, look.locale, look.theme, look.size, look.medium].filter(Boolean).join('-').concat('.png'),
  );
  await page.screenshot(file);
  return file;
}

/** Two frames: a new size or colour is laid out in the first and painted in the second. */
async function settle(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))');
}

function viewportOf(screen: Screen, size: Size): [width: number, height: number, scale: number] {
  return VIEWPORTS[size][screen === 'popup' ? 'popup' : 'page'];
}
