import { describe, expect, it } from 'vitest';
import { asExpectedIn } from '../../lab/driver/driven-browser.ts';
import { parseScenario } from '../../lab/scenario.ts';

function scenarioWith(more: object) {
  const common = { name: 'x', services: ['matrix'], expect: { network: ['online'] } };
  const parsed = parseScenario(JSON.stringify({ ...common, ...more }), 'x');
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}
const OWN = { why: 'Firefox sees the system’s own answer.', expect: { network: ['portal'] } };

describe('what a scenario expects in a browser', () => {
  it('is its own expectation in Firefox, where it has one', () => {
    const scenario = scenarioWith({ expectInFirefox: OWN });
    expect(asExpectedIn('firefox', scenario).expect.network).toEqual(['portal']);
    expect(asExpectedIn('chromium', scenario).expect.network).toEqual(['online']);
  });

  it('is the common one otherwise', () => {
    expect(asExpectedIn('firefox', scenarioWith({})).expect.network).toEqual(['online']);
  });

  it('cannot differ without a word on why', () => {
    expect(() => scenarioWith({ expectInFirefox: { why: '', expect: {} } })).toThrow('expectInFirefox');
  });
});
