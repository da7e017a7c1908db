import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LabelledRow, scoreSet } from '../../../scripts/curation-score.ts';
import { curate } from '../../../utils/news/curate.ts';
import { groupsOf } from '../../../utils/news/duplicates.ts';
import type { Item } from '../../../utils/news/item.ts';
import { explainingItems } from '../../../utils/news/link-changes.ts';
import { fitOf, rankItems } from '../../../utils/news/rank.ts';

function judged(title: string, language = 'en', summary = '') {
  return curate({ title, summary, language, sourceJurisdictions: [] });
}

describe('what is taken, and how it is tagged', () => {
  it.each([
    [
      'en',
      'Roskomnadzor partially restricts voice calls in WhatsApp and Telegram',
      ['whatsapp', 'telegram'],
      'RU',
      'calls',
    ],
    ['ru', 'Роскомнадзор снял ограничения на работу Signal', ['signal'], 'RU', 'unblock'],
    ['ru', 'Мессенджером MAX обяжут пользоваться школы', ['max'], 'RU', 'law'],
    ['fa', 'واتساپ رفع فیلتر شد', ['whatsapp'], 'IR', 'unblock'],
    ['fa', 'واتساپ رفع‌فیلتر شد', ['whatsapp'], 'IR', 'unblock'],
    ['fa', 'فیلترشکن‌ها از کار افتادند', [], 'IR', 'circumvention_block'],
    ['tr', "BTK, Discord'a erişimi engelledi", ['discord'], 'TR', 'full_block'],
    ['zh', '越南下令封锁Telegram', ['telegram'], 'VN', 'full_block'],
    ['es', 'Venezuela bloquea Signal', ['signal'], 'VE', 'full_block'],
    ['ar', 'العراق يحجب تطبيق تيليغرام', ['telegram'], 'IQ', 'full_block'],
    ['ar', 'بغداد تعيد حجب تيليغرام', ['telegram'], 'IQ', 'full_block'],
    ['en', 'Apple removes VPN apps from Russian App Store', [], 'RU', 'app_store_removal'],
    ['en', 'Internet shut down across Tanzania on election day', [], 'TZ', 'shutdown'],
    ['en', 'WhatsApp down: users worldwide unable to send messages', ['whatsapp'], 'ZZ', 'status'],
    ['tr', 'Discord çöktü: Sunuculara bağlanılamıyor', ['discord'], 'TR', 'status'],
    ['tr', "Depremin üçüncü gününde Twitter'a erişim kısıtlandı", [], 'TR', 'full_block'],
    ['zh', '尼泊尔撤销社群媒体禁令', [], 'NP', 'unblock'],
    ['zh', '尼泊爾撤銷社群媒體禁令', [], 'NP', 'unblock'],
    ['es', 'WhatsApp y Telegram siguen inaccesibles para los cubanos', ['whatsapp', 'telegram'], 'CU', 'full_block'],
    ['en', 'Delhi High Court issues notice on plea against Telegram ban', ['telegram'], 'IN', 'law'],
    ['en', 'Singapore orders WhatsApp to block impostors', ['whatsapp'], 'SG', 'law'],
    ['en', "Lawmaker hints Google Meet could be next on Russia's list", ['meet'], 'RU', 'warning'],
    ['en', 'Albania shuts off TikTok for a year', [], 'AL', 'full_block'],
    ['en', 'Taiwan considers WeChat ban for public servants', ['wechat'], 'TW', 'law'],
    ['en', 'PTA denies slowing internet, blames cable fault', [], 'PK', 'status'],
    ['ru', 'Роскомнадзор сообщил о замедлении протоколов VLESS и L2TP', [], 'RU', 'circumvention_block'],
    ['es', 'Uganda cortará los datos móviles durante tres días por las elecciones', [], 'UG', 'shutdown'],
    ['en', 'J&K: mobile internet snapped in three districts', [], 'IN', 'shutdown'],
    ['es', 'Un juez porteño ordenó bloquear canales de Telegram', ['telegram'], 'ZZ', 'full_block'],
  ] as const)('%s: %s', (language, title, services, jurisdiction, kind) => {
    const { isRelevant, ...found } = judged(title, language);
    expect(isRelevant).toBe(true);
    expect(found).toMatchObject({ jurisdiction, kind });
    expect([...found.services].sort()).toEqual([...services].sort());
  });
});

