import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ordinaryLife } from './ordinary-life.ts';
import { readParams } from './params.ts';
import { share } from './report.ts';
import { deterministicBlocks } from './trials.ts';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'params-')), 'params.json');
  writeFileSync(path, text);
  return path;
}

describe('the accuracy run', () => {
  it('gives the same figures for the same seed', () => {
    const params = readParams(null);
    const life = ordinaryLife(params, 300, 7);
    expect(ordinaryLife(params, 300, 7)).toEqual(life);
    expect(ordinaryLife(params, 300, 8)).not.toEqual(life);
  });
  it('accuses where something resets, and nobody in a world without noise', () => {
    const params = readParams(file('{"trials": 12, "noise": {"resetPerProbe": 0, "nameErrorPerProbe": 0}}'));
    expect(ordinaryLife(params, 500, 1).provisionalAccusations).toBe(0);
    const counts = deterministicBlocks(params, 'sni-reset', ['tls'], 1);
    expect([counts.found, counts.rightMechanism]).toEqual([12, 12]);
  });
  it('says what is wrong with a parameter file, and where', () => {
    expect(() => readParams(file('{"line": {"rttms": [1, 2]}}'))).toThrow(/params\.json: line: .*rttms/);
    expect(() => readParams(file('{"censor": {"fires": 2}}'))).toThrow(/censor\.fires/);
    expect(() => readParams(file('{"line": {"rttMs": [9, 2]}}'))).toThrow(/lower bound first/);
    expect(() => readParams(file('{'))).toThrow(/not readable as JSON/);
    expect(() => readParams('/nowhere.json')).toThrow(/nowhere\.json/);
  });
  it('bounds what was never seen by three in N', () => {
    expect(share(0, 3000)).toEqual({ count: 0, of: 3000, low: 0, high: 0.001 });
    expect(share(5, 10).low).toBeGreaterThan(0.23);
    expect(share(5, 10).high).toBeLessThan(0.77);
  });
});
