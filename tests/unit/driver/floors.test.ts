// Would the gallery notice that it is not good enough?

import { describe, expect, it } from 'vitest';
import { confusionOf } from '../../lab/driver/confusion.ts';
import type { Finding } from '../../lab/driver/expectations.ts';
import { figuresOf, floorsMissed } from '../../lab/driver/floors.ts';
import type { ScenarioResult } from '../../lab/driver/run-scenario.ts';

const finding = (what: string, expected: string, seen: string): Finding => ({
  what,
  expected,
  seen,
  holds: expected === seen,
});
const result = (...findings: Finding[]) =>
  ({ name: 'one', findings, holds: findings.every(({ holds }) => holds) }) as unknown as ScenarioResult;
const right = result(finding('matrix', 'working', 'working'));

function missed(results: readonly ScenarioResult[], scenarios = results.length): string[] {
  return floorsMissed(figuresOf(results, confusionOf(results, new Set(['matrix', 'vk'])), scenarios));
}

describe('the floors of the gallery', () => {
  it('are met when all holds', () => {
    expect(missed([right, right])).toEqual([]);
  });

  it('are missed by one false accusation among two hundred', () => {
    const many = Array.from({ length: 200 }, () => right);
    const accused = result(finding('matrix', 'working', 'interference'));
    expect(missed([...many, accused])).toEqual(['false accusations: one: matrix: interference']);
    const shown = result(finding('*: never', 'no interference', 'vk web interference (provisional)'));
    expect(missed([...many, shown])).toHaveLength(1);
  });

  it('are missed by a wrong mechanism, not by one that is not told', () => {
    const many = Array.from({ length: 200 }, () => right);
    expect(missed([...many, result(finding('matrix: mechanism', 'tls', 'dns'))])).toEqual(['wrong mechanisms: 1']);
    expect(missed([...many, result(finding('matrix: mechanism', 'tls', 'unidentified'))])).toEqual([]);
  });

  it('let one block in forty go unseen, not three', () => {
    const unseen = result(finding('matrix', 'interference', 'unreachable'));
    const runs = (wrong: number) => Array.from({ length: 40 }, (_, index) => (index < wrong ? unseen : right));
    expect(missed(runs(1))).toEqual([]);
    expect(missed(runs(3))).toEqual(['states right: under 97 %', 'scenarios: under 95 %']);
  });

  it('count what could not be driven', () => {
    expect(missed([right, right], 3)).toEqual(['scenarios: under 95 %']);
  });
});
