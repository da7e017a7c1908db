// How do we look at and touch one page of Firefox, as a user with a mouse would?

import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { clickOn, type Point, pointOf } from '../aim.ts';
import type { DrivenPage } from '../driven.ts';
import type { FirefoxBrowser } from './browser.ts';

export class FirefoxPage implements DrivenPage {
  readonly #browser: FirefoxBrowser;
  readonly #context: string;

  constructor(browser: FirefoxBrowser, context: string) {
    this.#browser = browser;
    this.#context = context;
  }

  async evaluate<Value>(expression: string): Promise<Value> {
    return await this.#browser.bidi.evaluate<Value>(this.#context, expression);
  }

  /** Polls an expression until it is truthy; the browser has no event for "the application has drawn it". */
  async waitFor<Value>(expression: string, timeoutMs = 10_000, what = expression): Promise<Value> {
    const endMs = performance.now() + timeoutMs;
    for (;;) {
      const value = await this.evaluate<Value>(expression).catch(() => null);
      if (value) return value;
      if (performance.now() > endMs) throw new Error(`After ${timeoutMs / 1000} s still missing: ${what}`);
      await pause(50);
    }
  }

  async click(selector: string): Promise<void> {
    await clickOn(selector, {
      evaluate: (expression) => this.evaluate(expression),
      find: () => this.#stillPoint(selector),
      press: ({ x, y }) => this.#press({ x: Math.round(x), y: Math.round(y) }),
    });
  }

  async #stillPoint(selector: string): Promise<Point> {
    const what = `${selector}, visible, enabled and at rest`;
    // What an earlier click has set off may still be moving the page.
    const still = `(async () => {
      const [before] = [JSON.stringify(${pointOf(selector)}), await new Promise((done) => setTimeout(done, 60))];
      const point = ${pointOf(selector)};
      return point && JSON.stringify(point) === before ? point : null;
    })()`;
    return await this.waitFor<Point>(still, 10_000, what);
  }

  async #press(place: Point): Promise<void> {
    await this.#send('input.performActions', {
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', ...place },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  async navigate(url: string): Promise<void> {
    // Load events never come for extension pages over BiDi.
    await this.#send('browsingContext.navigate', { url, wait: 'none' });
    await this.waitFor(`document.readyState === 'complete' && location.href === ${JSON.stringify(url)}`, 20_000, url);
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.#send<{ data: string }>('browsingContext.captureScreenshot', { origin: 'viewport' });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async setViewport(width: number, height: number, scale = 1): Promise<void> {
    await this.#send('browsingContext.setViewport', { viewport: { width, height }, devicePixelRatio: scale });
  }

  /** For all pages: BiDi knows of no colour scheme of a single one. */
  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#browser.setPreference('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
    await this.waitFor(`matchMedia('(prefers-color-scheme: ${scheme})').matches`);
  }

  async close(): Promise<void> {
    // The last answer may be lost with the page itself.
    await this.#send('browsingContext.close').catch(() => undefined);
  }

  #send<Answer>(method: string, params: object = {}): Promise<Answer> {
    return this.#browser.bidi.send<Answer>(method, { context: this.#context, ...params });
  }
}
