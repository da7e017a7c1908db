import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../lab/scenario.ts';
import { SERVICE_NAMES } from '../../lab/zone/index.ts';

const parse = (draft: unknown) => parseScenario(JSON.stringify(draft), 'x.json');
const problemsOf = (draft: unknown) => {
  const parsed = parse(draft);
  return parsed.ok ? [] : parsed.problems;
};
const base = { name: 'x', services: ['whatsapp'] };

describe('a scenario file', () => {
  it('gets every default filled in', () => {
    const parsed = parse({ ...base, hosts: { 't.me': { interfere: 'sni-reset' } } });
    expect(parsed).toMatchObject({
      ok: true,
      scenario: {
        seed: 1,
        jurisdiction: null,
        servers: {},
        proxy: null,
        tunnel: null,
        rounds: 1,
        deep: false,
        timeline: [],
        network: { rttMs: 40, lossPercent: 0, kbps: null, condition: 'online', udp: 'pass', quic: 'pass' },
        hosts: { 't.me': { interfere: 'sni-reset', probability: 1, residualSeconds: 0 } },
        expect: { services: {}, never: [], checkpoints: [] },
      },
    });
  });

  it('keeps "no hits expected" apart from "hits not checked"', () => {
    const hitsOf = (draft: object) => {
      const parsed = parse({ ...base, ...draft });
      return parsed.ok ? parsed.scenario.expect.hits : 'broken';
    };
    expect(hitsOf({})).toBeUndefined();
    expect(hitsOf({ expect: { hits: {} } })).toEqual({});
  });

  it.each([
    [{ ...base, extra: 1 }, '$.extra is not a known key'],
    [{ ...base, network: { rtt: 40 } }, '$.network.rtt is not a known key'],
    [{ ...base, hosts: { 't.me': { interfere: 'sni-rest' } } }, '$.hosts["t.me"].interfere Invalid option'],
    [
      { ...base, hosts: { 't.me': [{ interfere: 'sni-reset' }, { interfere: 'freeze', bites: 1 }] } },
      '$.hosts["t.me"][1].bites is not a known key',
    ],
    [{ ...base, hosts: { '@nobody': null } }, '$.hosts["@nobody"] is no whom'],
    [{ ...base, hosts: { '1.2.3.4/40': null } }, '$.hosts["1.2.3.4/40"] is no whom'],
    [{ ...base, hosts: { 't.me': { interfere: 'sni-reset', kbps: 5 } } }, 'belongs to "throttle", not to "sni-reset"'],
    [{ ...base, servers: { 't.me': 'slow:fast' } }, '$.servers["t.me"] must be one of'],
    [{ ...base, services: ['watsapp'] }, '$.services[0] must be one of'],
    [{ ...base, timeline: [{ beforeRound: 0 }] }, '$.timeline[0].beforeRound'],
    [
      { ...base, expect: { services: { whatsapp: { state: ['blocked'] } } } },
      '$.expect.services.whatsapp.state[0] Invalid option',
    ],
    [{ services: [] }, '$.name Invalid input'],
    [[], '$ Invalid input: expected object'],
  ])('with a mistake is refused with its JSON path: %#', (draft, sentence) => {
    const problems = problemsOf(draft);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`x.json: `);
    expect(problems[0]).toContain(sentence);
  });

  it('that is no JSON is refused, with its name', () => {
    const parsed = parseScenario('{"name": }', 'x.json');
    expect(parsed.ok ? [] : parsed.problems).toEqual([expect.stringMatching(/^x\.json: is not JSON: /)]);
  });

  it('may name any of the 21 messengers', () => {
    expect(SERVICE_NAMES).toHaveLength(21);
    expect(problemsOf({ name: 'x', services: SERVICE_NAMES })).toEqual([]);
  });
});
