// A VPN that no browser shows: is it inferred from its traces, and does nothing of one route end up on the other?

import { describe, expect, it } from 'vitest';
import { controlsFor } from '../../utils/catalogue/controls.ts';
import { serviceById, serviceTargets } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import type { Watch } from '../../utils/contracts/watch.ts';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import { createWorld, RESET, type Script, type World } from '../support/fake-world.ts';
import { live, startWorker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['telegram', 'discord', 'max'];
const TRACE = 'www.cloudflare.com';
const lookedUp = { services: PICKED, intervalMinutes: 30, jurisdiction: 'RU' } as const;
const withExit = { ...lookedUp, routes: { looksUpExit: true, toolIds: null } };
const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const watchOf = (world: World) => world.store.get('watch') as Watch;
const verdictOf = (world: World, id: ServiceId) => snapshotOf(world).services.find((view) => view.id === id)?.verdict;
const meaningOf = (world: World, id: ServiceId) =>
  snapshotOf(world).routes?.table?.rows.find(({ subject }) => subject === id)?.meaning;

function isHostOf(host: string, id: ServiceId): boolean {
  return Object.values(serviceById(id).channels).some(({ needs }) =>
    needs.some(({ targets }) => targets.some((target) => hostOf(target) === host)),
  );
}

const trace = (country: string) => new TextEncoder().encode(`fl=1\nip=203.0.113.7\nloc=${country}\nwarp=off\n`);
const isTrace: (host: string, url: string) => boolean = (host, url) => host === TRACE && url.includes('/cdn-cgi/trace');

/** Telegram and Discord are cut here; the tunnel opens both and loses MAX. */
const direct: Script = (host, { url }) => {
  if (isTrace(host, url)) return { body: trace('RU') };
  return isHostOf(host, 'telegram') || isHostOf(host, 'discord') ? RESET : null;
};
const tunnelled: Script = (host, { url }) => {
  if (isTrace(host, url)) return { body: trace('NL') };
  return isHostOf(host, 'max') ? RESET : null;
};
const longWay =
  (script: Script): Script =>
  (host, request) => ({ responseMs: 160, durationMs: 175, ...script(host, request) });

async function pressCheck(world: World): Promise<void> {
  world.nowMs += minutes(2);
  const worker = startWorker(world);
  await worker.ask({ type: 'check-now' });
  await worker.attendance.attend();
}

describe('where the exit is looked up', () => {
  it('a tunnel is named with its country, and stands against the direct line in the table', async () => {
    const world = createWorld(direct);
    await welcomed(world, withExit);
    await live(world, hours(2));
    expect(snapshotOf(world)).toMatchObject({ network: { route: 'direct' }, routes: { exit: 'RU', table: null } });
    world.script = tunnelled;
    await live(world, hours(2));
    expect(snapshotOf(world)).toMatchObject({
      network: { route: 'tunnel' },
      routes: { exit: 'NL', certainty: 'inferred' },
    });
    expect(meaningOf(world, 'telegram')).toBe('opens-it');
    expect(meaningOf(world, 'max')).toBe('route-breaks-it');
    expect(verdictOf(world, 'max')).toMatchObject({ state: 'interference', confidence: 'high' });
    world.script = direct;
    await live(world, hours(2));
    expect(snapshotOf(world).network.route).toBe('direct');
    expect(verdictOf(world, 'telegram')).toMatchObject({ state: 'interference', confidence: 'high' });
  });

  it('is looked at whole when a mere confirmation was what arrived on it', async () => {
    const world = createWorld(direct);
    await welcomed(world, withExit);
    world.script = tunnelled;
    await live(world, minutes(12));
    expect(snapshotOf(world).network.route).toBe('tunnel');
    expect(snapshotOf(world).services.map(({ verdict }) => verdict.state)).not.toContain('unknown');
  });

  it('keeps the address to nobody: nothing of the page but the country is stored', async () => {
    const world = createWorld(direct);
    await welcomed(world, withExit);
    await live(world, hours(1));
    expect(JSON.stringify([...world.store])).not.toContain('203.0.113.7');
  });

  it('is asked once a round and never without the switch or its permission', async () => {
    const asked = async (settings: object, granted: boolean) => {
      const world = createWorld();
      let count = 0;
      world.script = (host, { url }) => {
        count += Number(isTrace(host, url));
        return direct(host, { url } as never);
      };
      if (!granted) world.granted = (origin) => !origin.includes(TRACE);
      await welcomed(world, settings);
      await live(world, hours(2));
      return count;
    };
    expect(await asked(lookedUp, true)).toBe(0);
    expect(await asked(withExit, false)).toBe(0);
    expect(await asked(withExit, true)).toBeLessThanOrEqual(1 + 2 * 6);
  });

  it('is one of the three hosts that the background may touch in a minute', async () => {
    const world = createWorld(direct);
    await welcomed(world, withExit);
    const before = world.sent.length;
    await live(world, hours(3));
    const sent = world.sent.slice(before);
    const hostsFrom = (atMs: number) =>
      new Set(sent.filter((it) => it.atMs >= atMs && it.atMs < atMs + 55_000).map(({ host }) => host)).size;
    expect(Math.max(...sent.map(({ atMs }) => hostsFrom(atMs)))).toBeLessThanOrEqual(3);
  });

  it('is forgotten when it is switched off', async () => {
    const world = createWorld(tunnelled);
    const worker = await welcomed(world, withExit);
    expect(watchOf(world).routing.exit?.country).toBe('NL');
    const { settings } = await worker.memory.recall();
    await worker.ask({
      type: 'save-settings',
      settings: { ...settings, routes: { looksUpExit: false, toolIds: null } },
    });
    expect(watchOf(world).routing.exit).toBeNull();
  });
});

describe('without it', () => {
  it('a longer way that opens what was cut is probably a VPN, and its end is seen as well', async () => {
    const world = createWorld(direct);
    await welcomed(world, lookedUp);
    await live(world, hours(2));
    world.script = longWay(tunnelled);
    await pressCheck(world);
    expect(snapshotOf(world)).toMatchObject({ network: { route: 'tunnel' }, routes: { exit: null } });
    await live(world, hours(1));
    world.script = direct;
    await pressCheck(world);
    expect(snapshotOf(world).network.route).toBe('direct');
    expect(verdictOf(world, 'telegram')?.state).toBe('interference');
  });

  it('services that are let go on a line as long as before are no VPN', async () => {
    const world = createWorld(direct);
    await welcomed(world, lookedUp);
    await live(world, hours(2));
    world.script = () => null;
    await live(world, hours(3));
    expect(snapshotOf(world).network.route).toBe('direct');
    expect(verdictOf(world, 'telegram')?.state).toBe('working');
  });

  it.each([
    [451, 'refused'],
    [503, 'down'],
  ])('services that go on answering %d on a slower line have not been opened by anything', async (status, state) => {
    const refusing: Script = (host, { kind }) =>
      kind === 'https' && (isHostOf(host, 'discord') || isHostOf(host, 'slack')) ? { status } : null;
    const world = createWorld(refusing);
    await welcomed(world, { ...lookedUp, services: ['discord', 'slack'] });
    await live(world, hours(2));
    expect([verdictOf(world, 'discord'), verdictOf(world, 'slack')]).toMatchObject([{ state }, { state }]);
    world.script = longWay(refusing);
    await pressCheck(world);
    expect(snapshotOf(world).network.route).toBe('direct');
    expect(verdictOf(world, 'discord')?.state).toBe(state);
  });
});

describe('a tunnel that comes up in the middle of a background round', () => {
  it('voids the round: the direct line stands as it was, and the tunnel is looked at afresh', async () => {
    const world = createWorld(direct);
    await welcomed(world, lookedUp);
    await live(world, hours(2));
    const worker = startWorker(world);
    await untilMidRound(world);
    const before = watchOf(world);
    const home = before.epochs[0]?.id ?? '';
    world.script = longWay(tunnelled);
    await live(world, minutes(12));
    const after = watchOf(world);
    expect(after.epochs[0]).toMatchObject({ route: 'tunnel' });
    expect(after.epochs[0]?.id).not.toBe(home);
    expect(after.places[home]?.ledger).toEqual(before.routing.roundStart?.place.ledger);
    await worker.attendance.attend();
    await live(world, hours(1));
    expect(verdictOf(world, 'telegram')?.state).toBe('working');
    expect(meaningOf(world, 'telegram')).toBe('opens-it');
  });
});

/** Alarms ring until a round of the interval has some batches behind it and some before it. */
async function untilMidRound(world: World): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await live(world, Math.max(1, (world.alarmAtMs ?? world.nowMs) - world.nowMs));
    const { agenda, routing } = watchOf(world);
    if (agenda.round?.trigger === 'interval' && routing.roundStart !== null && agenda.round.batches.length > 3) return;
  }
  throw new Error('No round of the interval began');
}

