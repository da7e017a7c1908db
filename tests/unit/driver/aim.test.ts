// Does a click go on until it hits, and no further?

import { describe, expect, it } from 'vitest';
import { clickOn } from '../../lab/driver/aim.ts';

/** `heard`: what the page says after each press; undefined: it is gone. */
function pageThat(heard: readonly (boolean | undefined)[]) {
  const pressed: number[] = [];
  let looks = 0;
  return {
    pressed,
    find: async () => ({ x: looks++, y: 0 }),
    press: async ({ x }: { x: number }) => {
      pressed.push(x);
    },
    async evaluate<Value>(expression: string): Promise<Value> {
      if (expression.includes('addEventListener')) return undefined as Value;
      const said = heard[pressed.length - 1];
      if (said === undefined) throw new Error('no such page');
      return said as Value;
    },
  };
}

describe('a click', () => {
  it('that went past is made again where the element is now', async () => {
    const page = pageThat([false, false, true]);
    await clickOn('button', page);
    expect(page.pressed).toEqual([0, 1, 2]);
  });

  it('that closed the page is not made again', async () => {
    const page = pageThat([undefined]);
    await clickOn('button', page);
    expect(page.pressed).toEqual([0]);
  });

  it('that never hits is an error that names the element', async () => {
    await expect(clickOn('#away', pageThat(Array(10).fill(false)))).rejects.toThrow('10 clicks did not hit #away');
  });
});
