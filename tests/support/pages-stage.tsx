// How are the full pages put on a stage without a browser around them?

import type { JSX } from 'preact';
import type { DetailedSpeech } from '../../components/speech.ts';
import { Screen as Dashboard, type View as DashboardView } from '../../entrypoints/dashboard/Screen.tsx';
import { Screen as Options } from '../../entrypoints/options/Screen.tsx';
import type { View as OptionsView } from '../../entrypoints/options/screen-props.ts';
import type { FullSpeech } from '../../entrypoints/shared/page-speech.ts';
import { Screen as Welcome } from '../../entrypoints/welcome/Screen.tsx';
import type { View as WelcomeView } from '../../entrypoints/welcome/screen-props.ts';
import type { CallQualityRecord } from '../../utils/contracts/call-quality.ts';
import { readSnapshot } from '../../utils/contracts/read-snapshot.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import type { KnownNetwork } from '../../utils/contracts/snapshot.ts';
import type { NewsState } from '../../utils/news/news-state.ts';
import { NEW_SOURCE } from '../../utils/news/refresh-period.ts';
import type { pages } from '../../utils/words/en.ts';
import { NOW_MS } from './snapshots.ts';

export const PICKED: Settings = {
  ...DEFAULT_SETTINGS,
  services: ['whatsapp', 'facebook'],
  jurisdiction: 'RU',
  ownServices: ['chat.example.org'],
  notifications: { ...DEFAULT_SETTINGS.notifications, isOn: true, isNeutral: true, quietHours: { from: 22, to: 7 } },
  routes: { looksUpExit: true, toolIds: ['tor'] },
  news: { isLive: true, sourceIds: ['netblocks', 'accessnow', 'meduza-ru', 'eff'] },
};

const ASKED = { ...NEW_SOURCE, nextAtMs: NOW_MS + 40_000_000 };
const FEEDS: NewsState['sources'] = {
  netblocks: { ...ASKED, fetchedAtMs: NOW_MS - 3 * 3_600_000 },
  accessnow: { ...ASKED, problem: 'http-status', status: 503, failures: 1 },
  'meduza-ru': { ...ASKED, problem: 'not-a-feed', fetchedAtMs: NOW_MS - 48 * 3_600_000, failures: 2 },
};

export const OPTIONS_VIEW: OptionsView = {
  toast: { kind: 'saved', undo: PICKED },
  hasAllHosts: false,
  isErasing: true,
  ownRefusal: { code: 'private', detail: 'router.lan' },
  hasMenu: true,
  networks: [{ id: 'n', label: 'Home line', route: 'direct', lastSeenAtMs: NOW_MS - 60_000 }],
  nowMs: NOW_MS,
  isExact: true,
  contacts: [{ host: 'ya.ru', atMs: NOW_MS, purpose: 'control' }],
  proxy: {
    typed: 'socks5://127.0.0.1:9',
    problem: null,
    isAsking: false,
    report: { state: 'up', resolvesNames: true, delayMs: 120, opened: [], closed: [] },
    opened: ['Telegram'],
    closed: ['VK'],
  },
};

const nothing = (): undefined => undefined;
const later = (): Promise<void> => Promise.resolve();

type Speaking = FullSpeech & { words: typeof pages };

/** A page's words beside the popup's. */
export function pageSpeech(words: Speaking['words'], { words: popup, details, voice }: DetailedSpeech): Speaking {
  return { words, popup, details, voice };
}

export function welcome(speech: Speaking, settings: Settings, view: WelcomeView): JSX.Element {
  const actions = { change: nothing, setAlerts: later, finish: later, skip: nothing, open: nothing };
  return <Welcome settings={settings} view={view} speech={speech} actions={actions} />;
}

export function options(speech: Speaking, settings = PICKED, view = OPTIONS_VIEW, feeds = FEEDS): JSX.Element {
  const actions = {
    change: nothing,
    changeWithHosts: later,
    undo: nothing,
    setAlerts: later,
    setMenu: later,
    addOwn: later,
    removeOwn: later,
    nameNetwork: later,
    reset: nothing,
    show: nothing,
    exportAll: later,
    importFile: later,
    readContacts: later,
    testProxy: later,
    erase: later,
    open: nothing,
  };
  const shown = { settings, problem: null, feeds, view, speech, nowMs: NOW_MS, actions };
  return <Options {...shown} />;
}

const NETWORKS: readonly KnownNetwork[] = [
  { id: 'here', label: 'Home line', route: 'direct', lastSeenAtMs: NOW_MS },
  { id: 'there', label: null, route: 'tunnel', lastSeenAtMs: NOW_MS - 60_000 },
];

export interface DashboardStage {
  stored: unknown;
  record?: Parameters<typeof Dashboard>[0]['record'];
  view?: Partial<DashboardView>;
  callTest?: CallQualityRecord | null;
}

export function dashboard(
  speech: DetailedSpeech,
  words: typeof pages,
  { stored, record = { chunks: [], episodes: [] }, view, callTest = null }: DashboardStage,
): JSX.Element {
  const actions = {
    choose: nothing,
    show: nothing,
    open: nothing,
    print: nothing,
    copy: nothing,
    testCalls: nothing,
    stopCallTest: nothing,
  };
  return (
    <Dashboard
      read={readSnapshot(stored)}
      record={record}
      networks={NETWORKS}
      view={{ range: 'day', networkId: null, tableId: null, isCopied: false, hasCallTestFailed: false, ...view }}
      callTest={callTest}
      speech={speech}
      page={words}
      actions={actions}
    />
  );
}
