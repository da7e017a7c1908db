import { describe, expect, it } from 'vitest';
import { DEEP_CHECK_BYTES } from '../../components/Why.tsx';
import { dailyDeepBytes } from '../../entrypoints/options/estimate.ts';
import { SERVICE_IDS } from '../../utils/catalogue/service.ts';
import type { RoutesSnapshot, Snapshot } from '../../utils/contracts/snapshot.ts';
import { seededRandom } from '../../utils/kernel/random.ts';
import type { Verdict } from '../../utils/verdict/verdict.ts';
import { LOCALES } from '../../utils/words/locales.ts';
import { violations } from '../support/axe.ts';
import { mangled } from '../support/mangled.ts';
import { speechIn, stagePopup } from '../support/popup-stage.tsx';
import { pseudoSpeech, untranslated } from '../support/pseudo.ts';
import { NEWS, NOW_MS, SERVICES, SNAPSHOTS, snapshot, verdict } from '../support/snapshots.ts';

const STATES = Object.keys(SNAPSHOTS);
const NAMES = [
  ...Object.values(SERVICES).map(({ name }) => name),
  ...NEWS.flatMap((item) => [
    item.title,
    item.summary,
    ...item.sources.flatMap(({ name, url }) => [name, new URL(url).hostname]),
  ]),
  'Home line',
  'Tor',
  'WireGuard',
  'Throughline',
];
const HOSTS = ['web.whatsapp.com', 'web.telegram.org', 'discord.com', 'viber.com', 'example.org'];

const listed = (stage: ReturnType<typeof stagePopup>, selector: string): string[] =>
  [...stage.root.querySelectorAll(selector)].map(
    (element) => element.getAttribute('data-service') ?? element.getAttribute('data-item') ?? '',
  );

