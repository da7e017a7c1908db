// Does the tools' light say only what a browser can honestly know?

import { describe, expect, it } from 'vitest';
import { judgeTool, TOOLS, type Tool, toolOrigins } from '../../../utils/circumvention/tools.ts';
import type { NetworkAssessment, NetworkCondition } from '../../../utils/network/network.ts';
import { NOW_MS, observation } from './builders.ts';

const byId = (id: string) => TOOLS.find((tool) => tool.id === id) as Tool;
const TOR = byId('tor');
const network = (condition: NetworkCondition): NetworkAssessment => ({
  condition,
  route: 'direct',
  passedControls: [],
  failedControls: [],
  controlResponseMs: 90,
  atMs: NOW_MS,
});
const fails = (targetId: string) => observation({ targetId, failure: 'connection-reset' });
const answers = (targetId: string) => observation({ targetId });

describe('judgeTool', () => {
  it('says "answers" when any one endpoint does, whatever the status and the network', () => {
    expect(judgeTool(TOR, [fails('tool/tor/bridges'), answers('tool/tor/snowflake')], network('online'))).toBe(
      'answers',
    );
    expect(judgeTool(TOR, [observation({ targetId: 'tool/tor/bridges', status: 404 })], network('unstable'))).toBe(
      'answers',
    );
  });

  it('says "does not answer" only when every endpoint failed on a network that is well', () => {
    const all = [fails('tool/tor/bridges'), fails('tool/tor/snowflake')];
    expect(judgeTool(TOR, all, network('online'))).toBe('does-not-answer');
    expect(judgeTool(TOR, all.slice(0, 1), network('online'))).toBe('not-known');
    for (const condition of ['offline', 'restricted', 'unstable', 'portal', 'proxy-down', 'unknown', 'clock'] as const)
      expect(judgeTool(TOR, all, network(condition))).toBe('not-known');
    expect(judgeTool(TOR, all, null)).toBe('not-known');
  });

  it("takes no notice of our own lag, the proxy's failures and other targets", () => {
    const ours = [
      observation({ targetId: 'tool/tor/bridges', failure: 'deadline', isLate: true }),
      observation({ targetId: 'tool/tor/snowflake', failure: 'proxy-unreachable' }),
      answers('telegram/web/page'),
    ];
    expect(judgeTool(TOR, ours, network('online'))).toBe('not-known');
  });

  it.each(['amneziavpn', 'lantern', 'outline', 'psiphon', 'wireguard'])(
    'calls %s not testable, whatever was seen',
    (id) => {
      expect(judgeTool(byId(id), [answers('telegram/web/page')], network('online'))).toBe('not-testable');
    },
  );
});

describe('the list', () => {
  it('ranks nothing: it is in the order of the alphabet', () => {
    const names = TOOLS.map((tool) => tool.id);
    expect(names).toEqual([...names].sort());
  });

  it('asks for the hosts of the tools switched on and no other', () => {
    expect(toolOrigins([])).toEqual([]);
    expect(toolOrigins(['wireguard', 'nothing'])).toEqual([]);
    expect(toolOrigins(['tor'])).toEqual([
      'https://bridges.torproject.org/*',
      'https://snowflake-broker.torproject.net/*',
    ]);
  });

  it('has endpoints of the one kind that needs no more than a HEAD', () => {
    for (const target of TOOLS.flatMap((tool) => tool.endpoints)) {
      expect(target).toMatchObject({ kind: 'https', expects: 'any' });
      expect(target.id).toMatch(/^tool\/[a-z]+\/[a-z]+$/);
    }
  });
});
