// Which pictures must every screen be able to draw? (Named states, for tests and for looking.)

import type { ChannelName } from '../../utils/catalogue/service.ts';
import type { NewsRow, RoutesSnapshot, ServiceView, Snapshot } from '../../utils/contracts/snapshot.ts';
import type { Mechanism, Reason, Verdict, VerdictState } from '../../utils/verdict/verdict.ts';

/** 14 March 2026, 15:20 UTC. */
export const NOW_MS = 1_773_501_600_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function verdict(state: VerdictState, more: Partial<Verdict> = {}): Verdict {
  return {
    state,
    mechanism: null,
    confidence: 'medium',
    stage: 'settled',
    reasons: [],
    sinceMs: null,
    isFlapping: false,
    reachedAtLeast: null,
    failedAtMost: null,
    failure: null,
    responseMs: null,
    ...more,
  };
}

const works: Verdict = verdict('working', {
  sinceMs: NOW_MS - 133 * DAY,
  reachedAtLeast: 'response',
  responseMs: 96,
  reasons: [
    { code: 'answered', host: 'example.org', ms: 96 },
    { code: 'large-files-untested' },
    { code: 'controls-passed', count: 3, total: 3, ms: 88 },
  ],
});

type Channels = Partial<Record<ChannelName, VerdictState>>;

export function service(
  id: ServiceView['id'],
  name: string,
  own: Verdict,
  channels: Channels = {},
  more: Partial<ServiceView> = {},
): ServiceView {
  return {
    id,
    name,
    verdict: own,
    channels: Object.entries(channels).map(([channel, state]) => ({
      name: channel as ChannelName,
      verdict:
        state === own.state
          ? own
          : verdict(state, { mechanism: state === 'interference' ? 'tls' : state === 'slowed' ? 'volume' : null }),
    })),
    hasPermission: true,
    lastKnown: null,
    strip: stripOf('wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'),
    relatedItemIds: [],
    ...more,
  };
}

const LETTERS: Readonly<Record<string, VerdictState | null>> = {
  w: 'working',
  x: 'interference',
  '~': 'slowed',
  '.': null,
  '?': 'unclear',
};

export function stripOf(letters: string): ServiceView['strip'] {
  return [...letters].map((letter) => LETTERS[letter] ?? null);
}

const CUT_BY_NAME: readonly Reason[] = [
  { code: 'name-found-elsewhere', count: 2, total: 2, ms: 18 },
  { code: 'reset-on-name', host: 'web.telegram.org', ms: 43 },
  { code: 'controls-passed', count: 3, total: 3, ms: 96 },
  { code: 'checks-agree', count: 5, total: 5 },
  { code: 'apps-may-differ' },
];

const ALL: Channels = { web: 'working', messages: 'working', media: 'working', calls: 'working' };

