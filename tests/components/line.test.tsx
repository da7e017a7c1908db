import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { type LineShape, lineShape } from '../../components/line-shape.ts';
import { lineWords, Throughline } from '../../components/Throughline.tsx';
import { speechIn } from '../support/popup-stage.tsx';
import { verdict } from '../support/snapshots.ts';

const CASES: readonly [string, Parameters<typeof verdict>, Partial<LineShape>, string][] = [
  [
    'a name that is hidden',
    ['interference', { failedAtMost: 'name' }],
    { reached: 0, breaksBy: 0, end: 'break' },
    'The line breaks at the first stop: Name',
  ],
  [
    'a cut by name',
    ['interference', { reachedAtLeast: 'connect', failedAtMost: 'tls' }],
    { reached: 2, breaksBy: 2, end: 'break' },
    'The line reaches “Connect” and breaks before “Secure”',
  ],
  [
    'a span that the browser leaves open',
    ['unreachable', { reachedAtLeast: 'name', failedAtMost: 'response' }],
    { reached: 1, breaksBy: 3, end: 'break' },
    'The line reaches “Name” and breaks before “Connect”',
  ],
  [
    'a freeze',
    ['stalls', { reachedAtLeast: 'response' }],
    { reached: 4, end: 'freeze', isCrawling: true },
    'The line freezes on the way to: Data',
  ],
  ['a refusal', ['refused', { reachedAtLeast: 'response' }], { end: 'refusal' }, 'The line holds; the service says no'],
  [
    'a service that works',
    ['working', { reachedAtLeast: 'response' }],
    { reached: 5, end: 'whole' },
    'The line holds all the way',
  ],
  ['a service never checked', ['unknown', {}], { reached: 0, end: 'none' }, 'No line drawn: not checked'],
  [
    'calls, which know no stops',
    ['interference', { reachedAtLeast: 'udp', failedAtMost: 'udp' }],
    { reached: 0, breaksBy: 0, end: 'break' },
    'The line breaks at the first stop: Name',
  ],
];

describe('The throughline', () => {
  it.each(CASES)('draws %s as far as it got, and says so', (_, [state, more], shape, words) => {
    const drawn = lineShape(verdict(state, more));
    expect(drawn).toMatchObject(shape);
    expect(lineWords(drawn, speechIn('en'))).toBe(words);
  });

  it('shows no stop ahead that the drawn line has passed', () => {
    const root = document.createElement('div');
    const cut = verdict('unreachable', { reachedAtLeast: null, failedAtMost: 'response' });
    render(<Throughline verdict={cut} speech={speechIn('en')} />, root);
    const [, ahead] = root.querySelectorAll('path');
    const dots = [...(ahead?.getAttribute('d') ?? '').matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
    const cross = Number(/^M([\d.]+)/.exec([...root.querySelectorAll('path')].at(-1)?.getAttribute('d') ?? '')?.[1]);
    expect(dots.length).toBeGreaterThan(2);
    for (const x of dots) expect(x).toBeGreaterThan(cross);
  });

  it('puts the cross into the middle of the span in which it can have broken', () => {
    const crossOf = (failedAtMost: 'connect' | 'response'): number => {
      const root = document.createElement('div');
      render(
        <Throughline
          verdict={verdict('unreachable', { reachedAtLeast: 'name', failedAtMost })}
          speech={speechIn('en')}
        />,
        root,
      );
      return Number(/^M([\d.]+)/.exec([...root.querySelectorAll('path')].at(-1)?.getAttribute('d') ?? '')?.[1]);
    };
    expect(crossOf('response')).toBeGreaterThan(crossOf('connect'));
  });
});
