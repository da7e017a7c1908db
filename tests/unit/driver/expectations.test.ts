// Does the comparison of expected and seen let nothing slip through?

import { describe, expect, it } from 'vitest';
import { compare, type RunRecord } from '../../lab/driver/expectations.ts';
import type { Reading, Said } from '../../lab/driver/reading.ts';
import { parseScenario, type Scenario } from '../../lab/scenario.ts';

const said = (state: string, stage = 'settled', mechanism: string | null = null): Said => ({
  state,
  mechanism,
  stage,
  confidence: 'medium',
  reason: null,
});

function reading(services: Record<string, Said & { channels?: Record<string, Said> }>, network = 'online'): Reading {
  const rows = Object.entries(services).map(([name, row]) => [name, { ...row, channels: row.channels ?? {} }]);
  return {
    network,
    route: 'direct',
    checkedAt: '2026-11-23T10:00:00Z',
    isBusy: false,
    services: Object.fromEntries(rows),
  };
}

function scenarioOf(parts: object): Scenario {
  const parsed = parseScenario(JSON.stringify({ name: 'x', services: ['whatsapp', 'telegram'], ...parts }), 'x.json');
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.scenario;
}

function runOf(parts: Partial<RunRecord>): RunRecord {
  const final = parts.final ?? reading({});
  const nothing = { shown: [], routes: null, wayRound: null, notifications: 0, hits: {} };
  return { afterRound: [final, final], final, ...nothing, ...parts };
}

const failures = (scenario: Scenario, run: RunRecord) =>
  compare(scenario, run)
    .filter((it) => !it.holds)
    .map((it) => it.what);

