// Does a package lose the facts that nobody reads there, and nothing else?

import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { withoutFacts } from '../../../scripts/unread-facts.ts';

function without(code: string, ...keys: string[]): string {
  return withoutFacts(code, parseSync('list.js', code).program, keys);
}

it.each([
  ["x = { id: 'a', source: 'b' };", "x = { id: 'a', };"],
  ["x = [{ source: 'b', id: 'a' }, { source: SEEN }];", "x = [{  id: 'a' }, {  }];"],
  ['f = (source) => page({ url, source });', 'f = (source) => page({ url, });'],
  ["x = { needs: [{ source: 'a', of: { source: 'b' } }] };", 'x = { needs: [{  of: {  } }] };'],
])('%s becomes %s', (code, shorter) => {
  expect(without(code, 'source').replace(/\s+/g, ' ')).toBe(shorter.replace(/\s+/g, ' '));
});

it.each([
  'f = ({ source }) => source;',
  'x = { source: seen() };',
  "x = { [source]: 'a' };",
  "x = { why: 'b' };",
  'x = a.source;',
])('%s stays', (code) => {
  expect(without(code, 'source')).toBe(code);
});
