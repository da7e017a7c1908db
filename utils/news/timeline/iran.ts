// What happened in Iran?

import type { TimelineEvent } from './timeline-event.ts';

export const IRAN: readonly TimelineEvent[] = [
  {
    id: 'ir-2018-04-telegram',
    date: '2018-04',
    jurisdiction: 'IR',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'high',
    sources: ['https://thenetmonitor.org/pages/censorship-and-collateral-damage-analyzing-the-telegram-ban-in-iran'],
    text: {
      en: ['Judiciary orders Telegram blocked', 'The service was then used by about 40 million people in the country.'],
      ru: [
        'Судебная власть приказала заблокировать Telegram',
        'Тогда сервисом пользовались около 40 миллионов человек в стране.',
      ],
      fa: [
        'قوه قضاییه دستور مسدود شدن تلگرام را داد',
        'در آن زمان حدود ۴۰ میلیون نفر در کشور از این سرویس استفاده می‌کردند.',
      ],
    },
  },
  {
    id: 'ir-2022-09-21-protest-cuts',
    date: '2022-09-21',
    jurisdiction: 'IR',
    kind: 'shutdown',
    services: ['whatsapp', 'instagram'],
    topics: ['mobile_internet'],
    confidence: 'high',
    sources: [
      'https://github.com/net4people/bbs/issues/125',
      'https://ooni.org/post/2022-iran-technical-multistakeholder-report/',
      'https://www.newindianexpress.com/amp/story/world/2024/Dec/25/iran-restores-access-to-whatsapp-and-google-play-after-they-were-banned-amid-protests',
    ],
    text: {
      en: [
        'Nightly mobile cuts; WhatsApp and Instagram blocked',
        'During protests mobile networks were cut at night, and WhatsApp, Instagram and the QUIC protocol were blocked.',
      ],
      ru: [
        'Ночные отключения связи, WhatsApp и Instagram заблокированы',
        'Во время протестов мобильные сети отключали по ночам, WhatsApp, Instagram и протокол QUIC были заблокированы.',
      ],
      fa: [
        'قطع شبانه شبکه همراه و مسدود شدن واتساپ و اینستاگرام',
        'در جریان اعتراض‌ها شبکه‌های همراه شب‌ها قطع می‌شد و واتساپ، اینستاگرام و پروتکل QUIC مسدود شد.',
      ],
    },
  },
  {
    id: 'ir-2024-12-24-whatsapp-back',
    date: '2024-12-24',
    jurisdiction: 'IR',
    kind: 'unblock',
    services: ['whatsapp'],
    confidence: 'high',
    sources: [
      'https://www.newindianexpress.com/amp/story/world/2024/Dec/25/iran-restores-access-to-whatsapp-and-google-play-after-they-were-banned-amid-protests',
    ],
    text: {
      en: ['WhatsApp and Google Play restored', 'The council for cyberspace voted to lift both restrictions.'],
      ru: ['WhatsApp и Google Play снова доступны', 'Совет по киберпространству снял оба ограничения.'],
      fa: ['واتساپ و گوگل‌پلی رفع فیلتر شد', 'شورای عالی فضای مجازی هر دو محدودیت را برداشت.'],
    },
  },
  {
    id: 'ir-2025-06-17-war-shutdown',
    date: '2025-06-17',
    end: '2025-06-26',
    jurisdiction: 'IR',
    kind: 'shutdown',
    services: [],
    topics: ['internet'],
    confidence: 'high',
    sources: ['https://github.com/net4people/bbs/issues/484'],
    text: {
      en: [
        'Near-total shutdown during the war',
        'For about nine days almost nothing of the international internet was reachable.',
      ],
      ru: ['Почти полное отключение во время войны', 'Около девяти дней международный интернет был почти недоступен.'],
      fa: ['قطع تقریباً کامل اینترنت در زمان جنگ', 'حدود نُه روز اینترنت بین‌الملل تقریباً در دسترس نبود.'],
    },
  },
  {
    id: 'ir-2026-01-08-january-shutdown',
    date: '2026-01-08',
    jurisdiction: 'IR',
    kind: 'shutdown',
    services: [],
    topics: ['internet'],
    confidence: 'high',
    sources: ['https://github.com/net4people/bbs/issues/561'],
    text: {
      en: [
        'Shutdown amid protests',
        'It began at 18:45 UTC. In late January access came back in part, limited to listed addresses and names.',
      ],
      ru: [
        'Отключение на фоне протестов',
        'Началось в 18:45 UTC. В конце января доступ вернулся частично: только к адресам и именам из списка.',
      ],
      fa: [
        'قطع اینترنت هم‌زمان با اعتراض‌ها',
        'از ساعت ۱۸:۴۵ به وقت جهانی آغاز شد. در پایان ژانویه دسترسی تنها به نشانی‌ها و نام‌های فهرست سفید بازگشت.',
      ],
    },
  },
  {
    id: 'ir-2026-02-28-second-shutdown',
    date: '2026-02-28',
    end: '2026-05-26',
    jurisdiction: 'IR',
    kind: 'shutdown',
    services: [],
    topics: ['internet'],
    confidence: 'high',
    sources: ['https://github.com/net4people/bbs/issues/586'],
    text: {
      en: ['Second long shutdown begins', 'It started at 07:00 UTC; the first signs of return were seen on 26 May.'],
      ru: [
        'Началось второе долгое отключение',
        'Началось в 07:00 UTC; первые признаки восстановления появились 26 мая.',
      ],
      fa: ['دومین قطعی طولانی آغاز شد', 'از ساعت ۰۷:۰۰ به وقت جهانی آغاز شد؛ نخستین نشانه‌های بازگشت ۲۶ مه دیده شد.'],
    },
  },
];
