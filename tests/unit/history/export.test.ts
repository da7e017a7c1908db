// Does the export tell what was kept, no finer than asked, and in tables that are safe to open?

import { describe, expect, it } from 'vitest';
import { ExportDocument } from '../../../utils/contracts/export.ts';
import type { DayChunk } from '../../../utils/history/chunk.ts';
import { episodesCsv, roundsCsv } from '../../../utils/history/csv.ts';
import type { Episode } from '../../../utils/history/episode.ts';
import { ALL_TIME, type ExportTerms, exportEpisodes, exportRounds } from '../../../utils/history/export-rows.ts';
import { foldChunk } from '../../../utils/history/fold.ts';
import { days, hours, minutes } from '../../../utils/kernel/clock.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { DAY_MS, restlessSamples, sample, written } from './builders.ts';

const TERMS: ExportTerms = {
  ...ALL_TIME,
  isHourly: false,
  networks: [
    { epochId: 'home', name: 'network-1', route: 'direct' },
    { epochId: 'mobile', name: 'network-2', route: 'tunnel' },
  ],
};

describe('rounds', () => {
  it('gather the services of one look, oldest first, by network', () => {
    const chunks = written([
      { epochId: 'mobile', service: 'vk', sample: sample(DAY_MS + minutes(90), 'down') },
      {
        service: 'telegram',
        sample: sample(DAY_MS + minutes(61), 'interference', { mechanism: 'tls', responseMs: null }),
      },
      {
        service: 'vk',
        sample: sample(DAY_MS + minutes(61), 'working', { channels: { web: 'working', calls: 'unclear' } }),
      },
    ]);
    const rounds = exportRounds(chunks, TERMS);
    expect(
      rounds.map(({ checkedAt, network, route, services }) => [
        checkedAt,
        network,
        route,
        services.map((it) => it.service),
      ]),
    ).toEqual([
      ['2026-11-01T01:01Z', 'network-1', 'direct', ['telegram', 'vk']],
      ['2026-11-01T01:30Z', 'network-2', 'tunnel', ['vk']],
    ]);
    expect(rounds[0]?.services[0]).toMatchObject({
      state: 'interference',
      mechanism: 'tls',
      confidence: 'medium',
      stage: 'settled',
      minutes: null,
    });
    expect(rounds[0]?.services[1]?.channels).toEqual([
      { name: 'web', state: 'working' },
      { name: 'calls', state: 'unclear' },
    ]);
  });

  it('are told to the hour when asked', () => {
    const chunks = written([{ sample: sample(DAY_MS + minutes(61)) }]);
    expect(exportRounds(chunks, { ...TERMS, isHourly: true })[0]?.checkedAt).toBe('2026-11-01T01:00Z');
  });

  it('leave out gaps, networks not asked for, and times not asked for', () => {
    const chunks = written([
      { sample: sample(DAY_MS, 'unknown') },
      { epochId: 'secret', sample: sample(DAY_MS + minutes(5)) },
      { sample: sample(DAY_MS + hours(2)) },
      { sample: sample(DAY_MS + hours(3)) },
    ]);
    const rounds = exportRounds(chunks, { ...TERMS, fromMs: DAY_MS, toMs: DAY_MS + hours(3) });
    expect(rounds.map((it) => it.checkedAt)).toEqual(['2026-11-01T02:00Z']);
    expect(JSON.stringify(exportRounds(chunks, TERMS))).not.toContain('secret');
  });

  it('of folded history say so, with the minutes in each state', () => {
    const [chunk] = written([{ sample: sample(DAY_MS, 'working') }, { sample: sample(DAY_MS + minutes(30), 'down') }]);
    const [hour] = exportRounds([foldChunk(chunk as DayChunk, 'hour', null)], TERMS);
    expect(hour).toMatchObject({ checkedAt: '2026-11-01T00:00Z', resolution: 'hour' });
    expect(hour?.services[0]).toMatchObject({
      state: 'down',
      minutes: { working: 30, down: 30 },
      confidence: null,
      stage: null,
    });
  });
});

