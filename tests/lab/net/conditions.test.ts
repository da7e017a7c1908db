import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab.ts';
import { askStun, bodyOf, changeOf, curl, startTestLab } from './look.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let lab: Lab;
beforeAll(async () => {
  lab = await startTestLab({ jurisdiction: 'RU' });
});
afterAll(() => lab.stop());
const condition = (network: object) => lab.apply(changeOf({ network }));

describe('conditions of the whole network', () => {
  it('a shutdown swallows names and packets', async () => {
    await condition({ condition: 'shutdown' });
    expect((await curl(lab, 'client', 'https://ya.ru/')).code).toBe(28);
    expect((await curl(lab, 'vantage', 'https://ya.ru/')).code).toBe(0);
    expect((await lab.counts()).hits['shutdown']).toBeGreaterThan(0);
  });

  it('a link that is down fails at once, and comes back', async () => {
    await condition({ condition: 'link-down' });
    expect((await curl(lab, 'client', 'https://1.1.1.1/')).code).toBe(7);
    await condition({ condition: 'online' });
    expect((await curl(lab, 'client', 'https://ya.ru/')).code).toBe(0);
  });

  it('a captive portal answers plain HTTP and refuses the rest', async () => {
    await condition({ condition: 'captive' });
    expect(await bodyOf(lab, 'http://www.gstatic.com/generate_204')).toContain('sign in');
    expect((await curl(lab, 'client', 'https://ya.ru/')).code).toBe(7);
    expect((await curl(lab, 'vantage', 'http://www.gstatic.com/generate_204')).status).toBe(204);
  });

  it('a whitelist lets its hosts pass and swallows the handshakes of all others', async () => {
    await condition({ condition: 'whitelist', whitelist: ['@domestic', 'max.ru'] });
    expect((await curl(lab, 'client', 'https://ya.ru/')).code).toBe(0);
    expect((await curl(lab, 'client', 'https://max.ru/')).code).toBe(0);
    expect((await curl(lab, 'client', 'https://example.com/')).code).toBe(28);
    expect((await curl(lab, 'client', 'https://1.1.1.1/')).code).toBe(28);
    expect((await curl(lab, 'client', 'https://www.aparat.com/')).code, 'domestic elsewhere').toBe(28);
    await condition({ condition: 'online' });
  });

  it('UDP can be dropped or rejected while names and pages work', async () => {
    await condition({ udp: 'drop' });
    expect(await askStun(lab, 'client', 'stun.cloudflare.com', 3478)).toContain('no answer');
    await condition({ udp: 'reject' });
    expect(await askStun(lab, 'client', 'stun.cloudflare.com', 3478)).toContain('failed');
    expect((await curl(lab, 'client', 'https://ya.ru/')).code).toBe(0);
    await condition({ udp: 'pass' });
    expect(await askStun(lab, 'client', 'stun.cloudflare.com', 3478)).toContain('answered, seen as 198.51.100.23');
  });

  it('a round trip takes its time on every step', async () => {
    await condition({ rttMs: 100 });
    const { seconds } = await curl(lab, 'client', 'https://example.com/');
    expect(seconds, 'name, connection, TLS 1.3, answer').toBeGreaterThan(0.399);
    expect(seconds).toBeLessThan(0.7);
    await condition({ rttMs: 0 });
  });

  it('the wire itself carries a megabyte a second, more than any rate a scenario sets, on the busiest machine', async () => {
    const { bytes, seconds } = await curl(lab, 'client', 'https://example.com/[1-20].mp4', '--max-time', '20');
    expect(bytes, 'the last of 20 files').toBe(1_000_000);
    expect(seconds).toBeLessThan(1);
  });

  it('a slow line is slow', async () => {
    await condition({ kbps: 2000 });
    const { bytes, seconds } = await curl(lab, 'client', 'https://example.com/app.js');
    await condition({ kbps: null });
    expect((bytes * 8) / seconds / 1000).toBeGreaterThan(1200);
    expect((bytes * 8) / seconds / 1000).toBeLessThan(2100);
  });

  it('a lossy line loses packets both ways, but most requests get through', async () => {
    await condition({ lossPercent: 20 });
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => curl(lab, 'client', 'https://1.1.1.1/', '--max-time', '20')),
    );
    await condition({ lossPercent: 0 });
    expect(codes.filter((sight) => sight.code === 0).length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...codes.map((sight) => sight.seconds))).toBeGreaterThan(0.15);
  });
});