describe('the guided comparison', () => {
  it('believes the user where one sign agrees, and fills both sides of the table', async () => {
    const world = createWorld(direct);
    await welcomed(world, lookedUp);
    await live(world, hours(2));
    await pressCheck(world);
    const worker = startWorker(world);
    expect(await worker.ask({ type: 'compare-routes', isDetourOn: false })).toEqual({ ok: true });
    expect(snapshotOf(world).routes?.guide).toEqual({ step: 'ask-switch', switchTo: 'on' });
    world.script = tunnelled;
    await pressCheck(world);
    expect(snapshotOf(world)).toMatchObject({
      network: { route: 'tunnel' },
      routes: { guide: { step: 'done' }, certainty: 'told' },
    });
    expect(meaningOf(world, 'telegram')).toBe('opens-it');
    expect(meaningOf(world, 'max')).toBe('route-breaks-it');
  });

  it('takes the user at their word when a VPN was on all along', async () => {
    const world = createWorld(tunnelled);
    await welcomed(world, lookedUp);
    await live(world, hours(1));
    expect(snapshotOf(world).network.route).toBe('direct');
    await pressCheck(world);
    await startWorker(world).ask({ type: 'compare-routes', isDetourOn: true });
    expect(snapshotOf(world)).toMatchObject({ network: { route: 'tunnel' }, routes: { guide: { switchTo: 'off' } } });
    world.script = direct;
    await pressCheck(world);
    expect(snapshotOf(world)).toMatchObject({ network: { route: 'direct' }, routes: { guide: { step: 'done' } } });
    expect(meaningOf(world, 'telegram')).toBe('opens-it');
  });

  it('says so when nothing has changed, and goes on after it', async () => {
    const world = createWorld(direct);
    await welcomed(world, lookedUp);
    await startWorker(world).ask({ type: 'compare-routes', isDetourOn: false });
    await pressCheck(world);
    expect(snapshotOf(world).routes?.guide.step).toBe('same-route');
    world.script = tunnelled;
    await pressCheck(world);
    expect(snapshotOf(world).routes?.guide.step).toBe('done');
  });

  it('takes the certificate that Signal always answers with for no change', async () => {
    const own = serviceById('signal');
    const isOwnRoot = (host: string) =>
      serviceTargets(own).some((target) => target.expects === 'private-root' && hostOf(target) === host);
    const world = createWorld((host) =>
      isOwnRoot(host) ? { ...RESET, errorText: 'net::ERR_CERT_AUTHORITY_INVALID' } : null,
    );
    await welcomed(world, { ...lookedUp, services: ['signal', 'discord'] });
    await live(world, hours(1));
    expect(verdictOf(world, 'signal')?.state).toBe('working');
    await startWorker(world).ask({ type: 'compare-routes', isDetourOn: true });
    await pressCheck(world);
    await pressCheck(world);
    expect(snapshotOf(world)).toMatchObject({
      network: { route: 'tunnel' },
      routes: { guide: { step: 'same-route' } },
    });
  });

  it('survives the worker, rests meanwhile, and can be stopped', async () => {
    const world = createWorld(direct);
    await welcomed(world, lookedUp);
    await live(world, hours(1));
    await pressCheck(world);
    await startWorker(world).ask({ type: 'compare-routes', isDetourOn: false });
    const sent = world.sent.length;
    await live(world, minutes(9));
    expect(world.sent.length).toBe(sent);
    const next = startWorker(world);
    expect((await next.memory.recall()).watch.routing.guide.step).toBe('ask-switch');
    await next.ask({ type: 'stop-comparing' });
    expect(snapshotOf(world).routes?.guide.step).toBe('idle');
    await live(world, hours(1));
    expect(world.sent.length).toBeGreaterThan(sent);
  });

  it('is given up by itself when the network is not well to the end', async () => {
    const world = createWorld(direct);
    await welcomed(world, lookedUp);
    await startWorker(world).ask({ type: 'compare-routes', isDetourOn: false });
    const controls = controlsFor('RU').map(({ target }) => hostOf(target));
    world.script = (host) =>
      controls.includes(host) ? { ...RESET, errorText: 'net::ERR_INTERNET_DISCONNECTED' } : null;
    await pressCheck(world);
    await live(world, minutes(5));
    expect(snapshotOf(world).routes?.guide.step).toBe('not-well');
  });

  it('is refused before consent', async () => {
    const world = createWorld();
    expect(await startWorker(world).ask({ type: 'compare-routes', isDetourOn: true })).toMatchObject({ ok: false });
    expect(world.sent).toEqual([]);
  });
});