describe('The popup', () => {
  it.each(STATES)('says something to read in the state "%s", in every language', (name) => {
    for (const locale of LOCALES) {
      const { root } = stagePopup(SNAPSHOTS[name], speechIn(locale));
      expect(root.querySelector('h1')?.textContent?.trim()).toBeTruthy();
      expect(root.textContent).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    }
  });

  it.each(STATES)('shows no word in the state "%s" that is not in the catalogue', (name) => {
    for (const tab of ['status', 'news', 'routes'] as const) {
      const { root } = stagePopup(SNAPSHOTS[name], pseudoSpeech(NOW_MS), { tab, openId: 'telegram' });
      expect(untranslated(root, [...NAMES, ...HOSTS])).toEqual([]);
    }
  });

  it.each(STATES)('has no violation that axe knows in the state "%s"', async (name) => {
    for (const tab of ['status', 'news', 'routes'] as const) {
      const { root } = stagePopup(SNAPSHOTS[name], speechIn('en'), { tab, openId: 'whatsapp' });
      expect(await violations(root)).toEqual([]);
    }
  });

  it('does not say that all get through where calls do not', () => {
    const working = Object.values(SERVICES).filter((service) => service.verdict.state === 'working');
    const withCalls = (state: Verdict['state']) =>
      snapshot({
        services: working.map((service) => ({
          ...service,
          channels: [{ name: 'calls' as const, verdict: verdict(state) }],
        })),
      });
    const headline = (state: Verdict['state']) =>
      stagePopup(withCalls(state), speechIn('en')).root.querySelector('h1')?.textContent;
    expect(headline('unreachable')).toBe('Messages get through, calls probably don’t');
    expect(headline('unclear')).not.toContain('calls');
  });

  it('tells everything by attributes as well, for whoever tests it from outside', () => {
    const stage = stagePopup(SNAPSHOTS['checking']);
    const page = stage.find('[data-network]').dataset;
    expect({ ...page }).toMatchObject({
      network: 'online',
      route: 'direct',
      busy: 'true',
      checkedAt: new Date(NOW_MS - 180_000).toISOString(),
    });
    expect({ ...stage.find('[data-service="telegram"]').dataset }).toMatchObject({
      state: 'interference',
      mechanism: 'tls',
      confidence: 'high',
      stage: 'settled',
    });
    expect({ ...stage.find('[data-service="max"] [data-channel="calls"]').dataset }).toMatchObject({
      state: 'working',
      stage: 'settled',
    });
    expect(stage.find('[data-service="max"]').dataset['mechanism']).toBeUndefined();
  });

  it('keeps every row in its place while a check runs', () => {
    const stage = stagePopup(snapshot());
    const before = listed(stage, '[data-service]');
    const services = snapshot().services.map((service, index) =>
      index === 0 ? { ...service, verdict: SERVICES.max.verdict } : service,
    );
    stage.draw(snapshot({ services, busy: { done: 1, total: 7, isVisible: true } }));
    expect(listed(stage, '[data-service]')).toEqual(before);
    expect(stage.find('[role=progressbar]').getAttribute('aria-valuenow')).toBe('1');
  });

  it('keeps the button of the deep check in its place while a check runs, and lets it wait', () => {
    const stage = stagePopup(snapshot({ busy: { done: 1, total: 7, isVisible: true } }));
    stage.find('[data-service=whatsapp] button').click();
    const button = stage.find('[data-service=whatsapp] [data-action=deep-check]');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    button.click();
    expect(stage.asked).toEqual([]);
  });

  it('stops a deep check where it began', () => {
    const stage = stagePopup(snapshot({ busy: { done: 1, total: 2, isVisible: true, isDeep: true } }));
    stage.find('[data-service=whatsapp] button').click();
    expect(stage.root.querySelector('[data-action=deep-check]')).toBeNull();
    stage.find('[data-service=whatsapp] [data-action=stop-deep-check]').click();
    expect(stage.asked).toEqual([['tell', { type: 'stop-deep-check' }]]);
  });

  it('says beforehand what a deep check of any service may weigh', () => {
    const stage = stagePopup(snapshot());
    stage.find('[data-service=whatsapp] button').click();
    expect(stage.find('[data-service=whatsapp]').textContent).toContain('about 600 kB');
    const most = Math.max(...SERVICE_IDS.map((id) => dailyDeepBytes([id])));
    expect(most).toBeLessThanOrEqual(DEEP_CHECK_BYTES);
    expect(most).toBeGreaterThan(DEEP_CHECK_BYTES * 0.9);
  });

  it('lets a narrow window break the last line between its parts only', () => {
    const parts = [...stagePopup(snapshot()).root.querySelectorAll('.foot p > span')];
    expect(parts.map(({ textContent }) => textContent)).toEqual(['Checked 3 min ago', 'next in about 25 min']);
  });

  it('counts nothing that it may not check', () => {
    const barred = snapshot().services.map((service) => ({ ...service, hasPermission: false }));
    const headline = (services: Snapshot['services']) =>
      stagePopup(snapshot({ services }), speechIn('en')).root.querySelector('h1')?.textContent;
    expect(headline(barred)).toBe('Needs your permission');
    expect(headline([...barred.slice(1), SERVICES.max])).toBe('1 of 7 get through, the rest unclear');
  });

  it('names no channel of a service of which nothing is known yet', () => {
    const unknown = { name: 'web', verdict: verdict('unknown') } as const;
    const fresh = { ...SERVICES.max, verdict: verdict('unknown'), channels: [unknown] };
    const list = (stage: ReturnType<typeof stagePopup>) => stage.find('[data-service=max] ul');
    expect(list(stagePopup(snapshot({ services: [fresh] }))).hidden).toBe(true);
    const seen = { ...fresh, channels: [unknown, { name: 'media', verdict: verdict('slowed') } as const] };
    expect(list(stagePopup(snapshot({ services: [seen] }))).hidden).toBe(false);
  });

  it('says how sure it is, and of calls nothing that it has said already', () => {
    const passed = { code: 'controls-passed', count: 3, total: 3 } as const;
    const withCalls = (count: number) => {
      const calls = verdict('unclear', {
        reasons: [{ code: 'udp-passes' }, { code: 'calls-inferred' }, { ...passed, count }],
      });
      return {
        ...SERVICES.telegram,
        verdict: verdict('interference', { confidence: 'medium', reasons: [passed] }),
        channels: [{ name: 'calls' as const, verdict: calls }],
      };
    };
    const said = (count: number) => {
      const stage = stagePopup(snapshot({ services: [withCalls(count)] }), speechIn('en'), { openId: 'telegram' });
      expect(stage.find('[data-sure]').textContent).toBe('Fairly sure, seen from this place only');
      return [...stage.find('[data-calls]').querySelectorAll('[data-reason]')].map((row) =>
        row.getAttribute('data-reason'),
      );
    };
    expect(said(3)).toEqual(['calls-inferred']);
    expect(said(2), 'other controls than those of the service').toEqual(['calls-inferred', 'controls-passed']);
  });

  it('asks for a check once, and not while one runs or the minute is not over', () => {
    const idle = stagePopup(snapshot());
    idle.find('[data-action=check-now]').click();
    expect(idle.asked).toEqual([['check-now']]);
    for (const name of ['checking', 'waiting']) {
      const stage = stagePopup(SNAPSHOTS[name]);
      stage.find('[data-action=check-now]').click();
      expect(stage.asked).toEqual([]);
    }
    expect(stagePopup(SNAPSHOTS['waiting']).find('[data-action=check-now]').textContent).toBe('in 51 sec');
  });

  it('opens one "why" at a time, with reasons in words and their times', () => {
    const stage = stagePopup(snapshot());
    stage.find('[data-service=telegram] button').click();
    expect(stage.find('[data-service=telegram]').textContent).toContain(
      'Connection reset as the name web.telegram.org is sent',
    );
    expect(stage.find('[data-reason=reset-on-name]').textContent).toContain('43 ms');
    stage.find('[data-service=whatsapp] button').click();
    expect(stage.root.querySelectorAll('[aria-expanded=true]')).toHaveLength(1);
    stage.find('[data-service=whatsapp] [data-action=deep-check]').click();
    expect(stage.asked).toEqual([['deep-check', 'whatsapp']]);
  });

  it('shows calls beside web and messages where they fail and the rest works, and is quiet where all do', () => {
    const channels = (calls: Verdict) => [
      ...SERVICES.max.channels.filter(({ name }) => name !== 'calls'),
      { name: 'calls', verdict: calls } as const,
    ];
    const shown = (calls: Verdict) => {
      const stage = stagePopup(snapshot({ services: [{ ...SERVICES.max, channels: channels(calls) }] }));
      const list = stage.find('[data-service=max] ul');
      return list.hidden ? null : list.textContent;
    };
    expect(shown(verdict('unreachable', { mechanism: 'udp' }))).toMatch(/✓ Web.*✓ Messages.*✕ Calls: no answer/);
    expect(shown(verdict('unclear', { mechanism: 'udp' }))).toContain('≈ Calls: calls lose sound');
    expect(shown(verdict('unclear'))).toBeNull();
    expect(shown(verdict('working'))).toBeNull();
  });

  it('skips a reason it has no words for', () => {
    const odd = {
      ...SERVICES.telegram,
      channels: [],
      verdict: { ...SERVICES.telegram.verdict, reasons: [{ code: 'from-the-future' }] },
    };
    const stage = stagePopup(snapshot({ services: [odd as never] }), speechIn('en'), { openId: 'telegram' });
    expect(stage.root.querySelectorAll('[data-reason]')).toHaveLength(0);
  });

  it('accuses no single service while the network itself is not well', () => {
    const stage = stagePopup(SNAPSHOTS['restricted']);
    expect(stage.find('[data-notice=restricted]')).toBeTruthy();
    expect(stage.find('[data-service=whatsapp]').textContent).toContain('Last known here: cut, 2 h ago');
    expect(stage.find('h1').textContent).not.toMatch(/get through/);
  });

  it('leads to the welcome page before consent, and checks nothing', () => {
    const stage = stagePopup(SNAPSHOTS['welcome']);
    expect(stage.root.querySelector('[data-action=check-now]')).toBeNull();
    stage.find('[data-action=set-up]').click();
    expect(stage.asked).toEqual([['open', 'welcome']]);
  });

  it('moves from tab to tab by arrow, and marks as read what is shown', () => {
    const stage = stagePopup(snapshot());
    stage.find('[data-tab=status]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(stage.find('[data-tab=news]').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(stage.find('[data-tab=news]'));
    expect(stage.asked).toEqual([['mark-read', ['ru-calls', 'ru-whatsapp-nsdi']]]);
  });

  it('shows news of one place when asked to, and links nowhere but to https', () => {
    const items = [
      { ...NEWS[0], id: 'bad', sources: [{ name: 'trap', url: 'javascript:alert(1)', legalLabel: null }] },
      ...NEWS,
    ] as typeof NEWS;
    const stage = stagePopup(snapshot({ news: items }), speechIn('en'), {
      tab: 'news',
      filter: { jurisdiction: 'NP', service: '', kind: '', language: '' },
    });
    expect(listed(stage, '[data-item]')).toEqual(['np-back']);
    const all = stagePopup(snapshot({ news: items }), speechIn('en'), { tab: 'news' });
    const links = [...all.root.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(link.href).toMatch(/^https:/);
      expect(link.rel).toBe('noreferrer noopener');
    }
  });

  it.each([
    ['fa', 'whatsapp.com و web.whatsapp.com ناپدید شدند', 'rtl'],
    ['fa', 'WhatsApp is back', 'auto'],
    ['en', 'Telegram پروکسی', 'auto'],
  ])('writes an item in %s, “%s”, in the direction %s', (language, title, direction) => {
    const news = [{ ...NEWS[0], id: 'one', language, title, summary: title }] as typeof NEWS;
    const stage = stagePopup(snapshot({ news }), speechIn('en'), { tab: 'news' });
    expect(stage.find('[data-item] h2').getAttribute('dir')).toBe(direction);
    expect(stage.find('[data-item] p').getAttribute('dir')).toBe(direction);
  });

  it('says after each source’s name how it stands, whether it opens at once or not', () => {
    const at = (name: string, legalLabel: string) => ({ name, url: `https://${name}/1`, legalLabel });
    const sources = [at('eff.org', 'unchecked in RU'), at('meduza.io', 'undesirable in RU')];
    const news = [{ ...NEWS[0], id: 'one', sources }] as typeof NEWS;
    const text = stagePopup(snapshot({ news }), speechIn('en'), { tab: 'news' }).find('[data-item]').textContent;
    expect(text).toContain('eff.org legal status not checked in Russia');
    expect(text).toContain('meduza.io listed as undesirable in Russia');
  });

  const items = (stage: ReturnType<typeof stagePopup>) => listed(stage, '[data-item]');
  const newsOf = (more: Parameters<typeof snapshot>[0], filter = {}) =>
    stagePopup(snapshot(more), speechIn('en'), {
      tab: 'news',
      filter: { jurisdiction: '', service: '', kind: '', language: '', ...filter },
    });

  it('narrows the news by service, kind and language', () => {
    expect(items(newsOf({}, { service: 'telegram' }))).toEqual(['ru-calls', 'ru-telegram']);
    expect(items(newsOf({}, { kind: 'full_block' }))).toEqual(['ru-whatsapp-nsdi', 'ru-telegram']);
    const [first, ...others] = NEWS;
    const mixed = [{ ...first, language: 'fa-IR' }, ...others] as typeof NEWS;
    expect(items(newsOf({ news: mixed }, { language: 'fa' }))).toEqual(['ru-calls']);
    const choice = newsOf({ news: mixed }).find('[data-filter=language]');
    expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'All languages',
      'Persian',
      'English',
    ]);
    expect(newsOf({}).root.querySelector('[data-filter=language]'), 'one language is no choice').toBeNull();
  });

  it('says beside an item how the services it names do here, unless the network itself is not well', () => {
    const here = newsOf({}).find('[data-item=ru-calls]').querySelectorAll('[data-here]');
    expect([...here].map(({ textContent }) => textContent)).toEqual(['✕ WhatsApp: cut', '✕ Telegram: cut']);
    const offline = newsOf({ network: { condition: 'offline', route: 'direct', label: null } });
    expect(offline.root.querySelector('[data-here]')).toBeNull();
    expect(offline.find('[data-notice=news-offline]').textContent).toContain('Offline');
  });

  it('tells apart two sources of one name', () => {
    const at = (url: string) => ({ name: 'github.com', url, legalLabel: null });
    const sources = [at('https://github.com/net4people/bbs/issues/1'), at('https://github.com/ooni/probe/issues/2')];
    const stage = newsOf({ news: [{ ...NEWS[0], id: 'two', sources }] as typeof NEWS });
    expect([...stage.find('[data-item=two]').querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
      'github.com/net4people',
      'github.com/ooni',
    ]);
  });

  it('runs a Persian sentence from the right, though it begins with the name of a host', () => {
    const title = 'web.whatsapp.com از دسترس خارج شد';
    const stage = newsOf({ news: [{ ...NEWS[0], id: 'fa', title, language: 'fa' }] as typeof NEWS });
    expect(stage.find('[data-item=fa] h2').getAttribute('dir')).toBe('rtl');
    expect(newsOf({}).find('[data-item=ru-calls] h2').getAttribute('dir')).toBe('auto');
  });

  it('asks and lists with the marks of the language', () => {
    const marks = (locale: 'fa' | 'ru') => {
      const text = stagePopup(SNAPSHOTS['many'], speechIn(locale)).root.textContent ?? '';
      return [text.includes('؟'), text.includes('?')];
    };
    expect(marks('fa')).toEqual([true, false]);
    expect(marks('ru')).toEqual([false, true]);
    expect(speechIn('fa').voice.list(['1', '2'])).toBe('1، 2');
    expect(speechIn('en').voice.list(['1', '2'])).toBe('1, 2');
  });

  it('says when the news has grown old', () => {
    const days = (count: number) => newsOf({ newsUpdatedAtMs: NOW_MS - count * 86_400_000 });
    expect(days(2).root.querySelector('[data-notice=news-stale]')).toBeNull();
    expect(days(5).find('[data-notice=news-stale]').textContent).toContain('5 days');
  });

  it('opens what is dangerous to share at the second click only, after its label', () => {
    const source = newsOf({}).find('[data-item=ru-max] details');
    expect(source.hasAttribute('open')).toBe(false);
    expect(source.querySelector('summary')?.textContent).toContain('listed as undesirable in Russia');
    expect(source.querySelector('summary a')).toBeNull();
    expect(source.querySelector('a')?.rel).toBe('noreferrer noopener');
  });

  it('erases at the second press only, and pauses at the first', () => {
    const { root, asked } = stagePopup(SNAPSHOTS['usual'], speechIn('en'));
    const press = (name: string) => root.querySelector<HTMLButtonElement>(`[data-action=${name}]`)?.click();
    press('pause');
    press('erase');
    expect(asked).toEqual([['tell', { type: 'pause', isOn: true }]]);
    press('erase-sure');
    expect(asked.at(-1)).toEqual(['tell', { type: 'erase' }]);
  });

  it('draws 60 mangled records without falling silent', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 60; round++) {
      const stored = mangled(SNAPSHOTS['compared'], random);
      for (const tab of ['status', 'news', 'routes'] as const) {
        const { root } = stagePopup(stored, speechIn('ru'), { tab, openId: 'telegram' });
        expect(root.querySelector('h1')?.textContent).toBeTruthy();
      }
    }
  }, 20_000);
});