describe('what is left', () => {
  it.each([
    ['en', 'Signal failure delays trains on the Central line'],
    ['en', 'Max Verstappen banned for one race'],
    ['en', 'Wire fraud law: senator charged with blocking probe'],
    ['en', 'How to block someone on WhatsApp'],
    ['en', 'WhatsApp rolls out feature that blocks unknown callers'],
    ['en', 'Meta shares slump as regulators weigh rules'],
    ['en', 'Police arrest dealer who sold drugs on Telegram'],
    ['en', 'Governor announces curfew in post on Telegram'],
    ['en', 'WhatsApp bans millions of accounts linked to scams'],
    ['en', 'Meta bans accounts behind scam centres in Cambodia'],
    ['en', 'X suspends parody account of minister'],
    ['en', 'Police seek man after attack streamed on Snapchat'],
    ['en', 'Court blocks merger of two telecoms groups'],
    ['en', 'Power outage has knocked out connectivity across Cuba'],
    ['en', 'Ofcom publishes annual plan on broadband pricing'],
    ['zh', '工信部：5G基站总数达400万个'],
    ['ru', 'Акции VK упали на 4% после отчётности'],
    ['ru', 'Губернатор сообщил в своём Telegram-канале об ограничении движения'],
    ['ru', 'Макс Ферстаппен оштрафован на гонке'],
    ['fa', 'قطعی برق در تهران'],
    ['tr', 'Engelli vatandaşlar için düzenleme'],
    ['zh', '地铁信号故障 三号线限速运行'],
    ['es', 'Manifestantes bloquean la carretera'],
    ['ar', 'حظر التجول في العاصمة'],
  ])('%s: %s', (language, title) => {
    expect(judged(title, language).isRelevant).toBe(false);
  });
});

