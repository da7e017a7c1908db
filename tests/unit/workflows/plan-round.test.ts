// Does a round look at the right targets, and never crowd a host?

import { describe, expect, it } from 'vitest';
import { CALL_CONTROLS } from '../../../utils/catalogue/call-controls.ts';
import { controlsFor } from '../../../utils/catalogue/controls.ts';
import { SERVICES, serviceById, targetById } from '../../../utils/catalogue/index.ts';
import { hostOf, type Target } from '../../../utils/catalogue/service.ts';
import { EMPTY_PLACE } from '../../../utils/contracts/watch.ts';
import { hours, minutes, seconds } from '../../../utils/kernel/clock.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import type { LineMemory } from '../../../utils/verdict/line-memory.ts';
import type { Standing } from '../../../utils/verdict/standing.ts';
import { newTargetLedger, type TargetLedger } from '../../../utils/verdict/target-ledger.ts';
import type { Verdict, VerdictState } from '../../../utils/verdict/verdict.ts';
import { planRound, type RoundInput } from '../../../utils/workflows/plan-round.ts';
import { keptApart, type PlannedAsk } from '../../../utils/workflows/run-batch.ts';

const NOW = Date.UTC(2026, 7, 13, 12);

function plan(overrides: Partial<RoundInput> = {}) {
  return planRound({
    id: 'r',
    trigger: 'interval',
    services: SERVICES,
    onlyTargetIds: null,
    place: EMPTY_PLACE,
    controls: controlsFor('RU'),
    callControls: CALL_CONTROLS,
    jurisdiction: null,
    turn: 0,
    hostStartsMs: {},
    sideLooks: [],
    nowMs: NOW,
    random: seededRandom(1),
    ...overrides,
  });
}
const hostsOf = (ids: readonly string[]) => ids.map((id) => hostOf(targetById(id) ?? { url: '' }));

describe('a background round', () => {
  it('never has more than three hosts in a minute, over every service there is', () => {
    for (const { targetIds, controlIds } of plan().batches)
      expect(targetIds.length + controlIds.length).toBeLessThanOrEqual(3);
  });
  it('spaces its batches by a minute', () => {
    expect(plan().batches.every(({ notBeforeMs }, index) => notBeforeMs === NOW + index * minutes(1))).toBe(true);
  });
  it('asks no host twice', () => {
    const hosts = hostsOf(plan().batches.flatMap(({ targetIds }) => targetIds));
    expect(hosts.toSorted()).toEqual([...new Set(hosts)].sort());
  });
  it('begins with the network itself, a domestic control among them, and has a control in each batch', () => {
    const [first, ...rest] = plan().batches;
    expect(first?.targetIds).toEqual([]);
    expect(first?.controlIds.map((id) => controlsFor('RU').find((control) => control.id === id)?.kind)).toEqual([
      'global',
      'global',
      'domestic',
    ]);
    for (const { controlIds } of rest) expect(controlIds.length).toBeGreaterThan(0);
  });
  it("leaves services that are listed in the user's place to the user", () => {
    const services = [serviceById('instagram'), serviceById('max')];
    const ids = (trigger: 'interval' | 'user') =>
      plan({ services, trigger, jurisdiction: 'RU' }).batches.flatMap(({ targetIds }) => targetIds);
    expect(ids('interval').some((id) => id.startsWith('instagram/'))).toBe(false);
    expect(ids('user').some((id) => id.startsWith('instagram/'))).toBe(true);
  });
  it('looks at the target that waited longest', () => {
    const services = [serviceById('telegram')];
    const first = plan({ services }).batches.flatMap(({ targetIds }) => targetIds);
    const place = { ...EMPTY_PLACE, probedAtMs: Object.fromEntries(first.map((id) => [id, NOW])) };
    const second = plan({ services, place }).batches.flatMap(({ targetIds }) => targetIds);
    expect(second).not.toEqual(first);
  });
});

