import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../utils/network/condition.ts';
import type { Sighting } from '../../../utils/network/sighting.ts';
import { control, observation, type Sight, START_MS, see } from '../verdict/story.ts';

const times = (ms: number): Sight => ({ responseMs: ms, durationMs: ms });
const names = ['a', 'b', 'c', 'd', 'e'];

function globals(...sights: Sight[]): Sighting[] {
  return sights.map((sight, i) => {
    const it = control(names[i] as string);
    return { control: it, observation: observation({ ...sight, targetId: it.id }) };
  });
}

function domestic(sight: Sight): Sighting {
  const it = control('home', { kind: 'domestic', jurisdiction: 'RU' });
  return { control: it, observation: observation({ ...sight, targetId: it.id }) };
}

function stun(name: string, sight: Sight, url = 'stun:stun.example:3478'): Sighting {
  const it = control(name);
  return {
    control: { ...it, target: { ...it.target, kind: 'stun', url } },
    observation: observation({ ...sight, targetId: it.id }),
  };
}

const assess = (sightings: Sighting[], isOnline = true) =>
  assessNetwork({ sightings, route: 'direct', isOnline, nowMs: START_MS });

const local = (failure: 'local-disconnected' | 'local-network-changed'): Sight => ({ ...see.reset, failure });
const proxyDead: Sight = { ...see.proxyRefused, failure: 'proxy-unreachable' };

describe('the condition of the network', () => {
  const table: [string, Sighting[], string][] = [
    ['two passing controls are online', globals(see.pass, see.pass), 'online'],
    ['one is below the quorum', globals(see.pass), 'unknown'],
    ['none asked is unknown', [], 'unknown'],
    [
      'one dead control among three brisk ones is its own trouble',
      globals(see.pass, see.pass, see.pass, see.silent),
      'online',
    ],
    ['one dead control beside two brisk ones as well', globals(see.pass, see.pass, see.silent), 'online'],
    ['two silences beside two passes are the line', globals(see.pass, see.pass, see.silent, see.silent), 'unstable'],
    ['a silence beside slow passes is the line', globals(times(2500), times(2400), see.silent), 'unstable'],
    ['slow and uneven for all is unstable', globals(times(3200), times(9000), times(5500)), 'unstable'],
    ['slow but steady is a long line', globals(times(2600), times(2700), times(2500)), 'online'],
    ['one pass and one silence is unstable', globals(see.pass, see.silent), 'unstable'],
    ['one pass and one reset is not enough to say', globals(see.pass, see.reset), 'unknown'],
    ['all silent is offline', globals(see.silent, see.silent), 'offline'],
    ['no name resolves: offline', globals(see.nameGone, see.nameGone, see.nameGone), 'offline'],
    ['all reset: offline', globals(see.reset, see.reset), 'offline'],
    ['all show foreign certificates: portal', globals(see.foreign, see.wrongName, see.foreign), 'portal'],
    ['all refuse at once: portal', globals(see.refused, see.refused), 'portal'],
    ['half of them forged is not yet a portal', globals(see.refused, see.silent), 'offline'],
    ['a block page on controls: portal', globals({ answer: 'block-page' }, { addressClass: 'block-page' }), 'portal'],
    ['plain text on all: portal', globals(see.plainText, see.plainText), 'portal'],
    ['all certificates out of date: clock', globals(see.expired, see.expired), 'clock'],
    ['one of them out of date is not the clock', globals(see.expired, see.silent, see.silent), 'offline'],
    [
      'domestic answers, global ones are dead: restricted',
      [...globals(see.silent, see.silent), domestic(see.pass)],
      'restricted',
    ],
    ['a domestic answer does not make a quorum', [...globals(see.pass), domestic(see.pass)], 'unknown'],
    ['nothing answers at home either: offline', [...globals(see.silent, see.silent), domestic(see.silent)], 'offline'],
    ['a failing proxy is told as such', globals(proxyDead, proxyDead), 'proxy-down'],
    ['a proxy that fails beside two passes does no harm', globals(see.pass, see.pass, proxyDead), 'online'],
    ['the cable is out', globals(local('local-disconnected'), local('local-disconnected')), 'offline'],
    [
      'our own doing is no sighting',
      globals(local('local-network-changed'), local('local-network-changed')),
      'unknown',
    ],
    [
      'late silences are no sightings',
      globals(see.pass, see.pass, { ...see.silent, isLate: true }, { ...see.silent, isLate: true }),
      'online',
    ],
    ['a name error after seconds is a silence', globals(see.pass, see.nameSilent), 'unstable'],
  ];
  it.each(table)('%s', (_name, sightings, expected) => {
    expect(assess(sightings).condition).toBe(expected);
  });

  it.each([
    ['one that passes briskly will do', globals(see.pass), true, 'online'],
    ['it will not where a service is in trouble or none was asked', globals(see.pass), false, 'unknown'],
    ['nor where it was slow', globals(times(1600)), true, 'unknown'],
    ['nor beside one that is cut', globals(see.pass, see.reset), true, 'unknown'],
    ['nor beside a silent one', globals(see.pass, see.silent), true, 'unstable'],
    ['and none at all will not do', [], true, 'unknown'],
    ['a domestic one says nothing of abroad', [domestic(see.pass)], true, 'unknown'],
  ] as const)('while all services answer: %s', (_name, sightings, areServicesWell, expected) => {
    const it = assessNetwork({ sightings, route: 'direct', isOnline: true, areServicesWell, nowMs: START_MS });
    expect(it.condition).toBe(expected);
  });

  it('believes the browser when it says offline', () => {
    expect(assess(globals(see.pass, see.pass), false).condition).toBe('offline');
  });

  it('lets the last sighting of a control count', () => {
    const [first] = globals(see.silent);
    const again = { ...(first as Sighting), observation: observation() };
    expect(assess([first as Sighting, again, ...globals(see.pass, see.pass).slice(1)]).failedControls).toEqual([]);
  });

  it('names who passed and who failed, and the middle time', () => {
    const it = assess([...globals(times(100), times(300), see.silent), domestic(times(200))]);
    expect(it.passedControls).toEqual(['control/a', 'control/b', 'control/home']);
    expect(it.failedControls).toEqual(['control/c']);
    expect(it.controlResponseMs).toBe(200);
  });

  it('does not trust the times of reused connections', () => {
    expect(assess(globals({ ...times(5), isFresh: false }, times(400), times(400))).controlResponseMs).toBe(400);
  });

  it('measures the line by how long addresses took to answer, on whichever connection that was timed', () => {
    const far = (connectMs: number) => ({ ...times(900), connectMs });
    expect(assess(globals(far(120), far(180), times(100), far(140))).roundTripMs).toBe(140);
    expect(assess(globals(times(100), times(300))).roundTripMs).toBeNull();
  });

  it('keeps call servers out of the condition and tells them apart', () => {
    const well = globals(see.pass, see.pass);
    expect(assess(well).udp).toBe(null);
    expect(assess([...well, stun('s', see.stunAnswers), stun('t', see.stunSilent)]).udp).toBe('passes');
    const silent = assess([...well, stun('s', see.stunSilent), stun('t', see.stunSilent)]);
    expect(silent.udp).toBe('silent');
    expect(silent.condition).toBe('online');
    expect(silent.failedControls).toEqual([]);
  });
});
