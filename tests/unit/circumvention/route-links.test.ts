// Are two routes compared only where they are routes of one network?

import { describe, expect, it } from 'vitest';
import {
  isSameNetwork,
  linkEpochs,
  NO_LINKS,
  type Passage,
  pruneLinks,
  readLinks,
  siblingEpochs,
} from '../../../utils/circumvention/route-links.ts';

const passage = (
  from: Passage['from']['route'],
  to: Passage['to']['route'],
  change: Partial<Passage> = {},
): Passage => ({
  from: { id: 'a', route: from },
  to: { id: 'b', route: to },
  isGuided: false,
  hasNetworkChanged: false,
  hadGap: false,
  ...change,
});

describe('isSameNetwork', () => {
  it.each<[string, Passage, boolean]>([
    ['a proxy set in the browser', passage('direct', 'proxy'), true],
    ['a proxy cleared in the browser', passage('proxy', 'direct'), true],
    ['a tunnel that came up without a gap', passage('direct', 'tunnel', { hasNetworkChanged: true }), true],
    ['a tunnel that went down without a gap', passage('tunnel', 'direct', { hasNetworkChanged: true }), true],
    [
      'a switch that the user was asked for',
      passage('direct', 'proxy', { hasNetworkChanged: true, isGuided: true }),
      true,
    ],
    ['another network behind a tunnel', passage('direct', 'tunnel', { hasNetworkChanged: true, hadGap: true }), false],
    ['another network with a proxy', passage('direct', 'proxy', { hasNetworkChanged: true }), false],
    ['two networks, both direct', passage('direct', 'direct', { hasNetworkChanged: true }), false],
    ['two networks by proxy, without a word from the browser', passage('proxy', 'proxy'), false],
    ['a route nobody could tell', passage('direct', 'unknown'), false],
    ['a route nobody could tell, but the user was asked', passage('direct', 'unknown', { isGuided: true }), true],
    [
      'a guided switch with the cable pulled in between',
      passage('direct', 'tunnel', { isGuided: true, hasNetworkChanged: true, hadGap: true }),
      false,
    ],
  ])('%s', (_, it, expected) => {
    expect(isSameNetwork(it)).toBe(expected);
  });

  it('does not link an epoch with itself', () => {
    expect(isSameNetwork({ ...passage('direct', 'proxy'), to: { id: 'a', route: 'proxy' } })).toBe(false);
  });
});

describe('links', () => {
  it('join groups that turn out to be one network', () => {
    const links = linkEpochs(linkEpochs(linkEpochs(NO_LINKS, 'a', 'b'), 'c', 'd'), 'b', 'c');
    expect([...siblingEpochs(links, 'a')].sort()).toEqual(['b', 'c', 'd']);
    expect(links.groups).toHaveLength(1);
  });

  it('leave other networks alone', () => {
    const links = linkEpochs(linkEpochs(NO_LINKS, 'a', 'b'), 'x', 'y');
    expect(siblingEpochs(links, 'x')).toEqual(['y']);
    expect(siblingEpochs(links, 'stranger')).toEqual([]);
    expect(linkEpochs(links, 'a', 'a')).toBe(links);
  });

  it('forget epochs that are gone, and groups of one', () => {
    const links = pruneLinks(linkEpochs(linkEpochs(NO_LINKS, 'a', 'b'), 'x', 'y'), ['a', 'x', 'y']);
    expect(links.groups).toEqual([['x', 'y']]);
  });

  it.each([undefined, null, 7, 'x', {}, { groups: 'x' }, { groups: [7, ['a'], ['a', 7]] }])(
    'read %j as no links',
    (stored) => {
      expect(readLinks(stored)).toEqual(NO_LINKS);
    },
  );

  it('survive being stored', () => {
    const links = linkEpochs(NO_LINKS, 'a', 'b');
    expect(readLinks(JSON.parse(JSON.stringify(links)))).toEqual(links);
  });
});
