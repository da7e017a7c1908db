import { describe, expect, it } from 'vitest';
import { curate } from '../../../utils/news/curate.ts';
import { groupsOf } from '../../../utils/news/duplicates.ts';
import type { Comparable } from '../../../utils/news/print.ts';

const HOUR_MS = 3_600_000;

type Report = readonly [language: string, title: string, summary?: string];

function reported([language, title, summary = '']: Report, atHours: number): Comparable {
  const { services, jurisdiction, kind } = curate({ title, summary, language, sourceJurisdictions: [] });
  return { title, summary, language, services, jurisdiction, kind, atMs: Date.UTC(2026, 4, 4) + atHours * HOUR_MS };
}

describe('one event for which two reports look as if they told of another', () => {
  it.each<[Report, Report, hoursApart: number]>([
    // Another deed to the same service.
    [['en', 'Russia slows down Telegram'], ['ru', 'Россия полностью заблокировала Telegram'], 40],
    [['en', 'Russia restricts WhatsApp calls'], ['es', 'Rusia bloquea WhatsApp por completo'], 40],
    [['ru', 'Звонки в WhatsApp ограничили в России'], ['en', 'Russia fines WhatsApp 5 million rubles'], 5],
    [['en', 'Turkey blocks Discord'], ['tr', "Discord'a erişim engeli kaldırıldı"], 30],
    [['en', 'Brazil judge orders Telegram suspended nationwide'], ['es', 'Brasil levanta el bloqueo de Telegram'], 24],
    [['fa', 'واتس‌اپ در ایران فیلتر شد'], ['en', 'Iran unblocks WhatsApp'], 48],
    [['en', 'Kremlin says blocking Telegram is not planned'], ['es', 'Rusia bloquea Telegram'], 30],
    [['en', 'Apple removes Signal from its Russian App Store'], ['ru', 'Роскомнадзор заблокировал Signal'], 3],
    [['en', 'Man jailed in Iran for using Telegram'], ['fa', 'تلگرام در ایران فیلتر شد'], 2],
    [['en', 'Russia may block WhatsApp in autumn, lawmaker says'], ['es', 'Rusia bloquea WhatsApp'], 20],
    [['en', 'Turkey blocks Instagram'], ['tr', "Instagram yasağı sonrası VPN'ler de engelleniyor"], 20],
    [['en', 'WhatsApp sign-up codes no longer reach Russians'], ['es', 'Rusia bloquea WhatsApp por completo'], 48],
    [['ru', 'Суд арестовал жителя Томска за посты в Telegram'], ['en', 'Russia slows down Telegram'], 4],
    [['ru', 'Дума приняла закон о запрете рекламы VPN'], ['en', 'Russia blocks 12 more VPN services'], 6],
    [
      ['en', 'Russian court fines Telegram 4 million rubles'],
      ['es', 'La Duma aprueba una ley que obliga a Telegram a registrar usuarios'],
      20,
    ],
    [['en', 'Duma bans officials from using WhatsApp'], ['es', 'Un tribunal ruso multa a WhatsApp'], 20],
    [['en', 'Iran parliament debates WhatsApp licensing bill'], ['fa', 'دادگاه ایران واتس‌اپ را جریمه کرد'], 20],
    [['en', 'Telegram down in Russia: users report outage'], ['es', 'Rusia multa a Telegram'], 10],
    // Another service, or another of the same kind.
    [['en', 'Iran blocks WhatsApp'], ['fa', 'سیگنال در ایران فیلتر شد'], 2],
    [['en', 'Vietnam blocks Telegram'], ['zh', '越南封锁Signal'], 2],
    [['ru', 'Роскомнадзор заблокировал Viber'], ['ru', 'Роскомнадзор заблокировал Signal'], 10],
    // Another place.
    [['en', 'Kenya blocks Telegram during exams'], ['es', 'Uganda bloquea Telegram durante los exámenes'], 1],
    [['ru', 'В Ростове отключили мобильный интернет'], ['ru', 'В Краснодаре отключили мобильный интернет'], 3],
    [['ru', 'В Ростовской области отключили интернет'], ['ru', 'В Рязани отключили интернет'], 3],
    [['en', 'Mobile internet suspended in Quetta'], ['en', 'Mobile internet suspended in Karachi'], 30],
    [['en', 'Mobile internet suspended in Manipur'], ['en', 'Mobile internet suspended in Kashmir'], 3],
    [['fa', 'اینترنت در زاهدان قطع شد'], ['fa', 'اینترنت در تهران قطع شد'], 1],
    [['es', 'Corte de internet en Holguín tras protestas'], ['es', 'Corte de internet en Matanzas tras protestas'], 1],
    // Other numbers.
    [
      ['ru', 'Суд оштрафовал Telegram на 7 млн рублей'],
      ['en', 'Russian court fines Telegram 4 million rubles for extremist posts'],
      60,
    ],
    [['en', 'Russia blocks 197 VPN services'], ['ru', 'Депутаты ввели штраф 500 тысяч рублей за рекламу VPN'], 8],
    // Another person.
    [
      ['en', 'Belarus jails man for Telegram subscription'],
      ['ru', 'В Беларуси осудили женщину за подписку в Telegram'],
      40,
    ],
    // Another week, or another turn of the same story.
    [['en', 'Iraq shuts down internet for exams'], ['ar', 'العراق يقطع الإنترنت بسبب الامتحانات'], 50],
    [['en', 'Russia fully blocks WhatsApp'], ['ru', 'Россия полностью заблокировала WhatsApp'], 80],
    [['en', 'Uganda shuts down internet before vote'], ['es', 'Uganda restablece internet tras las elecciones'], 60],
    [['en', 'Delhi High Court hears plea against Telegram ban'], ['es', 'India bloquea Telegram por un examen'], 40],
  ])('%j is not %j', (first, second, hoursApart) => {
    expect(groupsOf([reported(first, 0), reported(second, hoursApart)])).toEqual([0, 1]);
  });
});

describe('one event told in other words', () => {
  it.each<[Report, Report, hoursApart: number]>([
    [['en', 'Iran lifts WhatsApp ban after council vote'], ['fa', 'واتس‌اپ رفع فیلتر شد'], 24],
    [
      ['es', 'Cantv bloquea 28 servicios de VPN y la red Tor'],
      ['en', 'Venezuela: close to 30 VPN services blocked'],
      24,
    ],
    [['en', 'Mobile internet shut down in Belgorod'], ['ru', 'Жители Белгорода остались без мобильного интернета'], 10],
    [['en', 'WhatsApp goes dark in Zambia'], ['fr', 'Zambie : WhatsApp bloqué'], 10],
    [['en', 'Kenya blocks Telegram during exams'], ['es', 'Kenia bloquea Telegram durante los exámenes'], 30],
    [['en', 'Internet cut in Khartoum as fighting resumes'], ['ar', 'انقطاع الإنترنت في الخرطوم مع تجدد المعارك'], 4],
  ])('%j is %j', (first, second, hoursApart) => {
    expect(groupsOf([reported(first, 0), reported(second, hoursApart)])).toEqual([0, 0]);
  });

  it('is not joined by way of a report that fits two places', () => {
    const cut = (title: string) => reported(['en', title], 0);
    const items = ['Leh', 'a border town', 'Quetta'].map((town) =>
      cut(`Mobile internet suspended in ${town} after violence`),
    );
    expect(groupsOf(items)[2]).toBe(2);
  });
});
