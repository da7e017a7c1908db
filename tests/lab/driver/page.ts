// How do we look at and touch one page of the browser, as a user with a mouse would?

import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { clickOn, type Point, pointOf } from './aim.ts';
import type { Session } from './cdp.ts';
import type { DrivenPage } from './driven.ts';

interface Evaluated {
  result: { value?: unknown; description?: string };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** What the application still has to draw it asks for before; a frame that is not drawn in the background is not waited for. */
const TWO_FRAMES = `Promise.race([
  new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  new Promise((late) => setTimeout(late, 100)),
]).then(() => true)`;

export class Page implements DrivenPage {
  readonly session: Session;
  readonly targetId: string;

  constructor(session: Session, targetId: string) {
    this.session = session;
    this.targetId = targetId;
  }

  /** The value of an expression (promises awaited); `isGesture` lets it do what only a user's click may. */
  async evaluate<Value>(expression: string, isGesture = false): Promise<Value> {
    return evaluateIn<Value>(this.session, expression, isGesture);
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

  /** A real mouse click in the middle of the element, scrolled into view first, and once it lies still: pages grow. */
  async click(selector: string): Promise<void> {
    await clickOn(selector, {
      evaluate: (expression) => this.evaluate(expression),
      find: () => this.#stillPoint(selector),
      press: async (point) => {
        for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
          await this.session.send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
        }
      },
    });
  }

  async #stillPoint(selector: string): Promise<Point> {
    const find = () => this.waitFor<Point>(pointOf(selector), 10_000, `${selector}, visible and enabled`);
    let point = await find();
    for (let before: Point | null = null; before?.x !== point.x || before.y !== point.y; ) {
      before = point;
      await this.evaluate(TWO_FRAMES);
      point = await find();
    }
    return point;
  }

  async navigate(url: string): Promise<void> {
    await this.session.send('Page.enable');
    const loaded = this.session.next('Page.loadEventFired');
    await this.session.send('Page.navigate', { url });
    await loaded;
  }

  async reload(): Promise<void> {
    await this.navigate(await this.evaluate<string>('location.href'));
    await this.waitFor(`document.body.innerText.trim().length > 0`, 10_000, 'text on the page');
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.session.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async setViewport(width: number, height: number, scale = 1): Promise<void> {
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
  }

  /** For what it loads from now on. */
  async setLanguage(acceptLanguage: string): Promise<void> {
    const userAgent = await this.evaluate<string>('navigator.userAgent');
    await this.session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage });
  }

  /** `medium`: as it is printed, or in the few colours that the system forces. */
  async setColorScheme(scheme: 'light' | 'dark', medium?: 'print' | 'forced-colors'): Promise<void> {
    await this.session.send('Emulation.setEmulatedMedia', {
      media: medium === 'print' ? 'print' : '',
      features: [
        { name: 'forced-colors', value: medium === 'forced-colors' ? 'active' : 'none' },
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    });
  }

  async close(): Promise<void> {
    // The last answer may be lost with the page itself.
    await this.session.send('Page.close').catch(() => undefined);
  }
}

export async function evaluateIn<Value>(session: Session, expression: string, isGesture = false): Promise<Value> {
  const answer = await session.send<Evaluated>('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: isGesture,
  });
  if (answer.exceptionDetails) {
    const { exception, text } = answer.exceptionDetails;
    throw new Error(`In the page: ${exception?.description ?? text}`);
  }
  return answer.result.value as Value;
}