describe('The Routes tab', () => {
  const words = speechIn('en').details.routes;

  it('asks for the user’s word and hands it on', () => {
    const stage = stagePopup(SNAPSHOTS['compared'], speechIn('en'), { tab: 'routes' });
    stage.find('[data-action="compare-on"]').click();
    stage.find('[data-action="compare-off"]').click();
    expect(stage.asked).toEqual([
      ['tell', { type: 'compare-routes', isDetourOn: true }],
      ['tell', { type: 'compare-routes', isDetourOn: false }],
    ]);
  });

  it('says at each step what is to be done, and lets the user stop', () => {
    const stage = stagePopup(SNAPSHOTS['switching'], speechIn('en'), { tab: 'routes' });
    expect(stage.find('[data-guide="ask-switch"]').textContent).toContain(words.guide['ask-switch-on']);
    stage.find('[data-action="compare-stop"]').click();
    expect(stage.asked).toEqual([['tell', { type: 'stop-comparing' }]]);
    const routes = (SNAPSHOTS['switching'] as Snapshot).routes as RoutesSnapshot;
    for (const step of ['checking-first', 'checking-second', 'same-route', 'not-well'] as const) {
      stage.draw(snapshot({ routes: { ...routes, guide: { step, switchTo: 'on' } } }));
      expect(stage.find(`[data-guide="${step}"]`).textContent).toContain(words.guide[step]);
    }
  });

  it('names the route as surely as it is known, with the exit where it was looked up', () => {
    const routes = (SNAPSHOTS['switching'] as Snapshot).routes as RoutesSnapshot;
    const network = { condition: 'online', route: 'tunnel', label: null } as const;
    const stage = stagePopup(
      snapshot({ network, routes: { ...routes, certainty: 'inferred', exit: 'NL' } }),
      speechIn('en'),
      {
        tab: 'routes',
      },
    );
    expect(stage.find('.routes > p').textContent).toBe('Probably through a VPN (exit: Netherlands). ');
    stage.draw(snapshot({ network: { ...network, route: 'direct' }, routes }));
    expect(stage.find('.routes > p').textContent).toBe(`Direct. ${words.assumed}`);
    stage.draw(snapshot({ network: { ...network, route: 'proxy' }, routes: { ...routes, certainty: 'seen' } }));
    expect(stage.find('.routes > p').textContent).toBe('Through a proxy set in this browser. ');
  });

  it('says how each is cut, and that calls go past a proxy but not past a VPN', () => {
    const routes = (SNAPSHOTS['compared'] as Snapshot).routes as RoutesSnapshot;
    const stage = stagePopup(SNAPSHOTS['compared'], speechIn('en'), { tab: 'routes' });
    expect(stage.find('[data-subject="whatsapp"]').textContent).toContain(words.cut.dns);
    expect(stage.find('[data-subject="telegram"]').textContent).toContain(words.cut.tls);
    expect(stage.find('[data-subject="discord"]').textContent).toContain('freezes');
    expect(stage.find('.routes').textContent).toContain(words.callsPastProxy);
    const table = routes.table as NonNullable<typeof routes.table>;
    stage.draw(
      snapshot({ routes: { ...routes, table: { ...table, via: { route: 'tunnel', exit: null, isInUse: true } } } }),
    );
    expect(stage.find('.routes').textContent).not.toContain(words.callsPastProxy);
  });

  it('says what each meaning of secure DNS is, and names only tools that were switched on', () => {
    const routes = (SNAPSHOTS['compared'] as Snapshot).routes as RoutesSnapshot;
    const stage = stagePopup(SNAPSHOTS['compared'], speechIn('en'), { tab: 'routes' });
    expect(stage.find('[data-secure-dns]').textContent).toContain('4 of 6');
    expect(stage.find('[data-tool="not-testable"]').textContent).toContain('can’t be tested here');
    expect(stage.root.querySelectorAll('.routes a')).toHaveLength(0);
    for (const meaning of ['all-fine', 'resolvers-cut', 'some-cut', 'no-names', 'not-known'] as const) {
      stage.draw(snapshot({ routes: { ...routes, tools: null, secureDns: { meaning, answering: 0, asked: 3 } } }));
      expect(stage.find('[data-secure-dns]').textContent).toContain(words.dns[meaning]);
    }
    expect(stage.root.querySelector('[data-tool]')).toBeNull();
  });
});
