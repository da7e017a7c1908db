// Firefox: is the proxy that the user typed in compared with the direct line, and with nothing else?

import { describe, expect, it } from 'vitest';
import type { ProxyReport } from '../../utils/circumvention/proxy-check.ts';
import type { Watch } from '../../utils/contracts/watch.ts';
import type { NetworkPort, WireReport, WireRequest } from '../../utils/ports/network.ts';
import type { Way } from '../../utils/ports/proxy-control.ts';
import { createWorld, RESET, type Script, SILENT, type World } from '../support/fake-world.ts';
import { startWorker, welcomed } from '../support/worker.ts';

const ADDRESS = { type: 'socks5', host: '127.0.0.1', port: 1080 } as const;
const watchOf = (world: World) => world.store.get('watch') as Watch;
const picked = { services: ['telegram', 'max'] } as const;

/** A world that lets us choose the way; `through` is what the proxy does to a request. */
function choosing(through: Script, direct: Script = () => null): { world: World; ways: Way[] } {
  const world = createWorld(direct);
  const ways: Way[] = [];
  const network: NetworkPort = world.ports.network;
  const along = (way: Way): NetworkPort => ({
    ...network,
    runGeneration(requests: readonly WireRequest[], onReport: (report: WireReport) => void) {
      ways.push(way);
      world.script = way === 'direct' ? direct : through;
      return network.runGeneration(requests, onReport).finally(() => {
        world.script = direct;
      });
    },
  });
  world.ports.proxyControl = { isAllowed: async () => true, networkVia: along };
  return { world, ways };
}

async function ask(world: World): Promise<{ ok: boolean; value?: unknown; problem?: string }> {
  await welcomed(world, { ...picked, services: [...picked.services] });
  world.nowMs += 120_000;
  return startWorker(world).ask({ type: 'test-proxy', address: ADDRESS });
}

const viaProxy: Script = () => ({ route: 'proxy', responseMs: 200 });
const failing =
  (errorText: string): Script =>
  () => ({ ...RESET, errorText, route: 'proxy' });

describe('the test of one proxy', () => {
  it('asks the same hosts both ways, direct first, and says what it costs and opens', async () => {
    const { world, ways } = choosing(viaProxy, (host) => (host.includes('telegram') ? RESET : null));
    const sent = () => world.sent.length;
    await welcomed(world, { services: ['telegram', 'max'] });
    world.nowMs += 120_000;
    const before = sent();
    const answer = await startWorker(world).ask({ type: 'test-proxy', address: ADDRESS });
    const report = answer.value as ProxyReport;
    expect(ways).toEqual(['direct', ADDRESS]);
    const hosts = world.sent.slice(before).map(({ host }) => host);
    expect(hosts.slice(0, hosts.length / 2)).toEqual(hosts.slice(hosts.length / 2));
    expect(report).toMatchObject({ state: 'up', delayMs: 120, closed: [] });
    expect(report.opened.some((id) => id.startsWith('telegram/'))).toBe(true);
  });

  it.each<[string, Script, ProxyReport['state']]>([
    ['nothing listens', failing('NS_ERROR_PROXY_CONNECTION_REFUSED'), 'nothing-there'],
    ['it hangs', () => ({ ...SILENT, route: 'unknown' }), 'hangs'],
    ['it leaks', () => ({ route: 'direct' }), 'leaks'],
  ])('says so when %s', async (_, through, state) => {
    expect(((await ask(choosing(through).world)).value as ProxyReport).state).toBe(state);
  });

  it('stores neither the address nor what came of it', async () => {
    const { world } = choosing(viaProxy);
    await ask(world);
    expect(JSON.stringify([...world.store, ...world.passing])).not.toMatch(/127\.0\.0\.1|socks5/);
  });

  it('moves no verdict: what a proxy does is no evidence about the line', async () => {
    const { world } = choosing(failing('NS_ERROR_NET_RESET'));
    await welcomed(world, { services: ['telegram', 'max'] });
    const ledgers = () => JSON.stringify(Object.values(watchOf(world).places).map(({ ledger }) => ledger));
    const before = ledgers();
    world.nowMs += 120_000;
    const answer = await startWorker(world).ask({ type: 'test-proxy', address: ADDRESS });
    expect((answer.value as ProxyReport).closed.length).toBeGreaterThan(0);
    expect(ledgers() === before).toBe(true);
  });

  it('waits for the minute of the hosts, and for consent, permission and a browser that lets us', async () => {
    const { world } = choosing(viaProxy);
    expect(await startWorker(world).ask({ type: 'test-proxy', address: ADDRESS })).toMatchObject({ ok: false });
    await ask(world);
    let answer: { ok: boolean; problem?: string } = { ok: true };
    for (let i = 0; i < 8 && answer.ok; i++)
      answer = await startWorker(world).ask({ type: 'test-proxy', address: ADDRESS });
    expect(answer).toEqual({ ok: false, problem: 'busy' });
    world.nowMs += 120_000;
    world.ports.proxyControl = { ...(world.ports.proxyControl as object), isAllowed: async () => false } as never;
    expect(await startWorker(world).ask({ type: 'test-proxy', address: ADDRESS })).toEqual({
      ok: false,
      problem: 'not-allowed',
    });
    world.ports.proxyControl = null;
    expect(await startWorker(world).ask({ type: 'test-proxy', address: ADDRESS })).toMatchObject({ ok: false });
  });

  it('refuses an address that is none', async () => {
    const { world, ways } = choosing(viaProxy);
    await welcomed(world, { services: ['max'] });
    world.nowMs += 120_000;
    const asked = (address: object) => startWorker(world).ask({ type: 'test-proxy', address });
    expect(await asked({ ...ADDRESS, host: 'a b' })).toEqual({ ok: false, problem: 'bad-host' });
    expect(await asked({ ...ADDRESS, host: 'me:secret@127.0.0.1' })).toEqual({ ok: false, problem: 'has-login' });
    expect(await asked({ ...ADDRESS, port: 0 })).toMatchObject({ ok: false });
    expect(await asked({ ...ADDRESS, type: 'socks4' })).toMatchObject({ ok: false });
    expect(ways).toEqual([]);
  });
});