export const SERVICES = {
  whatsapp: service(
    'whatsapp',
    'WhatsApp',
    verdict('interference', {
      mechanism: 'dns',
      sinceMs: NOW_MS - 30 * DAY,
      failedAtMost: 'name',
      reasons: [
        { code: 'name-missing-here', host: 'web.whatsapp.com', ms: 12 },
        { code: 'name-found-elsewhere', count: 2, total: 2, ms: 61 },
        { code: 'controls-passed', count: 3, total: 3, ms: 88 },
      ],
    }),
    { web: 'interference', messages: 'working', media: 'working', calls: 'slowed' },
    { strip: stripOf('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'), relatedItemIds: ['ru-whatsapp-nsdi'] },
  ),
  telegram: service(
    'telegram',
    'Telegram',
    verdict('interference', {
      mechanism: 'tls',
      confidence: 'high',
      sinceMs: NOW_MS - 5 * DAY,
      reachedAtLeast: 'connect',
      failedAtMost: 'tls',
      reasons: CUT_BY_NAME,
    }),
    { web: 'interference', messages: 'interference', media: 'interference', calls: 'interference' },
    { strip: stripOf('~~~.....~xxxxxxxxxxxxxxxxxxx..xxxxxxxxxxxxxxxxxx'), relatedItemIds: ['ru-telegram'] },
  ),
  discord: service(
    'discord',
    'Discord',
    verdict('stalls', {
      mechanism: 'volume',
      sinceMs: NOW_MS - 3 * HOUR,
      reachedAtLeast: 'response',
      failedAtMost: 'body',
      reasons: [
        { code: 'answered', host: 'discord.com', ms: 90 },
        { code: 'body-freezes', count: 3, total: 3 },
      ],
    }),
    { web: 'working', messages: 'working', media: 'stalls', calls: 'unknown' },
    { strip: stripOf('wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww~~~~~~') },
  ),
  slack: service(
    'slack',
    'Slack',
    verdict('refused', {
      sinceMs: NOW_MS - 61 * DAY,
      reachedAtLeast: 'response',
      reasons: [{ code: 'refuses-status', count: 403, ms: 120 }],
    }),
    { web: 'refused', messages: 'refused' },
  ),
  signal: service(
    'signal',
    'Signal',
    verdict('unclear', {
      confidence: 'low',
      stage: 'provisional',
      reachedAtLeast: 'connect',
      failedAtMost: 'response',
      reasons: [{ code: 'checks-disagree', count: 1, total: 3 }],
    }),
    { messages: 'unclear', web: 'working' },
  ),
  max: service('max', 'MAX', works, ALL),
  vk: service('vk', 'VK', works, ALL),
  matrix: service(
    'matrix',
    'Matrix',
    verdict('down', {
      sinceMs: NOW_MS - 2 * HOUR,
      reachedAtLeast: 'response',
      reasons: [{ code: 'server-error', count: 503 }],
    }),
    { web: 'working', messages: 'down' },
  ),
  viber: service(
    'viber',
    'Viber',
    verdict('unreachable', {
      stage: 'provisional',
      sinceMs: NOW_MS - HOUR / 4,
      reachedAtLeast: 'name',
      failedAtMost: 'tls',
      reasons: [{ code: 'no-answer-in-time', host: 'viber.com', ms: 10_000 }, { code: 'one-check-only' }],
    }),
    { web: 'unreachable', messages: 'unclear' },
  ),
  instagram: service(
    'instagram',
    'Instagram',
    verdict('confirmed', {
      mechanism: 'http',
      confidence: 'high',
      sinceMs: NOW_MS - 400 * DAY,
      reachedAtLeast: 'tls',
      failedAtMost: 'response',
      reasons: [{ code: 'block-page', ms: 30 }],
    }),
    { web: 'confirmed', messages: 'confirmed', media: 'confirmed' },
  ),
  threema: service(
    'threema',
    'Threema',
    verdict('slowed', {
      mechanism: 'volume',
      sinceMs: NOW_MS - 26 * HOUR,
      reachedAtLeast: 'body',
      reasons: [{ code: 'slower-than-control', count: 4, total: 5 }],
    }),
    { web: 'working', media: 'slowed' },
  ),
} as const;

