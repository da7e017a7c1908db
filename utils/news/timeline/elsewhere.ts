// What happened in the rest of the world, and to the products themselves?

import type { TimelineEvent } from './timeline-event.ts';

export const ELSEWHERE: readonly TimelineEvent[] = [
  {
    id: 'by-2021-10-14-subscribers',
    date: '2021-10-14',
    jurisdiction: 'BY',
    kind: 'user_liability',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://meduza.io/en/news/2021/10/13/belarus-makes-subscribing-to-extremist-telegram-channel-a-criminal-offense',
      'https://thegoaspotlight.com/2021/10/17/belarus-clarifies-criminal-liability-for-subscribers-of-telegram-channels/',
    ],
    text: {
      en: [
        'Police: subscribers of listed channels can be prosecuted',
        'Up to seven years were named for channels classed as extremist formations; officials later narrowed this to formations and not materials.',
      ],
      ru: [
        'Милиция: подписчиков каналов из списка могут преследовать',
        'Назван срок до семи лет за подписку на каналы, признанные экстремистскими формированиями; позже уточнили, что речь о формированиях, а не о материалах.',
      ],
    },
  },
  {
    id: 'ke-2023-11-08-exams',
    date: '2023-11-08',
    end: '2023-11-24',
    jurisdiction: 'KE',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://explorer.ooni.org/findings/228466228201',
      'https://ooni.github.io/post/2025-kenya-blocked-telegram-kcse-exams',
    ],
    text: {
      en: [
        'Telegram blocked during national exams',
        'The block came and went through the exam weeks; it happened again in November 2024.',
      ],
      ru: [
        'Telegram блокируют на время экзаменов',
        'Блокировка включалась и выключалась в недели экзаменов; в ноябре 2024 года это повторилось.',
      ],
    },
  },
  {
    id: 've-2024-08-08-signal',
    date: '2024-08-08',
    jurisdiction: 'VE',
    kind: 'full_block',
    services: ['signal'],
    topics: ['x'],
    confidence: 'high',
    sources: [
      'https://winbuzzer.com/2024/08/12/signal-messaging-app-faces-government-restrictions-in-venezuela-and-russia-xcxwbn/',
    ],
    text: {
      en: [
        'Signal unreachable at several providers',
        'It happened during the dispute after the election; X was suspended for ten days.',
      ],
      ru: [
        'Signal недоступен у ряда операторов',
        'Это произошло во время спора после выборов; X приостановили на десять дней.',
      ],
    },
  },
  {
    id: 'tr-2025-03-19-march-throttle',
    date: '2025-03-19',
    jurisdiction: 'TR',
    kind: 'throttle',
    services: ['whatsapp', 'telegram', 'signal', 'instagram'],
    confidence: 'high',
    sources: ['https://bianet.org/haber/turkey-restricts-social-media-amid-crackdown-on-istanbul-mayor-305574'],
    text: {
      en: [
        'Messengers slowed after a mayor’s detention',
        'WhatsApp, Telegram, Signal and social networks were slowed after the mayor of Istanbul was detained.',
      ],
      ru: [
        'Мессенджеры замедлены после задержания мэра',
        'После задержания мэра Стамбула замедлили WhatsApp, Telegram, Signal и соцсети.',
      ],
    },
  },
  {
    id: 'tr-2025-09-07-september-throttle',
    date: '2025-09-07',
    jurisdiction: 'TR',
    kind: 'throttle',
    services: ['whatsapp', 'telegram', 'signal', 'instagram'],
    confidence: 'high',
    sources: [
      'https://stockholmcf.org/social-media-restrictions-persist-in-turkey-after-police-blockade-of-chp-istanbul-office',
      'https://bianet.org/haber/turkey-restricts-social-media-amid-police-blockade-on-opposition-party-311252',
    ],
    text: {
      en: [
        'Messengers slowed during a police blockade',
        'Slowing began at 23:45 local time while the opposition’s Istanbul office was surrounded; WhatsApp, Telegram and Signal were affected again.',
      ],
      ru: [
        'Мессенджеры замедлены во время полицейской блокады',
        'Замедление началось в 23:45 по местному времени, когда был окружён стамбульский офис оппозиции; снова затронуты WhatsApp, Telegram и Signal.',
      ],
    },
  },
  {
    id: 'ug-2026-01-13-election-shutdown',
    date: '2026-01-13',
    jurisdiction: 'UG',
    kind: 'shutdown',
    services: ['whatsapp', 'facebook', 'instagram'],
    topics: ['internet'],
    confidence: 'high',
    sources: [
      'https://explorer.ooni.org/findings/352623460000',
      'https://bonfire.cafe/hashtag/01K4MTD5Q81A0PFJFKERYHRJDJ',
    ],
    text: {
      en: [
        'Shutdown around the vote',
        'The country went offline before the vote of 15 January. After about five days access returned, with WhatsApp, Facebook, Instagram and X still blocked.',
      ],
      ru: [
        'Отключение интернета на время выборов',
        'Страна ушла в офлайн перед голосованием 15 января. Примерно через пять дней доступ вернулся, но WhatsApp, Facebook, Instagram и X остались заблокированы.',
      ],
    },
  },
  {
    id: 'zz-2026-02-whatsapp-web-calls',
    date: '2026-02',
    jurisdiction: 'ZZ',
    kind: 'product_change',
    services: ['whatsapp'],
    confidence: 'high',
    sources: [
      'https://www.webpronews.com/whatsapps-browser-based-calling-feature-signals-a-quiet-power-play-against-microsoft-teams-and-zoom',
      'https://dev.to/yasirawan4831/whatsapp-web-calling-feature-a-web-technology-perspective-4id1',
    ],
    text: {
      en: [
        'Calls come to WhatsApp in the browser',
        'One-to-one voice and video calls began to work in WhatsApp Web: a change of the product.',
      ],
      ru: [
        'Звонки появились в WhatsApp для браузера',
        'В WhatsApp Web заработали голосовые и видеозвонки один на один: это изменение продукта.',
      ],
    },
  },
  {
    id: 'ga-2026-02-17-social-suspended',
    date: '2026-02-17',
    jurisdiction: 'GA',
    kind: 'full_block',
    services: ['whatsapp', 'facebook'],
    topics: ['tiktok'],
    confidence: 'high',
    sources: ['https://digitalrightsmonitor.pk/?p=13399'],
    text: {
      en: [
        'Regulator suspends social platforms, WhatsApp among them',
        'The suspension was announced until further notice.',
      ],
      ru: ['Регулятор приостановил соцсети, в том числе WhatsApp', 'Приостановка объявлена до особого распоряжения.'],
    },
  },
  {
    id: 'zz-2026-04-messenger-com',
    date: '2026-04',
    jurisdiction: 'ZZ',
    kind: 'product_change',
    services: ['messenger'],
    confidence: 'high',
    sources: [
      'https://thedailytechfeed.com/meta-to-close-standalone-messenger-website-by-april-2026-redirects-users-to-facebook-messages',
    ],
    text: {
      en: [
        'messenger.com closes',
        'The site redirects to facebook.com/messages from April 2026: a change of the product, not a block.',
      ],
      ru: [
        'Сайт messenger.com закрывается',
        'С апреля 2026 года он перенаправляет на facebook.com/messages: это изменение продукта, а не блокировка.',
      ],
      fa: [
        'سایت messenger.com بسته می‌شود',
        'از فروردین ۱۴۰۵ به facebook.com/messages هدایت می‌شود: تغییر محصول است، نه مسدودسازی.',
      ],
    },
  },
];
