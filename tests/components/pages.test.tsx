import type { JSX } from 'preact';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { shareText } from '../../entrypoints/dashboard/ShareText.tsx';
import { monthlyBytes } from '../../entrypoints/options/estimate.ts';
import type { View as OptionsView } from '../../entrypoints/options/screen-props.ts';
import type { View as WelcomeView } from '../../entrypoints/welcome/screen-props.ts';
import { originsFor } from '../../utils/catalogue/host-permissions.ts';
import { SERVICES as CATALOGUE } from '../../utils/catalogue/index.ts';
import { PROXY_PROBLEMS } from '../../utils/circumvention/proxy-address.ts';
import { TOOLS } from '../../utils/circumvention/tools.ts';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import { SOURCES } from '../../utils/news/sources/index.ts';
import { pages } from '../../utils/words/en.ts';
import { LOCALES } from '../../utils/words/locales.ts';
import type { Locale } from '../../utils/words/voice.ts';
import { violations } from '../support/axe.ts';
import { aMonth } from '../support/month.ts';
import { dashboard, OPTIONS_VIEW, options, PICKED, pageSpeech, welcome } from '../support/pages-stage.tsx';
import { speechIn } from '../support/popup-stage.tsx';
import { pseudoPages, pseudoSpeech, untranslated } from '../support/pseudo.ts';
import { NEWS, NOW_MS, SERVICES, SNAPSHOTS, snapshot, stripOf } from '../support/snapshots.ts';
import { pageWords } from '../support/words.ts';

const NAMES = [
  ...CATALOGUE.map(({ name }) => name),
  ...SOURCES.flatMap(({ name, homeUrl }) => [name, new URL(homeUrl).hostname.replace(/^www\./, '')]),
  ...originsFor(['whatsapp', 'facebook'], 'RU').map((origin) => new URL(origin.replace('*', '')).hostname),
  ...['stun', 'turn'].flatMap((kind) =>
    ['cloudflare.com', 'nextcloud.com', 'voipgate.com', 'antisip.com'].map((host) => `${kind}.${host}`),
  ),
  ...Object.values(SERVICES).map(({ name }) => name),
  ...TOOLS.flatMap(({ name, endpoints }) => [name, ...endpoints.map(({ url }) => new URL(url).hostname)]),
  'www.cloudflare.com',
  'socks5://127.0.0.1:1080',
  ...NEWS.flatMap(({ title, sources }) => [
    title,
    ...sources.flatMap(({ name, url }) => [name, new URL(url).hostname]),
  ]),
  'Home line',
  'chat.example.org',
  // Each language stands in the list in its own words.
  'English',
  'Русский',
  'فارسی',
  // A percentage is a number.
  '%',
];

function staged(element: JSX.Element): HTMLElement {
  document.body.innerHTML = '<div></div>';
  const root = document.body.firstElementChild as HTMLElement;
  render(element, root);
  return root;
}

const STAGES: readonly WelcomeView[] = [
  { stage: 'choosing', problem: 'pick-first' },
  { stage: 'choosing', problem: 'denied' },
  { stage: 'done', problem: null },
  { stage: 'skipped', problem: null },
];

describe('The full pages', () => {
  it('show no word that is not in the catalogue', { timeout: 30_000 }, () => {
    const speech = pseudoSpeech(NOW_MS);
    const page = pageSpeech(pseudoPages(), speech);
    const all = [
      ...STAGES.map((view) => welcome(page, PICKED, view)),
      options(page),
      ...['usual', 'many', 'welcome', 'damaged', 'unpicked'].map((name) =>
        dashboard(speech, page.words, { stored: SNAPSHOTS[name], view: { tableId: 'telegram' } }),
      ),
    ];
    for (const element of all) expect(untranslated(staged(element), NAMES)).toEqual([]);
  });

  it.each(LOCALES)(
    'have no violation that axe knows, in %s',
    async (locale) => {
      const speech = speechIn(locale);
      const page = pageSpeech(pageWords(locale) as typeof pages, speech);
      const all = [
        ...STAGES.slice(1).map((view) => welcome(page, PICKED, view)),
        options(page),
        dashboard(speech, page.words, { stored: SNAPSHOTS['many'] }),
      ];
      for (const element of all) expect(await violations(staged(element))).toEqual([]);
    },
    30_000,
  );
});

