// What happened in Asia, Iran and Russia aside?

import type { TimelineEvent } from './timeline-event.ts';

export const ASIA: readonly TimelineEvent[] = [
  {
    id: 'ae-2017-unlicensed-calls',
    date: '2017',
    jurisdiction: 'AE',
    kind: 'calls',
    services: ['whatsapp'],
    topics: ['facetime', 'skype'],
    confidence: 'medium',
    sources: [
      'https://www.tahawultech.com/region/uae/unblock-whatsapp-says-uae-businessman/',
      'https://tech.openmalayalam.com/2022/11/uae-17.html',
      'https://www.saltwire.com/nova-scotia/business/in-coronavirus-lockdown-gulf-residents-urge-end-to-voice-call-bans-428300/',
    ],
    text: {
      en: [
        'Internet calls need a licence',
        'Calls over WhatsApp, Skype, FaceTime and others are not allowed without one. A list of licensed apps had 17 entries in November 2022.',
      ],
      ru: [
        'Интернет-звонки только по лицензии',
        'Звонки через WhatsApp, Skype, FaceTime и другие без лицензии не разрешены. В ноябре 2022 года в списке разрешённых было 17 приложений.',
      ],
      fa: [
        'تماس اینترنتی مجوز می‌خواهد',
        'تماس با واتساپ، اسکایپ، فیس‌تایم و مانند آن بدون مجوز مجاز نیست. فهرست مجاز در نوامبر ۲۰۲۲ هفده برنامه داشت.',
      ],
    },
  },
  {
    id: 'kz-2019-07-17-root-certificate',
    date: '2019-07-17',
    jurisdiction: 'KZ',
    kind: 'tls_mitm',
    services: [],
    topics: ['https'],
    confidence: 'high',
    sources: [
      'https://censoredplanet.org/kazakhstan',
      'https://ittroubleshooters.com/2020/12/19/apple-google-microsoft-and-mozilla-unite-to-ban-kazakhstans-citizen-tracking-certificate',
    ],
    text: {
      en: [
        'Encrypted sites intercepted with a state certificate',
        'Some sites were opened and re-encrypted on the way. It happened again in the capital in December 2020; browser makers then refused the certificate.',
      ],
      ru: [
        'Шифрованные сайты перехватывали с государственным сертификатом',
        'Часть сайтов расшифровывали по пути. В декабре 2020 года это повторилось в столице; разработчики браузеров отказались доверять сертификату.',
      ],
    },
  },
  {
    id: 'cn-2021-signal',
    date: '2021',
    jurisdiction: 'CN',
    kind: 'full_block',
    services: ['signal'],
    confidence: 'high',
    sources: [
      'https://lists.torproject.org/mailman3/hyperkitty/list/ooni-talk@lists.torproject.org/message/TUYFB74YV2AXJMU6HUHRZT7DYOHLVIHM',
    ],
    text: {
      en: [
        'Signal found blocked by forged name answers',
        'Open measurements of the year saw injected answers for the service’s names.',
      ],
      ru: [
        'Signal блокируется поддельными ответами имён',
        'Открытые измерения этого года зафиксировали подложные ответы на имена сервиса.',
      ],
    },
  },
  {
    id: 'iq-2023-08-05-data-leak',
    date: '2023-08-05',
    end: '2023-08-13',
    jurisdiction: 'IQ',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://explorer.ooni.org/findings/64077907701',
      'https://netblocks.org/reports/telegram-restricted-in-iraq-over-personal-data-leaks-9AkJ4o8D',
    ],
    text: {
      en: [
        'Telegram blocked over a data leak',
        'Addresses were blocked and some routes hijacked; access came back after eight days.',
      ],
      ru: [
        'Telegram заблокирован из-за утечки данных',
        'Блокировали адреса, часть маршрутов перехватили; доступ вернулся через восемь дней.',
      ],
    },
  },
  {
    id: 'pk-2024-02-17-x',
    date: '2024-02-17',
    jurisdiction: 'PK',
    kind: 'full_block',
    services: [],
    topics: ['x'],
    confidence: 'medium',
    sources: ['https://digitalrightsmonitor.pk/pakistan-vpn-disruptions-reported'],
    text: {
      en: ['X suspended after the general election', 'The platform became unreachable in the days after the vote.'],
      ru: ['X заблокирован после выборов', 'Платформа стала недоступна в дни после голосования.'],
    },
  },
  {
    id: 'cn-2024-04-19-apple-store',
    date: '2024-04-19',
    jurisdiction: 'CN',
    kind: 'app_store_removal',
    services: ['whatsapp', 'signal', 'telegram'],
    confidence: 'high',
    sources: ['https://www.macrumors.com/2024/04/19/apple-pulls-whatsapp-telegram-signal-threads-china/'],
    text: {
      en: [
        'Apple removes WhatsApp, Threads, Signal and Telegram from its China store',
        'The company said that a regulator had ordered it.',
      ],
      ru: [
        'Apple удалила WhatsApp, Threads, Signal и Telegram из китайского магазина',
        'Компания сослалась на распоряжение регулятора.',
      ],
      fa: ['اپل واتساپ، تردز، سیگنال و تلگرام را از فروشگاه چین برداشت', 'این شرکت به دستور نهاد ناظر استناد کرد.'],
    },
  },
  {
    id: 'pk-2024-11-23-whatsapp-media',
    date: '2024-11-23',
    jurisdiction: 'PK',
    kind: 'partial_block',
    services: ['whatsapp'],
    confidence: 'high',
    sources: [
      'https://headline.pk/whatsapp-services-disrupted-in-pakistan-ahead-of-pti-protests/amp',
      'https://techcrayon.com/2024/11/25/pakistan-blocks-yet-another-social-media-app',
    ],
    text: {
      en: [
        'WhatsApp partly restricted before protests',
        'Media sending suffered most; the restriction came before opposition rallies.',
      ],
      ru: [
        'WhatsApp частично ограничен перед протестами',
        'Сильнее всего пострадала отправка файлов; ограничение ввели перед митингами оппозиции.',
      ],
    },
  },
  {
    id: 'vn-2025-05-21-telegram',
    date: '2025-05-21',
    jurisdiction: 'VN',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'medium',
    sources: ['https://www.indoarabnews.com/vietnam-moves-to-curb-telegram-operations-over-alleged-law-violations'],
    text: {
      en: ['Providers told to block Telegram', 'They had to report on it by 2 June.'],
      ru: ['Операторам велено заблокировать Telegram', 'Отчитаться следовало до 2 июня.'],
    },
  },
  {
    id: 'np-2025-07-19-telegram',
    date: '2025-07-19',
    jurisdiction: 'NP',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'high',
    sources: ['https://explorer.ooni.org/findings/284032502800'],
    text: {
      en: ['Telegram blocked over fraud concerns', 'Fraud and money laundering were named as reasons.'],
      ru: ['Telegram заблокирован из-за мошенничества', 'В качестве причин названы мошенничество и отмывание денег.'],
    },
  },
  {
    id: 'cn-2025-08-20-port443',
    date: '2025-08-20',
    jurisdiction: 'CN',
    kind: 'shutdown',
    services: [],
    topics: ['https'],
    confidence: 'high',
    sources: ['https://gfw.report/blog/gfw_unconditional_rst_20250820/zh'],
    text: {
      en: [
        'All encrypted web traffic across the border reset',
        'For about 74 minutes every connection on TCP port 443 was cut.',
      ],
      ru: [
        'Весь шифрованный веб-трафик через границу обрывался',
        'Около 74 минут разрывалось каждое соединение на TCP-порт 443.',
      ],
    },
  },
  {
    id: 'np-2025-09-04-26-platforms',
    date: '2025-09-04',
    end: '2025-09-09',
    jurisdiction: 'NP',
    kind: 'full_block',
    services: ['whatsapp', 'facebook', 'messenger', 'instagram', 'signal'],
    confidence: 'high',
    sources: [
      'https://origin-www.boldsky.com/insync/deadly-protests-nepal-ends-social-media-ban-where-else-have-governments-blocked-online-platforms-163467.html',
    ],
    text: {
      en: [
        '26 platforms blocked for not registering',
        'WhatsApp, Facebook, Instagram and Signal were among them. The block was lifted after deadly protests.',
      ],
      ru: [
        '26 платформ заблокированы за отказ от регистрации',
        'Среди них WhatsApp, Facebook, Instagram и Signal. После протестов с погибшими блокировку сняли.',
      ],
      fa: [
        '۲۶ سکو به دلیل ثبت‌نام نکردن مسدود شد',
        'واتساپ، فیسبوک، اینستاگرام و سیگنال در میان آن‌ها بود. پس از اعتراض‌های خونین مسدودی برداشته شد.',
      ],
    },
  },
  {
    id: 'in-2026-06-16-neet-exam',
    date: '2026-06-16',
    end: '2026-06-22',
    jurisdiction: 'IN',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://tp-press.netlify.app/indias-telegram-ban-risks-normalizing-platform-wide-blocking',
      'https://ghost-protocol.app/news/india-telegram-block-content-moderation-global-repercussions-1781805692',
    ],
    text: {
      en: [
        'Telegram blocked for an entrance exam',
        'The national block rested on section 69A of the IT Act and lasted through the repeated medical entrance exam; some effects were seen abroad.',
      ],
      ru: [
        'Telegram заблокирован на время экзамена',
        'Общенациональная блокировка по статье 69A закона об ИТ действовала на время повторного экзамена в медвузы; отголоски заметили за рубежом.',
      ],
    },
  },
];