export const NEWS: readonly NewsRow[] = [
  row(
    'ru-calls',
    'Regulator says it restricts WhatsApp and Telegram calls “partially”',
    'Only voice and video calls are limited, the statement says; messages go on to work.',
    '2025-08-13',
    'RU',
    'calls',
    ['whatsapp', 'telegram'],
    [
      ['interfax.ru', 'https://www.interfax.ru/'],
      ['rkn.gov.ru', 'https://rkn.gov.ru/', 'official in RU'],
    ],
    true,
  ),
  row(
    'ru-max',
    'State messenger MAX must come installed on devices sold',
    'From 1 September.',
    '2025-09-01',
    'RU',
    'law',
    ['max'],
    [['meduza.io', 'https://meduza.io/', 'undesirable in RU']],
  ),
  row(
    'ru-whatsapp-nsdi',
    'WhatsApp’s web address leaves the state name system',
    '',
    '2026-02-12',
    'RU',
    'full_block',
    ['whatsapp'],
    [['ooni.org', 'https://ooni.org/']],
    true,
  ),
  row(
    'ru-telegram',
    'Many networks begin to cut Telegram',
    '',
    '2026-03-09',
    'RU',
    'full_block',
    ['telegram'],
    [['ooni.org', 'https://ooni.org/']],
  ),
  row(
    'np-back',
    'Platforms return after seven days',
    '',
    '2025-09-09',
    'NP',
    'unblock',
    ['facebook'],
    [['accessnow.org', 'https://www.accessnow.org/']],
  ),
  row(
    'freeze',
    'Foreign hosting freezes after 16 KB, Cloudflare reports',
    '',
    '2025-06',
    'RU',
    'throttle',
    ['discord'],
    [['blog.cloudflare.com', 'https://blog.cloudflare.com/']],
  ),
  row(
    'ir-shutdown',
    'Second long shutdown begins',
    'First signs of return in May.',
    '2026',
    'IR',
    'shutdown',
    [],
    [['netblocks.org', 'https://netblocks.org/']],
  ),
];

type SourceTuple = readonly [name: string, url: string, legalLabel?: string];

function row(
  id: string,
  title: string,
  summary: string,
  date: string,
  jurisdiction: string,
  kind: string,
  services: readonly string[],
  sources: readonly SourceTuple[],
  isUnread = false,
): NewsRow {
  return {
    id,
    title,
    summary,
    date,
    jurisdiction,
    kind,
    services,
    language: 'en',
    isUnread,
    sources: sources.map(([name, url, legalLabel]) => ({ name, url, legalLabel: legalLabel ?? null })),
  };
}

export function snapshot(more: Partial<Snapshot> = {}): Snapshot {
  return {
    version: 1,
    composedAtMs: NOW_MS,
    hasConsent: true,
    network: { condition: 'online', route: 'direct', label: 'Home line' },
    checkedAtMs: NOW_MS - 3 * 60_000,
    nextCheckAtMs: NOW_MS + 25 * 60_000 + 5000,
    mayCheckAtMs: null,
    busy: null,
    services: [
      SERVICES.whatsapp,
      SERVICES.telegram,
      SERVICES.discord,
      SERVICES.slack,
      SERVICES.signal,
      SERVICES.max,
      SERVICES.vk,
    ],
    news: NEWS,
    pausedUntilMs: null,
    newsUpdatedAtMs: NOW_MS - 2 * HOUR,
    storage: 'ok',
    locale: 'en',
    appearance: 'system',
    ...more,
  };
}

const unjudged = (from: ServiceView): ServiceView => ({
  ...from,
  verdict: verdict('unclear', { stage: 'provisional', reasons: [{ code: 'network-not-well' }] }),
  lastKnown: { verdict: from.verdict, atMs: NOW_MS - 2 * HOUR },
});
const UNJUDGED = [unjudged(SERVICES.whatsapp), unjudged(SERVICES.telegram), SERVICES.max, SERVICES.vk];
const ill = (condition: Snapshot['network']['condition'], route: Snapshot['network']['route'] = 'direct') =>
  snapshot({ network: { condition, route, label: null }, services: UNJUDGED });

