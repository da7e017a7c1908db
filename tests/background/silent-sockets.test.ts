// A socket stays silent while pages on its host answer: how soon is that said, and without crowding the host?

import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import { createWorld, SILENT, type World } from '../support/fake-world.ts';
import { live, welcomed } from '../support/worker.ts';

const SOCKETS = /^(kws|zws|venus|gateway)/;

async function dayWith(script: World['script']): Promise<World> {
  const world = createWorld(script);
  await welcomed(world, { services: ['telegram', 'discord'] });
  return world;
}

const messagesOf = (world: World, id: string) =>
  (world.store.get('snapshot') as Snapshot).services
    .find((view) => view.id === id)
    ?.channels.find(({ name }) => name === 'messages')?.verdict;

describe('sockets that are swallowed', { timeout: 60_000 }, () => {
  it('are called cut within a quarter of an hour, two confirmations after the first look', async () => {
    const world = await dayWith((host, request) =>
      request.kind === 'websocket' && SOCKETS.test(host) ? { ...SILENT, durationMs: request.deadlineMs } : null,
    );
    await live(world, minutes(15));
    for (const id of ['telegram', 'discord'])
      expect(messagesOf(world, id), id).toMatchObject({
        state: 'interference',
        mechanism: 'websocket',
        stage: 'settled',
        confidence: 'low',
      });
    const lastMs = new Map<string, number>();
    for (const { host, atMs } of world.sent) {
      expect(atMs - (lastMs.get(host) ?? 0), host).toBeGreaterThanOrEqual(minutes(1));
      lastMs.set(host, atMs);
    }
  });

  it('are not called so where pages on their hosts are swallowed as well', async () => {
    const world = await dayWith((host, request) =>
      SOCKETS.test(host) ? { ...SILENT, durationMs: request.deadlineMs } : null,
    );
    await live(world, hours(2));
    for (const id of ['telegram', 'discord']) expect(messagesOf(world, id)?.mechanism, id).not.toBe('websocket');
  });

  it('are not accused where it was one moment that swallowed them', async () => {
    const world = createWorld();
    let untilMs = 0;
    world.script = (host, request) =>
      world.nowMs < untilMs && request.kind === 'websocket' && SOCKETS.test(host)
        ? { ...SILENT, durationMs: request.deadlineMs }
        : null;
    untilMs = world.nowMs + minutes(2);
    await welcomed(world, { services: ['telegram', 'discord'] });
    await live(world, minutes(40));
    for (const id of ['telegram', 'discord']) expect(messagesOf(world, id)?.state, id).toBe('working');
  });
});
