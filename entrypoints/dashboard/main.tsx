// What has happened to my services on this network?

import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import { deviceClock } from '../../utils/browser/clock.ts';
import { ask, loadPast, loadRecord, openPage, watchRecord } from '../../utils/browser/page.ts';
import { CALL_QUALITY_KEY, readCallQuality } from '../../utils/contracts/call-quality.ts';
import { type ReadSnapshot, readSnapshot } from '../../utils/contracts/read-snapshot.ts';
import { type KnownNetwork, SNAPSHOT_KEY } from '../../utils/contracts/snapshot.ts';
import { type DayChunk, readChunk } from '../../utils/history/chunk.ts';
import type { Episode } from '../../utils/history/episode.ts';
import { speakInFull } from '../shared/page-speech.ts';
import { readNetworks } from '../shared/read-networks.ts';
import { recordKeys } from './past.ts';
import { type Actions, Screen, type View } from './Screen.tsx';

let read: ReadSnapshot = { snapshot: null, isDamaged: false };
let record: { chunks: readonly DayChunk[]; episodes: readonly Episode[] } = { chunks: [], episodes: [] };
let storedTest: unknown;
let networks: readonly KnownNetwork[] = [];
let view: View = { range: 'day', networkId: null, tableId: null, isCopied: false, hasCallTestFailed: false };
const root = document.body.appendChild(document.createElement('div'));

function paint(): Promise<void> {
  const { locale, appearance } = read.snapshot ?? { locale: 'auto', appearance: 'system' };
  return speakInFull(locale, appearance, ({ popup: words, details, voice, words: page }) => {
    const nowMs = deviceClock.now();
    const speech = { words, details, voice, nowMs };
    const callTest = readCallQuality(storedTest, nowMs);
    render(<Screen {...{ read, record, networks, view, speech, callTest, page, actions }} />, root);
  });
}

/** What the test shows comes by its record; only that it could not begin is told here. */
function tell(type: 'call-quality' | 'stop-call-quality'): void {
  const show = (hasCallTestFailed: boolean) => {
    view = { ...view, hasCallTestFailed };
    void paint();
  };
  ask({ type }).then(
    (answer) => show((answer as { ok?: unknown } | undefined)?.ok !== true),
    () => show(true),
  );
}

const actions: Actions = {
  testCalls: () => tell('call-quality'),
  stopCallTest: () => tell('stop-call-quality'),
  choose(range) {
    view = { ...view, range, isCopied: false };
    void paint();
    void readRecord();
  },
  show(change) {
    view = { ...view, ...change };
    void paint();
  },
  open: (page) => void openPage(page),
  print: () => window.print(),
  copy(text) {
    void navigator.clipboard.writeText(text).then(() => {
      view = { ...view, isCopied: true };
      void paint();
    });
  },
};

/** Days that cannot be read are left out; the rest is drawn. */
async function readRecord(): Promise<void> {
  const keys = recordKeys(view.range, deviceClock.now());
  const { episodes, ...stored } = await loadPast([...keys, 'episodes']).catch(() => ({}) as Record<string, unknown>);
  record = {
    chunks: keys.flatMap((key) => readChunk(stored[key]) ?? []),
    episodes: Array.isArray(episodes) ? (episodes as Episode[]).filter(isEpisode) : [],
  };
  await paint();
}

function isEpisode(value: Partial<Episode> | null): value is Episode {
  return typeof value?.service === 'string' && typeof value.state === 'string' && typeof value.beganAtMs === 'number';
}

/** What the popup draws as well, and the names of the networks. */
function take(stored: unknown): Promise<void> {
  read = readSnapshot(stored);
  networks = readNetworks(stored);
  return paint();
}

async function open(): Promise<void> {
  void take(await loadRecord(SNAPSHOT_KEY).catch(() => ({})));
  watchRecord(SNAPSHOT_KEY, (stored) => void take(stored));
  storedTest = await loadRecord(CALL_QUALITY_KEY).catch(() => undefined);
  watchRecord(CALL_QUALITY_KEY, (stored) => {
    storedTest = stored;
    void paint();
  });
  await readRecord();
  // The part that the address names was not there yet when the page was opened.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

void open();