describe('The welcome page', () => {
  const page = pageSpeech(pages, speechIn('en'));

  it('preselects nothing and lists every host that the browser will be asked for', () => {
    const empty = staged(welcome(page, DEFAULT_SETTINGS, { stage: 'choosing', problem: null }));
    expect(empty.querySelectorAll('[data-service-pick]')).toHaveLength(CATALOGUE.length);
    expect(empty.querySelectorAll('[data-service-pick]:checked')).toHaveLength(0);
    expect(empty.querySelector('[data-action=finish]')?.getAttribute('aria-disabled')).toBe('true');
    const listed = [...staged(welcome(page, PICKED, { stage: 'choosing', problem: null })).querySelectorAll('dd')].map(
      (host) => host.textContent,
    );
    for (const origin of originsFor(PICKED.services, 'RU'))
      expect(listed).toContain(new URL(origin.replace('*', '')).hostname);
  });

  it('warns of services that are listed in the place the user told', () => {
    const root = staged(welcome(page, PICKED, { stage: 'choosing', problem: null }));
    expect(root.querySelector('#listed-facebook')?.textContent).toContain('extremist');
    expect(root.querySelector('#listed-signal')).toBeNull();
  });
});

describe('The settings', () => {
  const rowOf = (id: string) =>
    staged(options(pageSpeech(pages, speechIn('en')))).querySelector(`[data-source="${id}"]`)?.textContent;

  it('say of each news source that is on how it did when it was last asked, and nothing of the others', () => {
    expect(rowOf('netblocks')).toContain('read 3 h ago');
    expect(rowOf('accessnow')).toContain('answers with an error (503)');
    expect(rowOf('meduza-ru')).toContain('sent something that is no feed; what it said 2 days ago is kept');
    expect(rowOf('eff')).toContain('not read yet');
    expect(rowOf('tor-blog')).not.toMatch(/read|error/);
  });

  it('say what the law says of a news source before it is switched on', () => {
    expect(rowOf('meduza-ru')).toContain('listed as undesirable in Russia');
    expect(rowOf('tass-en')).toContain('state media in Russia');
  });

  it('keep apart, under a warning, the news sources that are dangerous to read where the user is', () => {
    const sourcesIn = (jurisdiction: string | null) => {
      const root = staged(options(pageSpeech(pages, speechIn('en')), { ...PICKED, jurisdiction }));
      const apart = root.querySelector('[data-dangerous="true"]');
      const ids = [...(apart?.querySelectorAll('[data-source]') ?? [])].map((row) => row.getAttribute('data-source'));
      return { ids, warning: apart?.querySelector('legend')?.textContent };
    };
    const inRussia = sourcesIn('RU');
    expect(inRussia.ids).toContain('meduza-ru');
    expect(inRussia.ids).not.toContain('netblocks');
    expect(inRussia.warning).toContain('Dangerous to read where you are');
    expect(sourcesIn('NL').ids).toEqual([]);
  });

  it('estimate more data for more services and none for checks by hand', () => {
    expect(monthlyBytes(['signal'], null)).toBe(0);
    expect(monthlyBytes(['signal', 'whatsapp'], 30)).toBeGreaterThan(monthlyBytes(['signal'], 30));
    expect(monthlyBytes(['signal'], 15)).toBe(2 * monthlyBytes(['signal'], 30));
  });
});

