// Does the worker read the feeds that are on, and do the pages get what explains a change?

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { days, hours } from '../../utils/kernel/clock.ts';
import type { NewsState, StoredItem } from '../../utils/news/news-state.ts';
import { refreshNews } from '../../utils/workflows/refresh-news.ts';
import { createWorld, RESET, type Script, type World } from '../support/fake-world.ts';
import { live, startWorker, type Worker, welcomed } from '../support/worker.ts';

const FEEDS = ['meduza.io', 'www.eff.org', 'ooni.org', 'www.accessnow.org'];
const news = { isLive: true, sourceIds: ['meduza-en', 'eff', 'ooni-blog', 'accessnow'] };
const choices = {
  ...DEFAULT_SETTINGS,
  hasConsent: true,
  jurisdiction: 'RU',
  services: ['telegram' as const, 'discord' as const],
  news,
};

const feed = (...titles: string[]) =>
  new TextEncoder().encode(
    `<rss version="2.0"><channel>${titles
      .map((title, i) => `<item><title>${title}</title><link>https://example.org/${i}</link></item>`)
      .join('')}</channel></rss>`,
  );
const serving =
  (titles: Record<string, string>): Script =>
  (host) =>
    FEEDS.includes(host) ? { body: feed(titles[host] ?? 'Weather') } : null;

const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const askedFeeds = (world: World) => world.sent.filter(({ host }) => FEEDS.includes(host));
const telegramIn = (world: World) => snapshotOf(world).services.find(({ id }) => id === 'telegram');
const titlesOf = (world: World, ids: readonly string[] | undefined) =>
  snapshotOf(world)
    .news.filter(({ id }) => ids?.includes(id))
    .map(({ title }) => title);

/** By a worker that has just started, as after an alarm. */
async function reading(world: World, worker: Worker = startWorker(world)): Promise<void> {
  await refreshNews(world.ports, worker.memory);
}

describe('the feeds', () => {
  it('are asked three at a time, each once even where two wakes meet', async () => {
    const world = createWorld(serving({}));
    const worker = await welcomed(world, choices);
    await Promise.all([reading(world, worker), reading(world, worker)]);
    expect(askedFeeds(world).map(({ host }) => host)).toHaveLength(4);
    expect(new Set(askedFeeds(world).map(({ host }) => host)).size).toBe(4);
    await reading(world, worker);
    expect(askedFeeds(world)).toHaveLength(4);
  });

  it('are asked again after half a day, not before', async () => {
    const world = createWorld(serving({}));
    const worker = await welcomed(world, choices);
    await reading(world, worker);
    await reading(world, worker);
    world.nowMs += hours(11.9);
    await reading(world, worker);
    expect(askedFeeds(world)).toHaveLength(4);
    world.nowMs += hours(4);
    await reading(world, worker);
    expect(askedFeeds(world)).toHaveLength(7);
  });

  it('bring what is unread until it is read; what came with the package is not', async () => {
    const world = createWorld(serving({ 'www.eff.org': 'Russia blocks Telegram nationwide' }));
    await welcomed(world, choices);
    const unread = () => snapshotOf(world).news.filter(({ isUnread }) => isUnread);
    expect([snapshotOf(world).news.length > 20, unread()]).toEqual([true, []]);
    await reading(world);
    expect(unread().map(({ title }) => title)).toEqual(['Russia blocks Telegram nationwide']);
    await startWorker(world).ask({ type: 'mark-news-read', itemIds: unread().map(({ id }) => id) });
    expect(unread()).toEqual([]);
  });

  it('are left alone without consent', async () => {
    const world = createWorld(serving({}));
    const worker = await welcomed(world, { ...choices, hasConsent: false });
    await reading(world, worker);
    expect(askedFeeds(world)).toEqual([]);
  });
});

describe('the timeline', () => {
  it('speaks the language that was chosen, not the browser’s', async () => {
    const world = createWorld();
    await welcomed(world, { ...choices, locale: 'ru' });
    expect(snapshotOf(world).news[0]?.title).toMatch(/[а-я]/);
  });
});

describe('a change of a service', () => {
  it('comes with what the news say of it: the block when it goes, the lifting when it is back', async () => {
    const world = createWorld();
    await welcomed(world, choices);
    const isTelegram = (host: string) => host.includes('telegram') || host === 't.me';
    world.script = (host) => (isTelegram(host) ? RESET : null);
    await live(world, hours(2));
    expect(telegramIn(world)?.verdict.state).toBe('interference');
    expect(telegramIn(world)?.relatedItemIds).toEqual([]);
    world.script = serving({ 'www.eff.org': 'Russia blocks Telegram nationwide', 'ooni.org': 'Iran blocks Telegram' });
    await reading(world);
    expect(titlesOf(world, telegramIn(world)?.relatedItemIds)).toEqual(['Russia blocks Telegram nationwide']);

    world.script = () => null;
    await live(world, hours(4));
    world.script = serving({ 'www.eff.org': 'Russia lifts ban on Telegram' });
    world.nowMs += hours(16);
    await reading(world);
    expect(telegramIn(world)?.verdict.state).toBe('working');
    expect(titlesOf(world, telegramIn(world)?.relatedItemIds)).toEqual(['Russia lifts ban on Telegram']);
  });

  it('keeps what explains it on the page, however much has happened since', async () => {
    const world = createWorld((host) => (host.includes('telegram') || host === 't.me' ? RESET : null));
    await welcomed(world, choices);
    await live(world, hours(2));
    world.script = serving({ 'www.eff.org': 'Russia blocks Telegram nationwide' });
    await reading(world);
    world.nowMs += days(80);
    const { memory } = startWorker(world);
    await memory.change((known) => ({ ...known, news: { ...known.news, state: crowded(known.news.state) } }));
    const { news: rows } = snapshotOf(world);
    expect(rows[0]?.title).toBe('later 69');
    expect(titlesOf(world, telegramIn(world)?.relatedItemIds)).toEqual(['Russia blocks Telegram nationwide']);
    expect(rows.length).toBeLessThan(50);
  });
});

/** Seventy later items, each of a day of its own. */
function crowded(state: NewsState): NewsState {
  const [first] = state.items as [StoredItem];
  const later = Array.from({ length: 70 }, (_, i) => {
    const id = `later-${i}`;
    return { ...first, id, group: id, title: `later ${i}`, atMs: first.atMs + days(9 + i) };
  });
  return { ...state, items: [...state.items, ...later] };
}
