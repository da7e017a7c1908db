import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../utils/network/condition.ts';
import type { Sighting } from '../../../utils/network/sighting.ts';
import { judgeService } from '../../../utils/verdict/judge.ts';
import { EMPTY_LEDGER, recordRound } from '../../../utils/verdict/ledger.ts';
import { control, MINUTE_MS, observation, type Sight, START_MS, see, service, target } from './story.ts';

const OWN = target('matrix/calls/stun', { kind: 'stun', url: 'stun:own.example:3478' });
const SERVICE = service({ channels: { calls: { needs: [{ id: 'matrix/calls/stun', targets: [OWN] }] } } });
const NAME_GONE: Sight = { ...see.stunSilent, failure: 'name-not-resolved', failedAtMost: 'name', durationMs: 20 };

function sighting(name: string, sight: Sight, kind: 'https' | 'stun', atMs: number): Sighting {
  const id = `control/${name}`;
  const url = kind === 'stun' ? `stun:${name}.example:3478` : `https://${name}.example/`;
  return {
    control: control(name, { target: target(id, { kind, url, operator: name }) }),
    observation: observation({ ...sight, targetId: id, startedAtMs: atMs }),
  };
}

/** Four looks two minutes apart: the own name is gone here, two resolvers elsewhere know it. */
function callsAfterLooks(controlSight: Sight) {
  let ledger = EMPTY_LEDGER;
  for (let look = 0; look < 4; look++) {
    const nowMs = START_MS + look * 2 * MINUTE_MS;
    const at = { startedAtMs: nowMs };
    const sightings = [
      ...['a', 'b', 'c'].map((name) => sighting(name, {}, 'https', nowMs)),
      ...['s', 't'].map((name) => sighting(name, controlSight, 'stun', nowMs)),
    ];
    const assessment = assessNetwork({ sightings, route: 'direct', isOnline: true, nowMs });
    const observations = [
      observation({ ...NAME_GONE, ...at, targetId: OWN.id }),
      ...['one', 'two'].map((resolverId) =>
        observation({ ...at, targetId: OWN.id, kind: 'dns', resolver: { resolverId, says: 'found' } }),
      ),
    ];
    ledger = recordRound(ledger, { observations, assessment, services: [SERVICE], nowMs });
  }
  const nowMs = START_MS + 8 * MINUTE_MS;
  const input = { service: SERVICE, ledger, assessment: null, previous: null, hasPermission: true, nowMs };
  return judgeService(input).channels[0]?.verdict;
}

describe("the name of a service's call host", () => {
  it('is accused of nothing while the names of neutral call servers are gone, too', () => {
    expect(callsAfterLooks(NAME_GONE)?.state).toBe('unknown');
  });

  it('is told to be hidden where the neutral names are known', () => {
    expect(callsAfterLooks(see.stunAnswers)).toMatchObject({ state: 'interference', mechanism: 'dns' });
    expect(callsAfterLooks(see.stunSilent)).toMatchObject({ state: 'interference', mechanism: 'dns' });
  });
});

describe('a call host that is silent like all others', () => {
  it('is told as the line is: settled when two looks at neutral servers are', () => {
    let ledger = EMPTY_LEDGER;
    const told = [0, 2].map((minute) => {
      const nowMs = START_MS + minute * MINUTE_MS;
      const sightings = [
        ...['a', 'b', 'c'].map((name) => sighting(name, {}, 'https', nowMs)),
        ...['s', 't'].map((name) => sighting(name, see.stunSilent, 'stun', nowMs)),
      ];
      const assessment = assessNetwork({ sightings, route: 'direct', isOnline: true, nowMs });
      const observations = [observation({ ...see.stunSilent, startedAtMs: nowMs, targetId: OWN.id })];
      ledger = recordRound(ledger, { observations, assessment, services: [SERVICE], nowMs });
      const input = { service: SERVICE, ledger, assessment, previous: null, hasPermission: true, nowMs };
      const { state, mechanism, stage } = judgeService(input).channels[0]?.verdict ?? {};
      return `${state} ${mechanism} ${stage}`;
    });
    expect(told).toEqual(['unreachable udp provisional', 'unreachable udp settled']);
  });
});