describe('episodes', () => {
  const episode = (change: Partial<Episode>): Episode => ({
    epochId: 'home',
    service: 'telegram',
    state: 'interference',
    mechanism: 'tls',
    beganAtMs: DAY_MS,
    endedAtMs: null,
    seenAtMs: DAY_MS,
    ...change,
  });

  it('are told with both ends, those that last with none', () => {
    const rows = exportEpisodes(
      [episode({ beganAtMs: DAY_MS + minutes(90) }), episode({ endedAtMs: DAY_MS + minutes(61) })],
      TERMS,
    );
    expect(rows.map((it) => [it.beganAt, it.endedAt])).toEqual([
      ['2026-11-01T00:00Z', '2026-11-01T01:01Z'],
      ['2026-11-01T01:30Z', null],
    ]);
    expect(
      exportEpisodes([episode({ endedAtMs: DAY_MS + minutes(61) })], { ...TERMS, isHourly: true })[0]?.endedAt,
    ).toBe('2026-11-01T01:00Z');
  });

  it('are those that touch the asked time', () => {
    const terms = { ...TERMS, fromMs: DAY_MS, toMs: DAY_MS + days(1) };
    const list = [
      episode({ beganAtMs: DAY_MS - days(2), endedAtMs: DAY_MS }),
      episode({ beganAtMs: DAY_MS - days(2) }),
      episode({ beganAtMs: DAY_MS + days(1) }),
      episode({ epochId: 'secret' }),
    ];
    expect(exportEpisodes(list, terms)).toHaveLength(1);
  });
});

describe('the document', () => {
  it('keeps to its published shape, folded or not', () => {
    const chunks = written(restlessSamples(seededRandom(4), DAY_MS, 300).map((one) => ({ sample: one })));
    const mixed = chunks.map((chunk, i) =>
      i < 2 ? foldChunk(chunk, 'day', null) : i < 4 ? foldChunk(chunk, 'hour', null) : chunk,
    );
    const document = {
      format: 'throughline/1',
      generatedAt: '2026-11-23T10:00Z',
      rounds: exportRounds(mixed, TERMS),
      episodes: [],
      settings: { version: 1 },
    };
    expect(ExportDocument.safeParse(JSON.parse(JSON.stringify(document))).error?.issues ?? []).toEqual([]);
    expect(document.rounds.map((it) => it.resolution)).toEqual(expect.arrayContaining(['day', 'hour', 'round']));
  });

  it('refuses seconds, a network by its own name and an unknown field', () => {
    const document = {
      format: 'throughline/1',
      generatedAt: '2026-11-23T10:00Z',
      rounds: [],
      episodes: [],
      settings: { version: 1 },
    };
    expect(ExportDocument.safeParse(document).success).toBe(true);
    for (const bad of [
      { ...document, generatedAt: '2026-11-23T10:00:07Z' },
      { ...document, format: 'throughline/2' },
      { ...document, address: '192.0.2.1' },
      {
        ...document,
        rounds: [
          { checkedAt: '2026-11-23T10:00Z', resolution: 'round', network: 'Home', route: 'direct', services: [] },
        ],
      },
    ])
      expect(ExportDocument.safeParse(bad).success).toBe(false);
  });
});

describe('CSV', () => {
  it('has a heading, one line a service, and CRLF ends', () => {
    const chunks = written([
      { sample: sample(DAY_MS, 'interference', { mechanism: 'dns', channels: { web: 'interference' } }) },
    ]);
    expect(roundsCsv(exportRounds(chunks, TERMS))).toBe(
      'checked_at,resolution,network,route,service,state,mechanism,confidence,stage,response_ms,minutes,web,messages,media,calls\r\n' +
        '2026-11-01T00:00Z,round,network-1,direct,telegram,interference,dns,medium,settled,120,,interference,,,\r\n',
    );
    expect(episodesCsv([])).toBe('began_at,ended_at,network,service,state,mechanism\r\n');
  });

  it.each([
    ['own:=HYPERLINK("x")', '"own:=HYPERLINK(""x"")"'],
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['+7', "'+7"],
    ['-7', "'-7"],
    ['a,b', '"a,b"'],
    ['a\r\nb', '"a\r\nb"'],
  ])('makes %j harmless', (service, expected) => {
    const row = {
      network: 'network-1',
      service,
      state: 'down' as const,
      mechanism: null,
      beganAt: '2026-11-01T00:00Z',
      endedAt: null,
    };
    expect(episodesCsv([row])).toContain(`,network-1,${expected},down,`);
  });
});
