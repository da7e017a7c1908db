// npm run bench: is it still instant and light? Figures and the bounds they should keep; ratios, not tests.

import { availableParallelism } from 'node:os';
import { findChromium } from '../../scripts/find-browser.ts';
import { localesIn } from '../../scripts/languages.ts';
import { prepareLab } from '../../scripts/prepare-lab.ts';
import { zipAll } from '../../scripts/zip.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { builtExtension } from '../lab/driver/built.ts';
import { SNAPSHOTS } from '../support/snapshots.ts';
import { benchCalls } from './calls.ts';
import { benchCheck } from './check.ts';
import { benchDashboard } from './dashboard.ts';
import { benchNews } from './news.ts';
import { benchNewsTab } from './news-tab.ts';
import { benchPopup } from './popup.ts';
import { fileSize, pageSize } from './sizes.ts';

const PAIRS = 40;

type Line = [what: string, figure: string, bound: string, isKept: boolean];

const asked = process.argv.slice(2);
const isAsked = (name: string) => asked.length === 0 || asked.includes(name);
const binary = await findChromium();
const builtDir = await builtExtension(console.log);
const lines: Line[] = [];
if (isAsked('popup')) lines.push(...(await popupLines()));
if (isAsked('news-tab')) lines.push(...(await newsTabLines()));
if (isAsked('dashboard')) lines.push(...(await dashboardLines()));
if (isAsked('size')) lines.push(...(await sizeLines()));
if (isAsked('check')) lines.push(...(await checkLines()));
if (isAsked('calls')) lines.push(...(await callLines()));
if (isAsked('news')) lines.push(...(await benchNews()));
console.log(`\nBench on ${availableParallelism()} cores`);
for (const [what, figure, bound, isKept] of lines) {
  console.log(`${isKept ? 'ok  ' : 'over'}  ${what.padEnd(56)} ${figure.padStart(16)}   ${bound}`);
}

async function popupLines(): Promise<Line[]> {
  const seven = SNAPSHOTS['usual'] as Snapshot;
  return [...(await popupLinesOf(seven, 1.14)), ...(await popupLinesOf(fifty(seven), 1.5))];
}

async function popupLinesOf(snapshot: Snapshot, bound: number): Promise<Line[]> {
  const { pairs, fromClick, fromDocument } = await benchPopup(binary, builtDir, snapshot, PAIRS);
  return [fromClick, fromDocument].flatMap((times, index): Line[] => {
    const from = index === 0 ? 'the click' : 'its first byte';
    const { ownMs, blankMs, ratioOfMedians, ratioOfP95 } = times;
    // What a user waits for begins with the click; from the first byte on a blank page has next to nothing to do.
    const isBound = index === 0;
    return [
      [
        `popup with ${snapshot.services.length} services from ${from}`,
        `${ownMs.toFixed(0)} / ${blankMs.toFixed(0)} ms`,
        'ours / blank',
        true,
      ],
      [
        `  ratio of medians, ${pairs} pairs`,
        ratioOfMedians.toFixed(2),
        isBound ? `<= ${bound}` : '',
        !isBound || ratioOfMedians <= bound,
      ],
      ['  ratio of p95', ratioOfP95.toFixed(2), '', true],
    ];
  });
}

async function newsTabLines(): Promise<Line[]> {
  const bench = await benchNewsTab(binary, builtDir, SNAPSHOTS['usual'] as Snapshot, PAIRS);
  const { pairs, rows, statusMs, newsMs, ratioOfMedians, ratioOfP95 } = bench;
  return [
    [
      `News tab with ${rows} rows from the click on it`,
      `${newsMs.toFixed(0)} / ${statusMs.toFixed(0)} ms`,
      'News / popup from its first byte',
      true,
    ],
    [`  ratio of medians, ${pairs} pairs`, ratioOfMedians.toFixed(2), '<= 1.5', ratioOfMedians <= 1.5],
    ['  ratio of p95', ratioOfP95.toFixed(2), '', true],
  ];
}