describe('the labelled sets', () => {
  it.each(['labelled', 'held-out', 'unseen', 'blind-1', 'blind-2', 'blind-3', 'blind-4', 'blind-5', 'blind-6'])(
    '%s: every score is above its floor',
    (name) => {
      const rows = readFileSync(`tests/fixtures/news/${name}.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line): LabelledRow => {
          const row = JSON.parse(line);
          return {
            ...row,
            atMs: Date.parse(row.published),
            isRelevant: row.relevant,
            jurisdiction: row.jurisdiction ?? '',
            kind: row.kind ?? '',
          };
        });
      expect(rows.length).toBeGreaterThanOrEqual(150);
      expect(new Set(rows.map((row) => row.language)).size).toBeGreaterThanOrEqual(5);
      for (const { name: score, value, floor } of scoreSet(rows).scores)
        expect(value, score).toBeGreaterThanOrEqual(floor);
    },
  );
});

const DAY_MS = 86_400_000;

function item(over: Partial<Item> & { title: string }): Item {
  return {
    id: over.title,
    origin: 'live',
    summary: '',
    date: '2026-02-12',
    endDate: null,
    atMs: Date.UTC(2026, 1, 12),
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['whatsapp'],
    sources: [],
    language: 'en',
    relevance: 1,
    ...over,
  };
}

describe('duplicates', () => {
  const first = item({ title: 'Russia fully blocks WhatsApp' });

  it('are found in other words and other languages', () => {
    expect(groupsOf([first, item({ title: 'WhatsApp blocked across Russia' })])).toEqual([0, 0]);
    expect(groupsOf([first, item({ title: 'Россия полностью заблокировала WhatsApp', language: 'ru' })])).toEqual([
      0, 0,
    ]);
  });

  it('are found where one says social media and the other names them', () => {
    const named = item({
      title: 'Gabon suspends WhatsApp and Facebook',
      jurisdiction: 'GA',
      services: ['whatsapp', 'facebook'],
    });
    const summed = { jurisdiction: 'GA', services: [], title: 'Gabon : les réseaux sociaux suspendus', language: 'fr' };
    expect(groupsOf([named, item(summed)])).toEqual([0, 0]);
    expect(groupsOf([named, item({ ...summed, title: 'Gabon : internet suspendu' })])).toEqual([0, 1]);
  });

  it('are not seen in the same words about two towns, nor in a cut and its end', () => {
    const cut = (title: string, over: Partial<Item> = {}) =>
      item({ title, jurisdiction: 'IN', kind: 'shutdown', services: [], ...over });
    const leh = cut('Mobile internet suspended in Leh after violence');
    expect(groupsOf([leh, cut('Mobile internet suspended in Cuttack after violence')])).toEqual([0, 1]);
    expect(groupsOf([leh, cut('Internet suspended in Leh after violence, protests')])).toEqual([0, 0]);
    expect(groupsOf([leh, cut('Mobile internet resumed in Leh after violence', { kind: 'unblock' })])).toEqual([0, 1]);
  });

  it.each([
    ['another service', { services: ['telegram' as const], title: 'Russia fully blocks Telegram' }],
    ['another place', { jurisdiction: 'GA', title: 'Gabon fully blocks WhatsApp' }],
    ['another week', { atMs: first.atMs + 8 * DAY_MS }],
    ['the opposite', { kind: 'unblock' as const, title: 'Россия разблокировала WhatsApp', language: 'ru' }],
  ])('are not seen in %s', (_, over) => {
    expect(groupsOf([first, item({ title: 'Russia fully blocks WhatsApp', ...over })])).toEqual([0, 1]);
  });

  it('leave alone what is in no group', () => {
    expect(groupsOf([null, first, null, first])).toEqual([0, 1, 2, 1]);
  });
});

describe('what explains a change', () => {
  const change = { service: 'whatsapp' as const, jurisdiction: 'RU', atMs: Date.UTC(2026, 1, 14) };
  const ids = (...items: Item[]) => explainingItems(items, change).map(({ id }) => id);

  it('is about this service here, within a week either way, the closest first', () => {
    const far = item({ title: 'five days before', atMs: change.atMs - 5 * DAY_MS });
    const near = item({ title: 'the next day', atMs: change.atMs + DAY_MS });
    expect(ids(far, near)).toEqual(['the next day', 'five days before']);
  });

  it.each([
    ['nine days before', { atMs: change.atMs - 9 * DAY_MS }],
    ['eight days after', { atMs: change.atMs + 8 * DAY_MS }],
    ['elsewhere', { jurisdiction: 'IR' }],
    ['another service', { services: ['telegram' as const] }],
    ['a person punished', { kind: 'user_liability' as const }],
  ])('is not something %s', (title, over) => {
    expect(ids(item({ title, ...over }))).toEqual([]);
  });

  it('is what lifted a block where the service came back, and never where it went', () => {
    const lifted = item({ title: 'lifted', kind: 'unblock' });
    const blocked = item({ title: 'blocked' });
    expect(ids(lifted, blocked)).toEqual(['blocked']);
    expect(explainingItems([lifted, blocked], { ...change, isBetter: true }).map(({ id }) => id)).toEqual(['lifted']);
  });

  it('may be a shutdown of everything here, or an outage everywhere', () => {
    expect(
      ids(
        item({ title: 'shutdown', kind: 'shutdown', services: [] }),
        item({ title: 'outage', kind: 'status', jurisdiction: 'ZZ' }),
      ),
    ).toHaveLength(2);
  });
});

describe('ranking', () => {
  const reader = { jurisdiction: 'DE', services: ['signal' as const] };

  it('counts what the European Union decides as of its members', () => {
    expect(fitOf({ jurisdiction: 'EU', services: ['signal'] }, reader)).toBe(3);
    expect(fitOf({ jurisdiction: 'EU', services: [] }, { ...reader, jurisdiction: 'CH' })).toBe(0);
  });

  it('puts what is fresh before what is old, and in both the best fit first', () => {
    const nowMs = 400 * DAY_MS;
    const ago = (title: string, count: number, over: Partial<Item> = {}) =>
      item({ title, atMs: nowMs - count * DAY_MS, jurisdiction: 'DE', services: [], ...over });
    const items = [
      ago('here, last year', 300),
      ago('elsewhere, yesterday', 1, { jurisdiction: 'UG' }),
      ago('elsewhere, last year', 290, { jurisdiction: 'UG' }),
      ago('here, last week', 7),
    ];
    expect(rankItems(items, reader, nowMs).map(({ id }) => id)).toEqual([
      'here, last week',
      'elsewhere, yesterday',
      'here, last year',
      'elsewhere, last year',
    ]);
  });

  it('leaves out the future', () => {
    expect(rankItems([item({ title: 'tomorrow', atMs: 2 })], reader, 1)).toEqual([]);
  });
});