describe('a service that has long been well', () => {
  const discord = serviceById('discord');
  const all = plan({ services: [discord] }).batches.flatMap(({ targetIds }) => targetIds);
  const core = all.filter((id) => /\/(web|messages)\//.test(id));
  const asked = (state: VerdictState, sinceMs: number, lookedMs: number, trigger: 'interval' | 'user' = 'interval') => {
    const verdict = { state, stage: 'settled', sinceMs: NOW - sinceMs } as Verdict;
    const channels = (['web', 'messages', 'media', 'calls'] as const).map((name) => ({ name, verdict }));
    const standing = { service: {} as Standing, channels: {} };
    const place = {
      ...EMPTY_PLACE,
      verdicts: { discord: { service: verdict, channels, standing } },
      probedAtMs: Object.fromEntries(all.map((id, index) => [id, NOW - lookedMs - seconds(index)])),
    };
    return plan({ services: [discord], place, trigger }).batches.flatMap(({ targetIds }) => targetIds);
  };
  it('is looked at by halves, those that waited longest first', () => {
    const half = asked('working', hours(6), minutes(30));
    expect(half).toHaveLength(Math.ceil(core.length / 2));
    expect(new Set(half)).toEqual(new Set(core.slice(-half.length)));
  });
  it('is looked at whole when it has been well for less, when it is not well, when the user asks', () => {
    expect(asked('working', hours(5), minutes(30))).toHaveLength(core.length);
    expect(asked('interference', hours(6), minutes(30)).length).toBeGreaterThanOrEqual(core.length);
    expect(asked('working', hours(6), minutes(30), 'user').length).toBeGreaterThanOrEqual(core.length);
  });
  it('has no target that waits longer than two hours', () => {
    expect(asked('working', hours(6), hours(2))).toHaveLength(core.length);
  });
});

describe("a service's own call host", () => {
  const asked = (udp: 'passes' | 'silent') => {
    const verdict = { state: 'working', stage: 'settled', sinceMs: NOW - hours(1) } as Verdict;
    const channels = (['web', 'messages', 'media', 'calls'] as const).map((name) => ({ name, verdict }));
    const { ledger } = EMPTY_PLACE;
    const all = plan({ services: [serviceById('meet')] }).batches.flatMap(({ targetIds }) => targetIds);
    const place = {
      ...EMPTY_PLACE,
      verdicts: { meet: { service: verdict, channels, standing: { service: {} as Standing, channels: {} } } },
      ledger: { ...ledger, line: { ...ledger.line, udp } },
      probedAtMs: Object.fromEntries(all.map((id) => [id, NOW - minutes(30)])),
    };
    const ids = plan({ services: [serviceById('meet')], place }).batches.flatMap(({ targetIds }) => targetIds);
    return ids.some((id) => id.startsWith('meet/calls/'));
  };
  it('rests while it works, and is asked again as soon as the neutral ones are silent', () => {
    expect(asked('passes')).toBe(false);
    expect(asked('silent')).toBe(true);
  });
});

describe('a host that is cut by name', () => {
  const cut: TargetLedger = {
    ...newTargetLedger(targetById('discord/web/page') as Target),
    sign: 'reset',
    failSign: 'reset',
    byMechanism: { tls: 3 },
    accepted: 'accused',
  };
  const placeAt = (roundTripMs: number, entry = cut, lookedMs = minutes(30)) => ({
    ...EMPTY_PLACE,
    probedAtMs: { 'discord/web/page': NOW - lookedMs },
    ledger: {
      ...EMPTY_PLACE.ledger,
      targets: { 'discord/web/page': entry },
      line: { ...EMPTY_PLACE.ledger.line, roundTripMs },
    },
  });
  const isAsked = (roundTripMs: number, trigger: 'interval' | 'user' = 'interval', entry = cut, lookedMs?: number) =>
    plan({ services: [serviceById('discord')], place: placeAt(roundTripMs, entry, lookedMs), trigger })
      .batches.flatMap(({ targetIds }) => targetIds)
      .includes('discord/web/page');
  it('is looked at in each round on a short line, and rests for hours on a long one, where one fetch is a burst', () => {
    expect(isAsked(119)).toBe(true);
    expect(isAsked(225)).toBe(false);
    expect(isAsked(225, 'user')).toBe(true);
  });
  it('is looked at in each round until it is settled, and every two hours from then on', () => {
    expect(isAsked(225, 'interval', { ...cut, accepted: 'nothing' })).toBe(true);
    expect(isAsked(225, 'interval', { ...cut, accepted: 'failing' })).toBe(true);
    expect(isAsked(225, 'interval', cut, hours(2) - 1)).toBe(false);
    expect(isAsked(225, 'interval', cut, hours(2))).toBe(true);
  });
});

describe('the neutral call servers', () => {
  const services = [serviceById('telegram')];
  const asked = (line: Partial<LineMemory>, sinceMs: number) => {
    const stun = CALL_CONTROLS.filter(({ target }) => target.kind === 'stun');
    const { ledger } = EMPTY_PLACE;
    const place = {
      ...EMPTY_PLACE,
      ledger: { ...ledger, line: { ...ledger.line, ...line } },
      probedAtMs: Object.fromEntries(stun.map(({ target }) => [target.id, NOW - sinceMs])),
    };
    const ids = plan({ services, place }).batches.flatMap(({ controlIds }) => controlIds);
    return stun.filter(({ id }) => ids.includes(id)).map(({ target }) => target.operator);
  };
  it('are three of different operators, two of them on one port, every half hour while they answer', () => {
    expect(asked({ udp: 'passes' }, minutes(10))).toEqual([]);
    const controls = CALL_CONTROLS.filter(({ target }) =>
      asked({ udp: 'passes' }, minutes(26)).includes(target.operator),
    );
    const stun = controls.filter(({ target }) => target.kind === 'stun');
    expect(new Set(stun.map(({ target }) => target.operator)).size).toBe(3);
    expect(stun.filter(({ target }) => target.url.endsWith(':3478'))).toHaveLength(2);
  });
  it('are others in the next look than in this one, as far as there are others', () => {
    const callIds = (place: typeof EMPTY_PLACE) =>
      plan({ services, place })
        .batches.flatMap(({ controlIds }) => controlIds)
        .filter((id) => id.startsWith('control/stun'));
    const first = callIds(EMPTY_PLACE);
    const probedAtMs = Object.fromEntries(first.map((id) => [id, NOW - minutes(30)]));
    const second = callIds({ ...EMPTY_PLACE, probedAtMs });
    expect(new Set([...first, ...second]).size).toBe(4);
  });
  it.each([
    ['nobody answers', { udp: 'silent' }],
    ['a port is silent', { udp: 'passes', silentPorts: [3478] }],
    [
      'too much is lost',
      { udp: 'passes', thinned: { sent: 12, lost: 6, losers: 2, sinceMs: NOW, atMs: NOW, looks: 1 } },
    ],
  ] as const)('are asked in each round while %s, as spaced as confirmations', (_name, line) => {
    expect(asked(line, seconds(60))).toEqual([]);
    expect(asked(line, seconds(100))).toHaveLength(3);
  });
});

describe('a round that the user asked for', () => {
  it('is one batch at once, with three global controls and a domestic one', () => {
    const { batches } = plan({ trigger: 'user' });
    expect(batches).toHaveLength(1);
    const controls = batches[0]?.controlIds
      .map((id) => controlsFor('RU').find((control) => control.id === id)?.kind)
      .filter(Boolean);
    expect(controls).toEqual(['global', 'global', 'global', 'domestic']);
  });
  it('leaves out a host that was probed inside the last minute', () => {
    const services = [serviceById('discord')];
    const all = plan({ trigger: 'user', services }).batches[0]?.targetIds ?? [];
    const [host] = hostsOf(all);
    const rest =
      plan({ trigger: 'user', services, hostStartsMs: { [host ?? '']: NOW - seconds(59) } }).batches[0]?.targetIds ??
      [];
    expect(hostsOf(rest)).toEqual(
      hostsOf(all)
        .slice(0)
        .filter((other) => other !== host),
    );
    expect(
      plan({ trigger: 'user', services, hostStartsMs: { [host ?? '']: NOW - seconds(60) } }).batches[0]?.targetIds,
    ).toHaveLength(all.length);
  });
});

describe('a confirmation', () => {
  it('looks at nothing but what is suspected', () => {
    const { batches } = plan({ trigger: 'confirmation', onlyTargetIds: ['telegram/web/page'], callControls: [] });
    expect(batches.flatMap(({ targetIds }) => targetIds)).toEqual(['telegram/web/page']);
  });
});

describe('a generation', () => {
  const ask = (operator: string, kind = 'https'): PlannedAsk =>
    ({
      operator,
      host: '',
      purpose: 'service',
      ask: { target: { id: operator }, kind, startAfterMs: 0 },
    }) as unknown as PlannedAsk;
  const starts = (...planned: PlannedAsk[]) => keptApart(planned).map(({ startAfterMs }) => startAfterMs);
  it('starts no two hosts of one operator within 400 ms', () => {
    expect(starts(ask('meta'), ask('google'), ask('meta'), ask('meta', 'websocket'))).toEqual([0, 0, 400, 800]);
  });
  it('lets the questions to one resolver share its connection', () => {
    expect(starts(ask('quad9', 'dns'), ask('quad9', 'dns'))).toEqual([0, 0]);
  });
});