const look = (
  state: VerdictState,
  responseMs: number | null = null,
  ageMs = 2 * 60_000,
  mechanism: Mechanism | null = null,
) => ({
  state,
  mechanism,
  stage: 'settled' as const,
  responseMs,
  atMs: NOW_MS - ageMs,
  ageMs,
  isOld: false,
});
const ROUTES: RoutesSnapshot = {
  table: {
    via: { route: 'proxy', exit: null, isInUse: true },
    rows: [
      {
        subject: 'whatsapp',
        direct: look('interference', null, HOUR, 'dns'),
        via: look('working', 180),
        meaning: 'opens-it',
        isTwoSided: true,
      },
      {
        subject: 'telegram',
        direct: look('interference', null, HOUR, 'tls'),
        via: look('working', 210),
        meaning: 'opens-it',
        isTwoSided: true,
      },
      {
        subject: 'discord',
        direct: look('stalls', null, HOUR, 'volume'),
        via: look('interference'),
        meaning: 'blocked-on-both',
        isTwoSided: false,
      },
      {
        subject: 'max',
        direct: look('working', 38, HOUR),
        via: look('refused'),
        meaning: 'route-breaks-it',
        isTwoSided: true,
      },
      {
        subject: 'calls',
        direct: null,
        via: look('unreachable', null, HOUR, 'udp'),
        meaning: 'not-known',
        isTwoSided: false,
      },
    ],
    more: 2,
    fewer: 1,
  },
  certainty: 'seen',
  exit: 'NL',
  secureDns: { meaning: 'names-hidden', answering: 4, asked: 6 },
  tools: [
    { name: 'Tor', state: 'does-not-answer', atMs: NOW_MS - HOUR },
    { name: 'WireGuard', state: 'not-testable', atMs: null },
  ],
  guide: { step: 'done', switchTo: 'off' },
};

/** Every state a screen can be in, by name. */
export const SNAPSHOTS: Readonly<Record<string, unknown>> = {
  usual: snapshot(),
  fine: snapshot({
    services: [
      SERVICES.max,
      SERVICES.vk,
      service('signal', 'Signal', works, ALL),
      service('whatsapp', 'WhatsApp', works, ALL),
    ],
  }),
  many: snapshot({ services: Object.values(SERVICES), network: { condition: 'online', route: 'tunnel', label: null } }),
  checking: snapshot({ busy: { done: 4, total: 7, isVisible: true } }),
  background: snapshot({ busy: { done: 1, total: 7, isVisible: false } }),
  waiting: snapshot({ checkedAtMs: NOW_MS - 9000, mayCheckAtMs: NOW_MS + 51_000 }),
  first: snapshot({
    checkedAtMs: null,
    busy: { done: 0, total: 3, isVisible: true },
    services: [SERVICES.max, SERVICES.vk, SERVICES.signal].map((one) => ({
      ...one,
      verdict: verdict('unknown', { reasons: [{ code: 'never-checked' }] }),
      channels: [],
      strip: [],
    })),
  }),
  welcome: snapshot({
    hasConsent: false,
    services: [],
    checkedAtMs: null,
    nextCheckAtMs: null,
    network: { condition: 'unknown', route: 'unknown', label: null },
  }),
  unpicked: snapshot({ services: [], checkedAtMs: null }),
  stale: snapshot({ checkedAtMs: NOW_MS - 3 * DAY, nextCheckAtMs: NOW_MS - 2 * DAY }),
  manual: snapshot({ nextCheckAtMs: null, network: { condition: 'online', route: 'proxy', label: null } }),
  offline: ill('offline'),
  portal: ill('portal'),
  restricted: ill('restricted'),
  unstable: ill('unstable'),
  clock: ill('clock'),
  proxyDown: ill('proxy-down', 'proxy'),
  noPermission: snapshot({
    services: [
      {
        ...SERVICES.whatsapp,
        hasPermission: false,
        verdict: verdict('unknown', { reasons: [{ code: 'needs-permission' }] }),
      },
      {
        ...SERVICES.telegram,
        hasPermission: false,
        verdict: verdict('unknown', { reasons: [{ code: 'needs-permission' }] }),
      },
      SERVICES.max,
    ],
  }),
  compared: snapshot({ routes: ROUTES, network: { condition: 'online', route: 'proxy', label: null } }),
  switching: snapshot({
    routes: {
      ...ROUTES,
      table: null,
      certainty: 'assumed',
      exit: null,
      tools: null,
      guide: { step: 'ask-switch', switchTo: 'on' },
    },
  }),
  memory: snapshot({ storage: 'memory' }),
  damaged: { version: 1, hasConsent: true, services: [SERVICES.max, { id: 3 }, null], news: 'none' },
  garbage: 'not a snapshot',
};