describe('known tools', () => {
  const toolHosts = /torproject|mullvad|ivpn|proton/;
  const routes = { looksUpExit: false, toolIds: ['mullvad', 'tor', 'wireguard'] };
  const toolsOf = (world: World) =>
    (world.store.get('snapshot') as { routes: { tools: { name: string; state: string }[] | null } }).routes.tools;

  it('are asked only where they were switched on, and any endpoint that answers will do', async () => {
    const off = createWorld();
    await welcomed(off, { services: ['max'] });
    expect(off.sent.some(({ host }) => toolHosts.test(host))).toBe(false);
    expect(toolsOf(off)).toBeNull();

    const world = createWorld((host) => (host.startsWith('bridges') || host.includes('mullvad') ? RESET : null));
    await welcomed(world, { services: ['max'], routes });
    expect(toolsOf(world)).toEqual([
      { name: 'Mullvad VPN', state: 'does-not-answer', atMs: expect.any(Number) },
      { name: 'Tor', state: 'answers', atMs: expect.any(Number) },
      { name: 'WireGuard', state: 'not-testable', atMs: null },
    ]);
    expect(world.sent.some(({ host }) => /ivpn|proton/.test(host))).toBe(false);
  });

  it('leave nothing behind when they are switched off, and stand in no export', async () => {
    const world = createWorld();
    const worker = await welcomed(world, { services: ['max'], routes });
    const exported = await worker.ask({ type: 'export', isHourly: true });
    expect(JSON.stringify(exported)).not.toMatch(/mullvad|"tor"|wireguard/i);
    const { settings } = await worker.memory.recall();
    await worker.ask({
      type: 'save-settings',
      settings: { ...settings, routes: { looksUpExit: false, toolIds: null } },
    });
    await worker.attendance.attend();
    expect(toolsOf(world)).toBeNull();
    expect(JSON.stringify([...world.store].filter(([key]) => key !== 'watch'))).not.toMatch(/mullvad/i);
    expect(JSON.stringify(watchOf(world).routing)).not.toMatch(/mullvad/i);
  });
});
