// Is the timeline in a package the very timeline of the source?

import { describe, expect, it } from 'vitest';
import { packedTimeline } from '../../../scripts/packed-timeline.ts';
import { TIMELINE } from '../../../utils/news/timeline/index.ts';
import { packTimeline, unpackTimeline } from '../../../utils/news/timeline/packed-timeline.ts';
import { itemOfEvent } from '../../../utils/news/timeline/timeline-for.ts';

const good = TIMELINE[0] as (typeof TIMELINE)[number];

describe('The packed timeline', () => {
  it.each(['en', 'ru', 'fa'])('tells every event again, in %s', (locale) => {
    const unpacked = unpackTimeline(JSON.parse(JSON.stringify(packTimeline(TIMELINE))));
    expect(unpacked.map((event) => itemOfEvent(event, locale))).toEqual(
      TIMELINE.map((event) => itemOfEvent(event, locale)),
    );
  });

  it('takes less than two thirds of the room', () => {
    const packed = JSON.stringify(packTimeline(TIMELINE));
    expect(Buffer.byteLength(packed) / Buffer.byteLength(JSON.stringify(TIMELINE))).toBeLessThan(0.65);
  });

  it.each([
    ['a line break in its text', { text: { ...good.text, en: ['Two\nlines', 'A summary.'] } }],
    ['a source without https', { sources: ['http://example.org/'] }],
    ['a space in a source', { sources: ['https://example.org/a b'] }],
  ])('cannot hold an event with %s, and the build says so', (_, fault) => {
    expect(() => packTimeline([{ ...good, ...fault } as typeof good, good])).toThrow('cannot be packed');
  });

  it('replaces the list in a build, and no other file', () => {
    const load = packedTimeline().load as (id: string) => string | null;
    const file = (name: string) => new URL(`../../../utils/news/timeline/${name}.ts`, import.meta.url).pathname;
    expect(load(file('index'))).toContain('unpackTimeline(packed)');
    expect(load(file('asia'))).toBeNull();
  });
});