/** As many as there may be: those of the list and the user's own. */
function fifty(seven: Snapshot): Snapshot {
  const services = Array.from({ length: 50 }, (_, n) => {
    const row = seven.services[n % seven.services.length] as Snapshot['services'][number];
    return n < seven.services.length
      ? row
      : { ...row, id: `own:n${n}.example.org` as const, name: `n${n}.example.org` };
  });
  return { ...seven, services };
}

async function dashboardLines(): Promise<Line[]> {
  const usual = SNAPSHOTS['usual'] as Snapshot;
  const { openCpuMs, monthCpuMs, readMs, bytes } = await benchDashboard(binary, builtDir, usual);
  return [
    [
      `history page, 90 days of 15 services (${kilobytes(bytes)})`,
      `${openCpuMs.toFixed(0)} ms`,
      '<= 300 ms CPU',
      openCpuMs <= 300,
    ],
    ['  30 days instead of one', `${monthCpuMs.toFixed(0)} ms`, '<= 300 ms CPU', monthCpuMs <= 300],
    ['  reading 30 days', `${readMs.toFixed(1)} ms`, '<= 20 ms', readMs <= 20],
  ];
}

async function sizeLines(): Promise<Line[]> {
  const locales = localesIn();
  const popups = await Promise.all(
    locales.map(async (locale) => ({
      locale,
      ...(await pageSize(builtDir, 'popup.html', [`popup-words-${locale}.js`])),
    })),
  );
  const later = ['popup-more.js', 'popup-words-ru.js', 'popup-details-en.js', 'popup-details-ru.js'];
  const whole = await pageSize(builtDir, 'popup.html', later);
  const [zip = ''] = await zipAll();
  const bytes = await fileSize(zip);
  return [
    ...popups.map(
      ({ locale, raw, gzip }): Line => [
        `popup in ${locale}, to the first paint`,
        `${kilobytes(raw)} (${kilobytes(gzip)} gzip)`,
        '<= 60 KB',
        raw <= 60_000,
      ],
    ),
    ['popup with all that it loads later, in ru', kilobytes(whole.raw), '', true],
    ['whole Chrome package', kilobytes(bytes), '<= 200 KB', bytes <= 200_000],
  ];
}

async function checkLines(): Promise<Line[]> {
  prepareLab();
  const bench = await benchCheck(binary, builtDir);
  const { heaviestHost, slowestOverRttMs } = bench;
  const over = slowestOverRttMs.toFixed(0);
  return [
    [`slowest answer at RTT ${bench.rttMs} ms, beyond 4 RTT`, `${over} ms`, '<= 150 ms', slowestOverRttMs <= 150],
    ...Object.entries(bench.responseMs).map(([id, ms]): Line => [`  ${id}`, `${ms?.toFixed(0) ?? '-'} ms`, '', true]),
    [`heaviest host (${heaviestHost.host})`, kilobytes(heaviestHost.bytes), '<= 10 KB', heaviestHost.bytes <= 10_000],
    ['handshakes to one host in a check', String(bench.handshakesPerHost), '1', bench.handshakesPerHost === 1],
    ['reset shown after', seconds(bench.resetShownMs), '<= 3 s', bench.resetShownMs <= 3000],
    ['black hole shown after', seconds(bench.blackHoleShownMs), '<= 12 s', bench.blackHoleShownMs <= 12_000],
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

async function callLines(): Promise<Line[]> {
  const { checks, tests } = await benchCalls(binary, builtDir);
  return [
    ...checks.flatMap(({ outcome, udp, verdictMs, bytes, bytesByHost }): Line[] => {
      const limitMs = udp === 'passes' ? 5000 : 6000;
      const hosts = Object.entries(bytesByHost).map(([host, own]) => `${host} ${own}`);
      return [
        [`word on calls: ${outcome}`, seconds(verdictMs), `<= ${limitMs / 1000} s`, verdictMs <= limitMs],
        ['  a call check on the wire', kilobytes(bytes), `<= 4 KB   (${hosts.join(', ')})`, bytes <= 4000],
      ];
    }),
    ...tests.map(
      ({ outcome, bytes, grade, wayRound }): Line => [
        `a quality test: ${outcome} (${grade}, way round: ${wayRound})`,
        kilobytes(bytes),
        '<= 60 KB',
        bytes <= 60_000,
      ],
    ),
  ];
}