describe('The history page', () => {
  const stored = SNAPSHOTS['usual'];
  const drawn = (range: 'day' | 'month') =>
    staged(dashboard(speechIn('en'), pages, { stored, record: aMonth(['telegram', 'max', 'vk']), view: { range } }));

  it('marks a day by the hour and a month by the day, and says what share of the time got through', () => {
    const marks = (root: Element) =>
      [...(root.querySelector('[data-service=vk] [data-marks="4"]')?.children ?? [])].map((mark) => mark.textContent);
    expect(marks(drawn('day'))).toEqual(['3:20 PM', '9:20 PM', '3:20 AM', '9:20 AM', 'now']);
    expect(marks(drawn('month'))).toEqual(['Feb 12', 'Feb 20', 'Feb 27', 'Mar 7', 'now']);
    expect(drawn('month').querySelector('[data-service=vk] .share-of')?.textContent).toBe(
      'got through 100% of the time checked',
    );
  });

  it('says that it is unclear where every check left it open, and not that there was none', () => {
    const share = (letters: string) => {
      const services = [{ ...SERVICES.vk, strip: stripOf(letters) }];
      const record = { chunks: [], episodes: [] };
      const root = staged(dashboard(speechIn('en'), pages, { stored: snapshot({ services }), record }));
      return root.querySelector('.share-of')?.textContent;
    };
    expect(share('?'.repeat(48))).toBe('unclear');
    expect(share('.'.repeat(48))).toBe('no checks');
  });

  it('puts no mark between sentences where there is only one', () => {
    const services = Object.values(SERVICES).map((service) => ({
      ...service,
      verdict: { ...service.verdict, sinceMs: NOW_MS },
    }));
    const root = staged(dashboard(speechIn('en'), pages, { stored: snapshot({ services }) }));
    const parts = [...root.querySelectorAll('.say > *')].map((part) => part.textContent);
    expect(parts.length).toBeGreaterThan(services.length);
    expect(parts).not.toContain('');
  });

  it('has a word for each colour, and for the gaps', () => {
    const legend = drawn('month').querySelector('.legend');
    expect(legend?.textContent).toContain('likely blocked, no answer');
    expect(legend?.querySelector('[data-gap]')?.textContent).toBe('no checks');
  });

  it('tells each episode with its beginning, its length and its state', () => {
    const rows = drawn('month').querySelectorAll('[data-service=telegram] tbody tr');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows[0]?.textContent).toContain('Likely blocked');
  });
});

describe('The text to share', () => {
  it('names the day and the states, and neither network, route, place nor time of day', () => {
    const text = shareText(snapshot(), speechIn('en'), pages.dashboard);
    expect(text.split('\n')).toHaveLength(8);
    expect(text).toContain('Telegram: Likely blocked: cut by name');
    expect(text).not.toMatch(/Home line|direct|Russia|\d\d:\d\d/);
  });
});

describe('The routes in the options', () => {
  const pageIn = (locale: Locale) => pageSpeech(pageWords(locale) as typeof pages, speechIn(locale));
  const withProxy = (change: object) => ({
    ...OPTIONS_VIEW,
    proxy: { ...(OPTIONS_VIEW.proxy as NonNullable<OptionsView['proxy']>), report: null, ...change },
  });

  it('names no tool before the part is switched on, and links to none', () => {
    const off = staged(options(pageIn('en'), { ...PICKED, routes: { looksUpExit: false, toolIds: null } }));
    for (const { name } of TOOLS) expect(off.querySelector('#routes')?.textContent).not.toContain(name);
    const on = staged(options(pageIn('en')));
    expect(on.querySelector('#routes')?.textContent).toContain('WireGuard');
    expect(on.querySelectorAll('#routes a')).toHaveLength(0);
  });

  it('say at the field what is wrong with an address', { timeout: 20_000 }, () => {
    for (const [index, problem] of ([...PROXY_PROBLEMS, 'not-allowed', 'busy', 'failed'] as const).entries()) {
      const speech = pageIn(LOCALES[index % LOCALES.length] ?? 'en');
      const root = staged(options(speech, PICKED, withProxy({ problem })));
      expect(root.querySelector('#proxy-address')?.getAttribute('aria-invalid')).toBe('true');
      expect(root.querySelector('#proxy-says')?.textContent).toBe(speech.words.options.routing.problem[problem]);
    }
  });

  it('say what a proxy is like, and why there is none to ask in a browser that grants no choice', {
    timeout: 20_000,
  }, () => {
    const states = [
      'nothing-there',
      'refuses',
      'asks-for-login',
      'bad-certificate',
      'hangs',
      'leaks',
      'not-known',
    ] as const;
    for (const state of states) {
      const report = { state, resolvesNames: null, delayMs: null, opened: [], closed: [] };
      const root = staged(options(pageIn('en'), PICKED, withProxy({ report })));
      expect(root.querySelector(`[data-proxy="${state}"]`)?.textContent).toBe(pages.options.routing.state[state]);
    }
    const none = staged(options(pageIn('en'), PICKED, { ...OPTIONS_VIEW, proxy: null }));
    expect(none.querySelector('#proxy-address')).toBeNull();
    expect(none.querySelector('#routes')?.textContent).toContain('Only in Firefox');
  });
});
