// What happened in Russia in 2026?

import type { TimelineEvent } from './timeline-event.ts';

export const RU_2026: readonly TimelineEvent[] = [
  {
    id: 'ru-2026-02-10-telegram-slowed',
    date: '2026-02-10',
    jurisdiction: 'RU',
    kind: 'throttle',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://www.trtworld.com/article/bfe9e79949a5',
      'https://www.themoscowtimes.com/2026/02/26/russia-plans-to-block-telegram-in-april-sources-say-a92064',
    ],
    text: {
      en: ['Phased restrictions on Telegram announced', 'Downloads became slow in the first stage.'],
      ru: ['Объявлены поэтапные ограничения Telegram', 'На первом этапе замедлилась загрузка файлов.'],
      fa: ['محدودیت مرحله‌ای تلگرام اعلام شد', 'در مرحلهٔ نخست بارگیری فایل‌ها کند شد.'],
    },
  },
  {
    id: 'ru-2026-02-11-whatsapp-dns',
    date: '2026-02-11',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['whatsapp'],
    topics: ['youtube'],
    confidence: 'high',
    sources: [
      'https://www.isec.news/2026/02/13/russia-moves-to-block-whatsapp-after-national-dns-exclusions-limit-access/',
      'https://azeritimes.com/russia-blocks-whatsapp-tightens-internet-control',
      'https://github.com/net4people/bbs/issues/580',
    ],
    text: {
      en: [
        'WhatsApp’s web addresses leave the national name system',
        'whatsapp.com and web.whatsapp.com disappeared, as did YouTube’s domain; whatsapp.net and wa.me stayed. On 12 February WhatsApp spoke of an attempt at a full block.',
      ],
      ru: [
        'Адреса WhatsApp исключены из национальной системы имён',
        'Исчезли whatsapp.com и web.whatsapp.com, а также домен YouTube; whatsapp.net и wa.me остались. 12 февраля WhatsApp заявил о попытке полной блокировки.',
      ],
      fa: [
        'نشانی‌های وب واتساپ از سامانهٔ ملی نام‌ها حذف شد',
        'whatsapp.com و web.whatsapp.com و دامنهٔ یوتیوب ناپدید شدند؛ whatsapp.net و wa.me ماندند. واتساپ ۲۳ بهمن از تلاش برای مسدودسازی کامل گفت.',
      ],
    },
  },
  {
    id: 'ru-2026-02-20-fsb-law',
    date: '2026-02-20',
    jurisdiction: 'RU',
    kind: 'law',
    services: [],
    topics: ['internet'],
    confidence: 'medium',
    sources: ['https://statement.com/1151203/kremlin-tightens-grip-on-the-internet'],
    text: {
      en: [
        'Law lets the security service demand service cuts',
        'Operators must cut service in cases set by presidential decree; powers of central network management apply from 1 March.',
      ],
      ru: [
        'Закон позволил ФСБ требовать отключения связи',
        'Операторы обязаны прекращать обслуживание в случаях, заданных указом президента; полномочия централизованного управления сетью действуют с 1 марта.',
      ],
    },
  },
  {
    id: 'ru-2026-03-20-telegram-blocked',
    date: '2026-03-20',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://explorer.ooni.org/findings/96225549500',
      'https://github.com/Flowseal/zapret-discord-youtube/issues/11350',
    ],
    text: {
      en: [
        'Many providers begin blocking Telegram',
        'Open measurements show the block at many networks from this day; users describe whole ranges of addresses being cut.',
      ],
      ru: [
        'Многие операторы начали блокировать Telegram',
        'Открытые измерения показывают блокировку во многих сетях с этого дня; по описаниям пользователей, закрывают целые диапазоны адресов.',
      ],
      fa: [
        'بسیاری از اپراتورها مسدودسازی تلگرام را آغاز کردند',
        'سنجش‌های باز از این روز مسدودی را در بسیاری از شبکه‌ها نشان می‌دهد؛ کاربران از بسته شدن بازه‌های نشانی می‌گویند.',
      ],
    },
  },
  {
    id: 'ru-2026-03-30-platforms-vpn',
    date: '2026-03-30',
    jurisdiction: 'RU',
    kind: 'law',
    services: [],
    topics: ['vpn'],
    confidence: 'medium',
    sources: [
      'https://peopleofinternet.com/articles/russia-is-conscripting-its-tech-companies-into-the-vpn-crack.html',
      'https://vpn.social/en/russia-s-vpn-crackdown-what-it-means-for-privacy',
    ],
    text: {
      en: [
        'Platforms told to refuse VPN users',
        'The digital minister gave more than 20 large platforms until 15 April and mentioned a charge above 15 GB of foreign traffic a month. Apple removed further VPN clients.',
      ],
      ru: [
        'Площадкам велено не обслуживать пользователей VPN',
        'Министр дал более чем 20 крупным площадкам срок до 15 апреля и упомянул плату за зарубежный трафик сверх 15 ГБ в месяц. Apple удалила ещё ряд VPN-клиентов.',
      ],
    },
  },
  {
    id: 'ru-2026-04-01-mtproxy',
    date: '2026-04-01',
    jurisdiction: 'RU',
    kind: 'circumvention_block',
    services: ['telegram'],
    topics: ['mtproxy'],
    confidence: 'medium',
    sources: ['https://github.com/teleproxy/teleproxy/issues/39', 'https://github.com/telemt/telemt/issues/653'],
    text: {
      en: [
        'Disguised Telegram proxies cut by client fingerprint',
        'Connections of MTProxy that imitate ordinary encrypted traffic began to be recognised and dropped.',
      ],
      ru: [
        'Замаскированные прокси Telegram режут по отпечатку клиента',
        'Соединения MTProxy, имитирующие обычный шифрованный трафик, стали распознавать и обрывать.',
      ],
    },
  },
  {
    id: 'ru-2026-04-15-vpn-detection',
    date: '2026-04-15',
    jurisdiction: 'RU',
    kind: 'law',
    services: [],
    topics: ['vpn'],
    confidence: 'high',
    sources: [
      'https://circumvention-corpus.pages.dev/findings/2026-rks-russian-apps-vpn-detection__app-layer-vpn-detection-mandate/',
      'https://meduza.io/amp/en/news/2026/04/06/rbc-russia-s-digital-ministry-sends-companies-guide-to-detecting-vpns-on-user-devices-notes-iphones-pose-challenge',
    ],
    text: {
      en: [
        'Apps told to detect VPNs: 22 of 30 do',
        'A study of 30 popular Android apps found 22 that check for a VPN and 19 that report it.',
      ],
      ru: [
        'Срок проверки VPN в приложениях: проверяют 22 из 30',
        'Исследование 30 популярных приложений для Android нашло 22, которые проверяют наличие VPN, и 19, которые о нём сообщают.',
      ],
    },
  },
  {
    id: 'ru-2026-05-22-handshake-policing',
    date: '2026-05-22',
    jurisdiction: 'RU',
    kind: 'protocol_block',
    services: [],
    topics: ['tls', 'mtproxy', 'vpn'],
    confidence: 'medium',
    sources: [
      'https://github.com/XTLS/Xray-core/issues/6293',
      'https://github.com/telegramdesktop/tdesktop/issues/30733',
    ],
    text: {
      en: [
        'Handshake policing spreads',
        'Several quick encrypted handshakes from one client to one name are now cut, depending on browser fingerprint, name and network.',
      ],
      ru: [
        'Распространяется ограничение рукопожатий',
        'Несколько быстрых шифрованных рукопожатий одного клиента с одним именем теперь обрываются в зависимости от отпечатка браузера, имени и сети.',
      ],
    },
  },
  {
    id: 'ru-2026-07-01-ooni-july',
    date: '2026-07-01',
    jurisdiction: 'RU',
    kind: 'status',
    services: ['telegram', 'signal', 'whatsapp'],
    topics: ['tor'],
    confidence: 'medium',
    sources: ['https://api.voidly.ai/data/incidents/RU-2026-1086/report?format=markdown'],
    text: {
      en: [
        'Open measurements of one day',
        'Share of anomalous tests on this day: Telegram 84%, Signal 82 to 84%, WhatsApp 76 to 78%, Tor 95%.',
      ],
      ru: [
        'Открытые измерения за один день',
        'Доля аномальных проверок за день: Telegram 84 %, Signal 82–84 %, WhatsApp 76–78 %, Tor 95 %.',
      ],
    },
  },
  {
    id: 'ru-2026-08-21-doh',
    date: '2026-08-21',
    jurisdiction: 'RU',
    kind: 'circumvention_block',
    services: [],
    topics: ['doh'],
    confidence: 'medium',
    sources: [
      'https://github.com/Flowseal/zapret-discord-youtube/pull/16958',
      'https://github.com/StressOzz/Zapret-Manager/issues/1016',
    ],
    text: {
      en: [
        'Encrypted name services reported blocked',
        'Users reported that dns.google, cloudflare-dns.com, dns.quad9.net and other resolvers no longer answer.',
      ],
      ru: [
        'Сообщают о блокировке шифрованных служб имён',
        'По сообщениям пользователей, dns.google, cloudflare-dns.com, dns.quad9.net и другие резолверы перестали отвечать.',
      ],
    },
  },
  {
    id: 'ru-2026-08-26-port53',
    date: '2026-08-26',
    jurisdiction: 'RU',
    kind: 'dns_hijack',
    services: [],
    topics: ['dns'],
    confidence: 'medium',
    sources: ['https://github.com/net4people/bbs/issues/657'],
    text: {
      en: [
        'Plain name queries answered by someone else',
        'Queries to 8.8.8.8 over UDP were hijacked at many providers: names of WhatsApp, YouTube and .ua sites came back as non-existent. Over TCP they still worked.',
      ],
      ru: [
        'На обычные запросы имён отвечает посторонний',
        'Запросы к 8.8.8.8 по UDP у многих операторов перехватывались: имена WhatsApp, YouTube и сайтов .ua возвращались как несуществующие. По TCP они ещё проходили.',
      ],
    },
  },
];
