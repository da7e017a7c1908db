// Is the gallery whole, well-formed and truthfully described?

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageMarkdown, coverageOf, missingFrom } from '../../lab/driver/coverage.ts';
import { mostWithin, tallyHandshakes } from '../../lab/driver/handshakes.ts';
import { ownScenarioFiles, readScenarios, SCENARIOS_DIR } from '../../lab/driver/scenario-files.ts';

describe('the gallery of scenarios', () => {
  it("is well-formed, and each file bears its scenario's name", async () => {
    const files = await ownScenarioFiles();
    const scenarios = await readScenarios(files);
    expect(scenarios.map((scenario) => join(SCENARIOS_DIR, `${scenario.name}.json`))).toEqual(files);
    expect(scenarios.filter((scenario) => scenario.about === '')).toEqual([]);
  });

  it('has a scenario for every interference, server behaviour, condition and route', async () => {
    expect(missingFrom(coverageOf(await readScenarios(await ownScenarioFiles())))).toEqual([]);
  });

  it('is described by COVERAGE.md as it is (npm run gallery -- --coverage writes it anew)', async () => {
    const rows = coverageOf(await readScenarios(await ownScenarioFiles()));
    expect(await readFile(join(SCENARIOS_DIR, 'COVERAGE.md'), 'utf8')).toBe(coverageMarkdown(rows));
  });

  it('names the file and the place of each mistake', async () => {
    await expect(readScenarios(['no-such-file.json'])).rejects.toThrow('no-such-file.json: cannot be read');
  });
});

describe('the tally of handshakes', () => {
  it('leaves out what Firefox asks by itself, but not the call servers of the same owner', () => {
    const at = (host: string) => ({ host, atMs: 0, ok: true, route: 'direct' as const });
    const tally = tallyHandshakes([at('firefox.settings.services.mozilla.com'), at('stun.services.mozilla.com')]);
    expect(tally).toMatchObject({ total: 1, busiestHost: 'stun.services.mozilla.com' });
  });

  it('finds the fullest window, whose end is open', () => {
    expect(mostWithin([0, 100, 399, 400, 1000], 400)).toBe(3);
    expect(mostWithin([], 400)).toBe(0);
  });

  it('counts each host for itself', () => {
    const at = (host: string, atMs: number) => ({ host, atMs, ok: true, route: 'direct' as const });
    const tally = tallyHandshakes([
      at('a.example', 0),
      at('b.example', 10),
      at('a.example', 20),
      at('a.example', 50_000),
    ]);
    expect(tally).toEqual({
      total: 4,
      hosts: 2,
      mostWithin400Ms: 2,
      mostPerMinute: 3,
      busiestHost: 'a.example',
      burst: { host: 'a.example', afterMs: [0, 20] },
    });
  });
});
