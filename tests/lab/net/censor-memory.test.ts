import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab.ts';
import { curl, startTestLab } from './look.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const HOST = 'web.whatsapp.com';
const url = `https://${HOST}/`;
let lab: Lab;

describe('what a censor remembers', () => {
  afterEach(() => lab.stop());

  it('silences the same address for the residual time after a hit, and no longer', async () => {
    const neighbour = 'https://graph.whatsapp.com/';
    lab = await startTestLab({ hosts: { [HOST]: { interfere: 'sni-reset', residualSeconds: 90 } } });
    expect((await curl(lab, 'client', neighbour)).code).toBe(0);
    expect((await curl(lab, 'client', url)).code).toBe(35);
    expect((await curl(lab, 'client', neighbour)).code, 'a neighbour on the same address').toBe(28);
    expect((await curl(lab, 'client', 'https://static.whatsapp.net/')).code, 'another address').toBe(0);
    await lab.setNow(Date.now() + 91_000);
    expect((await curl(lab, 'client', neighbour)).code).toBe(0);
  });

  it('silences a name for 120 s after more than three handshakes inside 400 ms', async () => {
    lab = await startTestLab({ hosts: { '*': { interfere: 'burst-freeze' } } });
    const burst = await Promise.all([1, 2, 3, 4].map(() => curl(lab, 'client', url)));
    expect(burst.map((sight) => sight.code).sort()).toEqual([0, 0, 0, 28]);
    expect((await curl(lab, 'client', url)).code).toBe(28);
    expect((await curl(lab, 'client', 'https://static.whatsapp.net/')).code, 'another name').toBe(0);
    await lab.setNow(Date.now() + 125_000);
    expect((await curl(lab, 'client', url)).code).toBe(0);
    expect((await lab.counts()).hits['burst-freeze']).toBe(1);
  });

  it('lets three handshakes in a hurry and any number at leisure pass', async () => {
    lab = await startTestLab({ hosts: { '*': { interfere: 'burst-freeze' } } });
    let now = Date.now();
    for (let round = 0; round < 4; round++) {
      now += 1000;
      await lab.setNow(now);
      const burst = await Promise.all([1, 2, 3].map(() => curl(lab, 'client', url)));
      expect(burst.map((sight) => sight.code)).toEqual([0, 0, 0]);
    }
    expect((await lab.counts()).hits).toEqual({});
  });

  it('freezes uploads as well as downloads', async () => {
    lab = await startTestLab({ hosts: { [HOST]: { interfere: 'freeze', bytes: 16_384 } } });
    const upload = (bytes: number) => curl(lab, 'client', url, '-X', 'POST', '-d', 'x'.repeat(bytes));
    expect((await upload(8_000)).code).toBe(0);
    expect((await upload(60_000)).code).toBe(28);
    expect((await curl(lab, 'client', url)).code, 'a new connection').toBe(0);
  });

  it('throws its dice once per connection, by the seed', async () => {
    lab = await startTestLab({ seed: 5, hosts: { [HOST]: { interfere: 'sni-reset', probability: 0.5 } } });
    const codes: number[] = [];
    for (let i = 0; i < 30; i++) codes.push((await curl(lab, 'client', url)).code);
    const cut = codes.filter((code) => code === 35).length;
    expect(cut).toBeGreaterThan(5);
    expect(cut).toBeLessThan(25);
    expect((await lab.counts()).hits['sni-reset']).toBe(cut);
  });

  it('forgets nothing it was not told to: a more exact null spares one host', async () => {
    lab = await startTestLab({ hosts: { '@whatsapp': { interfere: 'sni-reset' }, 'wa.me': null } });
    expect((await curl(lab, 'client', url)).code).toBe(35);
    expect((await curl(lab, 'client', 'https://wa.me/')).code).toBe(0);
  });
});
