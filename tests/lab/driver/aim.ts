// How does a click reach what it is meant for, on a page that still grows?

import { setTimeout as pause } from 'node:timers/promises';

export interface Point {
  x: number;
  y: number;
}

export interface Aim {
  evaluate<Value>(expression: string): Promise<Value>;
  /** Where it is, once it lies still. */
  find(): Promise<Point>;
  /** The mouse goes there, down and up. */
  press(point: Point): Promise<void>;
}

const TRIES = 10;
/** A click on what is switched off reaches no listener. */
const HEARD_MS = 2000;

/** As a user does: looks where it is, clicks, sees whether that was it, and else clicks again. */
export async function clickOn(selector: string, { evaluate, find, press }: Aim): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const point = await find();
    await evaluate(listenFor(selector));
    await press(point);
    // A page that is gone or another one by now was hit.
    if (await isTrueInTime(() => evaluate<boolean | null>(HEARD).catch(() => true))) return;
  }
  throw new Error(`${TRIES} clicks did not hit ${selector}`);
}

async function isTrueInTime(ask: () => Promise<boolean | null>): Promise<boolean> {
  const endMs = performance.now() + HEARD_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null || performance.now() > endMs) return answer === true;
    await pause(20);
  }
}

const HEARD = `globalThis.wasHit === undefined ? true : globalThis.wasHit`;

function listenFor(selector: string): string {
  const wanted = JSON.stringify(selector);
  return `(() => {
    globalThis.wasHit = null;
    const hear = ({ target }) => {
      globalThis.wasHit = target.closest(${wanted}) !== null || target.closest('label')?.control?.matches(${wanted}) === true;
    };
    globalThis.unhear?.();
    globalThis.unhear = () => removeEventListener('click', hear, true);
    addEventListener('click', hear, { capture: true, once: true });
  })()`;
}

/** An expression: the middle of the element, scrolled into view first; null while it cannot be clicked. */
export function pointOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (!element || element.disabled || element.ariaDisabled === 'true') return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return box.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  })()`;
}