describe('what a scenario expects', () => {
  it('holds a state against the list of allowed ones', () => {
    const scenario = scenarioOf({ expect: { services: { whatsapp: { state: ['working', 'unclear'] } } } });
    expect(failures(scenario, runOf({ final: reading({ whatsapp: said('unclear') }) }))).toEqual([]);
    expect(failures(scenario, runOf({ final: reading({ whatsapp: said('down') }) }))).toEqual(['whatsapp']);
  });

  it('holds the confidence against the list', () => {
    const scenario = scenarioOf({ expect: { services: { whatsapp: { confidence: ['high'] } } } });
    expect(failures(scenario, runOf({ final: reading({ whatsapp: said('working') }) }))).toEqual([
      'whatsapp: confidence',
    ]);
  });

  it('holds the way round that the quality test found against the list', () => {
    const scenario = scenarioOf({ expect: { wayRound: ['tls', 'closed'] } });
    expect(failures(scenario, runOf({ wayRound: 'tls' }))).toEqual([]);
    expect(failures(scenario, runOf({ wayRound: 'none' }))).toEqual(['way round']);
  });

  it('reads the table of routes, and where none may be drawn, none', () => {
    const withTable = (table: Record<string, string>) => runOf({ routes: { table, secureDns: 'some-cut' } });
    const tabled = scenarioOf({ expect: { table: { whatsapp: ['opens-it'], calls: ['not-known', 'opens-it'] } } });
    expect(failures(tabled, withTable({ whatsapp: 'opens-it', calls: 'not-known' }))).toEqual([]);
    expect(failures(tabled, withTable({ whatsapp: 'works-anyway' }))).toEqual(['table: whatsapp', 'table: calls']);
    const none = scenarioOf({ expect: { table: null } });
    expect(failures(none, withTable({}))).toEqual([]);
    expect(failures(none, withTable({ whatsapp: 'opens-it' }))).toEqual(['table']);
    expect(failures(scenarioOf({ expect: { secureDns: ['all-fine'] } }), withTable({}))).toEqual(['secure DNS']);
  });

  it('fails when a service is not on the screen at all', () => {
    const scenario = scenarioOf({ expect: { services: { whatsapp: { state: ['unknown'] } } } });
    expect(failures(scenario, runOf({ final: reading({}) }))).toEqual(['whatsapp']);
  });

  it('means every picked service by "*", and lets an entry of its own win', () => {
    const scenario = scenarioOf({
      expect: { services: { '*': { state: ['working'] }, telegram: { state: ['down'] } } },
    });
    const final = reading({ whatsapp: said('down'), telegram: said('down') });
    expect(failures(scenario, runOf({ final }))).toEqual(['whatsapp']);
  });

  it('compares the mechanism only where the state has one', () => {
    const scenario = scenarioOf({ expect: { services: { whatsapp: { mechanism: ['tls'] } } } });
    expect(failures(scenario, runOf({ final: reading({ whatsapp: said('working') }) }))).toEqual([]);
    const cut = reading({ whatsapp: said('interference', 'settled', 'dns') });
    expect(failures(scenario, runOf({ final: cut }))).toEqual(['whatsapp: mechanism']);
  });

  it('finds a forbidden state that stood there only for a moment, in a channel too', () => {
    const scenario = scenarioOf({
      expect: { never: [{ service: '*', except: ['telegram'], state: ['interference'] }] },
    });
    const line = { state: 'interference', mechanism: 'tls', stage: 'provisional', atMs: 5 };
    const fine = [{ ...line, service: 'telegram', channel: null }];
    expect(failures(scenario, runOf({ shown: fine }))).toEqual([]);
    const broken = [{ ...line, service: 'whatsapp', channel: 'media' }];
    expect(failures(scenario, runOf({ shown: broken }))).toEqual(['* but telegram: never']);
  });

  it('wants every named service and channel settled in time', () => {
    const scenario = scenarioOf({
      rounds: 3,
      expect: { settledWithinRounds: 2, services: { whatsapp: { channels: { web: { state: ['working'] } } } } },
    });
    const open = reading({ whatsapp: { ...said('working'), channels: { web: said('working', 'provisional') } } });
    const done = reading({ whatsapp: { ...said('working'), channels: { web: said('working') } } });
    expect(failures(scenario, runOf({ afterRound: [open, open, open, done], final: done }))).toEqual(['settled']);
    expect(failures(scenario, runOf({ afterRound: [open, open, done, done], final: done }))).toEqual([]);
  });

  it('wants each kind of interference hit at least once, unless told otherwise', () => {
    const hosts = { '@whatsapp': { interfere: 'sni-reset' }, '@telegram': [{ interfere: 'ip-drop' }] };
    const missed = scenarioOf({ hosts });
    expect(failures(missed, runOf({ hits: { 'ip-drop': 2 } }))).toEqual(['hits: sni-reset']);
    const unchecked = scenarioOf({ hosts, expect: { hits: {} } });
    expect(failures(unchecked, runOf({}))).toEqual([]);
    const forbidden = scenarioOf({ hosts, expect: { hits: { 'ip-drop': [0, 0] } } });
    expect(failures(forbidden, runOf({ hits: { 'ip-drop': 1, 'sni-reset': 1 } }))).toEqual(['hits: ip-drop']);
  });

  it('reads a checkpoint after its own round, and fails when that round never came', () => {
    const point = { afterRound: 1, services: { whatsapp: { state: ['down'] } } };
    const scenario = scenarioOf({ expect: { checkpoints: [point] } });
    const down = reading({ whatsapp: said('down') });
    const well = reading({ whatsapp: said('working') });
    expect(failures(scenario, runOf({ afterRound: [well, down], final: well }))).toEqual([]);
    expect(failures(scenario, runOf({ afterRound: [down, well], final: down }))).toEqual(['after round 1: whatsapp']);
    expect(failures(scenario, runOf({ afterRound: [down], final: down }))).toEqual(['after round 1: reading']);
  });

  it('counts notifications', () => {
    const scenario = scenarioOf({ expect: { notifications: { min: 1, max: 2 } } });
    expect(failures(scenario, runOf({ notifications: 0 }))).toEqual(['notifications']);
    expect(failures(scenario, runOf({ notifications: 2 }))).toEqual([]);
    expect(failures(scenario, runOf({ notifications: 3 }))).toEqual(['notifications']);
  });
});