describe('the notice of a changed route', () => {
  const loud = { ...withExit, notifications: { ...DEFAULT_SETTINGS.notifications, isOn: true } };

  it('is one for all that changed with it, and one again on the way back', async () => {
    const world = createWorld(direct);
    await welcomed(world, loud);
    await live(world, hours(2));
    expect(world.notices).toEqual([]);
    world.script = tunnelled;
    await live(world, hours(3));
    expect(world.notices).toEqual([{ title: 'Throughline', message: 'Your route changed: 3 services changed' }]);
    world.script = direct;
    await live(world, hours(3));
    expect(world.notices).toHaveLength(2);
    expect(world.notices[1]).toEqual(world.notices[0]);
  });

  it('is none where the route changes nothing, and neutral where the user wants it so', async () => {
    const same: Script = (host, { url }) => (isTrace(host, url) ? { body: trace('NL') } : null);
    const calm = createWorld((host, { url }) => (isTrace(host, url) ? { body: trace('RU') } : null));
    await welcomed(calm, loud);
    await live(calm, hours(1));
    calm.script = same;
    await live(calm, hours(2));
    expect(snapshotOf(calm).network.route).toBe('tunnel');
    expect(calm.notices).toEqual([]);

    const world = createWorld(direct);
    await welcomed(world, { ...loud, notifications: { ...loud.notifications, isNeutral: true } });
    await live(world, hours(2));
    world.script = tunnelled;
    await live(world, hours(3));
    expect(world.notices).toEqual([{ title: 'Throughline', message: 'A status changed' }]);
  });
});
