// What happened in Russia until the end of 2024?

import type { TimelineEvent } from './timeline-event.ts';

export const RU_UNTIL_2024: readonly TimelineEvent[] = [
  {
    id: 'ru-2017-05-02-registry-blocks',
    date: '2017-05-02',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['line'],
    topics: ['imo', 'bbm', 'vchat'],
    confidence: 'medium',
    sources: [
      'https://world.segodnya.ua/ua/amp-world/v-rossii-zablokirovali-messendzhery-blackberry-imo-i-line-1017678.html',
    ],
    text: {
      en: [
        'Four messengers blocked for not registering',
        'The regulator listed BlackBerry Messenger, Imo, Line and Vchat as blocked because they had not registered as distributors of information. Line was later reported reachable again.',
      ],
      ru: [
        'Четыре мессенджера заблокированы за отказ от регистрации',
        'Регулятор внёс BlackBerry Messenger, Imo, Line и Vchat в число заблокированных: они не зарегистрировались как организаторы распространения информации. Позже сообщалось, что Line снова доступен.',
      ],
    },
  },
  {
    id: 'ru-2018-04-13-telegram-court',
    date: '2018-04-13',
    end: '2020-06-18',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://realnoevremya.com/articles/2381-russia-begins-blocking-access-to-telegram',
      'https://themoscowtimes.com/2024/11/05/twitter-facebook-blacklisted-in-russias-telegram-ban',
    ],
    text: {
      en: [
        'Court orders Telegram blocked',
        'A Moscow court ordered the block; providers received the order on 16 April, and millions of cloud addresses were caught up in it. It lasted until June 2020.',
      ],
      ru: [
        'Суд постановил заблокировать Telegram',
        'Решение вынес московский суд; операторы получили предписание 16 апреля, под блокировку попали миллионы облачных адресов. Она продержалась до июня 2020 года.',
      ],
      fa: [
        'دادگاه حکم به مسدود شدن تلگرام داد',
        'دادگاهی در مسکو حکم داد و شرکت‌های اینترنتی در ۲۷ فروردین آن را دریافت کردند؛ میلیون‌ها نشانی ابری نیز درگیر شد. این وضع تا خرداد ۱۳۹۹ ادامه داشت.',
      ],
    },
  },
  {
    id: 'ru-2020-06-18-telegram-lifted',
    date: '2020-06-18',
    jurisdiction: 'RU',
    kind: 'unblock',
    services: ['telegram'],
    confidence: 'high',
    sources: [
      'https://investing.com/news/cryptocurrency-news/russia-lifts-2year-telegram-ban-as-questions-over-security-surface-2208797',
      'https://en.newizv.ru/news/2020-06-18/roskomnadzor-announced-the-unblocking-of-telegram-383765',
    ],
    text: {
      en: [
        'Demand to restrict Telegram withdrawn',
        'The regulator, in agreement with the prosecutor’s office, dropped the demand that had stood since April 2018.',
      ],
      ru: [
        'Требование ограничить Telegram отозвано',
        'Регулятор по согласованию с прокуратурой снял требование, действовавшее с апреля 2018 года.',
      ],
      fa: [
        'درخواست محدودسازی تلگرام پس گرفته شد',
        'نهاد ناظر با توافق دادستانی درخواستی را که از فروردین ۱۳۹۷ برقرار بود کنار گذاشت.',
      ],
    },
  },
  {
    id: 'ru-2021-03-10-twitter-slowed',
    date: '2021-03-10',
    jurisdiction: 'RU',
    kind: 'throttle',
    services: [],
    topics: ['twitter'],
    confidence: 'high',
    sources: ['https://censoredplanet.org/throttling'],
    text: {
      en: [
        'Twitter slowed across the country',
        'Connections were policed by the name in the handshake on boxes installed at the operators: the first centrally run slowdown.',
      ],
      ru: [
        'Twitter замедлен по всей стране',
        'Скорость ограничивали по имени в рукопожатии на оборудовании, стоящем у операторов: первое централизованное замедление.',
      ],
    },
  },
  {
    id: 'ru-2021-09-03-six-vpns',
    date: '2021-09-03',
    jurisdiction: 'RU',
    kind: 'circumvention_block',
    services: [],
    topics: ['vpn'],
    confidence: 'medium',
    sources: [
      'https://developingtelecoms.com/telecom-business/telecom-regulation/11840-russia-bans-six-vpn-providers.html',
    ],
    text: {
      en: [
        'Six more VPN services blocked',
        'Four others had been blocked before. Firms that need them for their work could ask for an exception.',
      ],
      ru: [
        'Заблокированы ещё шесть VPN-сервисов',
        'Ранее были заблокированы четыре других. Компании, которым они нужны для работы, могли просить об исключении.',
      ],
    },
  },
  {
    id: 'ru-2021-12-01-tor-blocked',
    date: '2021-12-01',
    jurisdiction: 'RU',
    kind: 'circumvention_block',
    services: [],
    topics: ['tor'],
    confidence: 'high',
    sources: ['https://github.com/net4people/bbs/issues/97'],
    text: {
      en: [
        'Several providers begin blocking Tor',
        'The directory servers and the default bridges were affected first.',
      ],
      ru: ['Ряд операторов начал блокировать Tor', 'Первыми затронуты серверы каталога и встроенные мосты.'],
    },
  },
  {
    id: 'ru-2022-03-04-facebook-twitter',
    date: '2022-03-04',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['facebook', 'messenger'],
    topics: ['twitter'],
    confidence: 'high',
    sources: ['https://ooni.org/post/2022-russia-blocks-amid-ru-ua-conflict/'],
    text: {
      en: ['Facebook and Twitter blocked', 'On most networks connections were reset by forged packets.'],
      ru: ['Facebook и Twitter заблокированы', 'В большинстве сетей соединения разрывались поддельными пакетами.'],
      fa: ['فیسبوک و توییتر مسدود شدند', 'در بیشتر شبکه‌ها اتصال‌ها با بسته‌های جعلی قطع می‌شد.'],
    },
  },
  {
    id: 'ru-2022-03-14-instagram',
    date: '2022-03-14',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['instagram', 'facebook'],
    confidence: 'high',
    sources: [
      'https://centralrecorder.com/russia-bans-instagram-and-facebook-for-extremist-activities/',
      'https://www.ziarelive.ro/stiri/instagram-blocat-de-azi-in-rusia-ce-alte-retele-de-socializare-sunt-indisponibile.html',
      'https://maghress.com/hespress/965290',
    ],
    text: {
      en: [
        'Instagram blocked; court declares Meta’s networks extremist',
        'Access ended at midnight. On 21 March a Moscow court banned Facebook and Instagram as extremist, left WhatsApp out and said ordinary use would not be prosecuted.',
      ],
      ru: [
        'Instagram заблокирован, соцсети Meta признаны экстремистскими',
        'Доступ закрыт в полночь. 21 марта московский суд запретил Facebook и Instagram как экстремистские; WhatsApp решение не затронуло, за обычное использование обещали не преследовать.',
      ],
      fa: [
        'اینستاگرام مسدود شد؛ دادگاه شبکه‌های متا را افراطی خواند',
        'دسترسی از نیمه‌شب بسته شد. اول فروردین دادگاهی در مسکو فیسبوک و اینستاگرام را ممنوع کرد؛ واتساپ مستثنا ماند.',
      ],
    },
  },
  {
    id: 'ru-2023-03-01-official-use',
    date: '2023-03-01',
    jurisdiction: 'RU',
    kind: 'law',
    services: ['telegram', 'whatsapp', 'viber', 'discord', 'snapchat', 'threema', 'wechat'],
    topics: ['teams', 'skype'],
    confidence: 'high',
    sources: [
      'https://hackread.com/russia-bans-whatsapp-telegram-others',
      'https://polityka.se.pl/wiadomosci/dziewieciu-komunikatorow-nie-moga-w-federacji-rosyjskiej-uzywac-banki-i-instytucje-panstwowe-aa-cFLo-summ-rBki.html',
    ],
    text: {
      en: [
        'Nine foreign messengers barred from official use',
        'State bodies and banks may no longer use them for their business; private use was not covered.',
      ],
      ru: [
        'Девять иностранных мессенджеров запрещены для служебной переписки',
        'Запрет касается госорганов и банков; личного использования он не затрагивает.',
      ],
    },
  },
  {
    id: 'ru-2024-03-01-howto-ban',
    date: '2024-03-01',
    jurisdiction: 'RU',
    kind: 'law',
    services: [],
    topics: ['vpn', 'circumvention_info'],
    confidence: 'high',
    sources: [
      'https://carder.market/threads/since-march-1-the-promotion-of-vpns-has-been-banned-in-russia.139910',
      'https://ruscrime.com/information-on-ways-to-bypass-blocking-in-runet-is-illegal/',
    ],
    text: {
      en: [
        'Material on getting round blocks becomes a ground for blocking',
        'Pages that explain or promote ways round restrictions can be blocked from this day.',
      ],
      ru: [
        'Материалы об обходе блокировок стали поводом для блокировки',
        'С этого дня можно заблокировать страницу, которая объясняет или рекламирует обход ограничений.',
      ],
    },
  },
  {
    id: 'ru-2024-06-mozilla-addons',
    date: '2024-06',
    jurisdiction: 'RU',
    kind: 'app_store_removal',
    services: [],
    topics: ['firefox_addons'],
    confidence: 'high',
    sources: [
      'https://github.com/net4people/bbs/issues/371',
      'https://gizmodo.com.au/2024/06/mozilla-defies-russian-censors/',
    ],
    text: {
      en: [
        'Mozilla hides five add-ons in Russia, then restores them',
        'The circumvention add-ons were hidden on the regulator’s demand and came back later that month.',
      ],
      ru: [
        'Mozilla скрыла в России пять дополнений и вернула их',
        'Дополнения для обхода блокировок скрыли по требованию регулятора; в том же месяце их восстановили.',
      ],
    },
  },
  {
    id: 'ru-2024-07-04-apple-vpn',
    date: '2024-07-04',
    jurisdiction: 'RU',
    kind: 'app_store_removal',
    services: [],
    topics: ['vpn'],
    confidence: 'high',
    sources: [
      'https://tech.az/en/posts/apple-has-started-removing-quot-on-demand-quot-vpn-apps-in-russia-4043',
      'https://restoreprivacy.com/apple-removes-le-vpn-app-from-the-app-store-after-demand-from-russia/',
    ],
    text: {
      en: ['Apple removes 25 VPN apps from its Russian store', 'The removal followed a request of the regulator.'],
      ru: ['Apple удалила 25 VPN-приложений из российского магазина', 'Удаление последовало за запросом регулятора.'],
    },
  },
  {
    id: 'ru-2024-07-12-youtube-slowed',
    date: '2024-07-12',
    jurisdiction: 'RU',
    kind: 'throttle',
    services: [],
    topics: ['youtube'],
    confidence: 'high',
    sources: ['https://github.com/net4people/bbs/issues/382'],
    text: {
      en: [
        'YouTube video delivery slowed',
        'Filtering boxes at the operators began to slow the names that video is delivered from.',
      ],
      ru: [
        'Замедлена доставка видео YouTube',
        'Фильтры у операторов начали замедлять имена серверов, с которых идёт видео.',
      ],
    },
  },
  {
    id: 'ru-2024-08-09-signal',
    date: '2024-08-09',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['signal'],
    confidence: 'high',
    sources: [
      'https://winbuzzer.com/2024/08/12/signal-messaging-app-faces-government-restrictions-in-venezuela-and-russia-xcxwbn/',
      'https://noticiasdelmundo.news/rusia-bloquea-la-aplicacion-de-mensajeria-signal-y-planea-bloquear-whatsapp/?amp=1',
    ],
    text: {
      en: [
        'Regulator confirms that Signal is blocked',
        'The app’s own setting for censored networks still worked at the time.',
      ],
      ru: [
        'Регулятор подтвердил блокировку Signal',
        'Встроенная в приложение настройка для сетей с цензурой тогда ещё работала.',
      ],
      fa: [
        'نهاد ناظر مسدود بودن سیگنال را تأیید کرد',
        'تنظیم داخلی برنامه برای شبکه‌های سانسورشده در آن زمان هنوز کار می‌کرد.',
      ],
    },
  },
  {
    id: 'ru-2024-10-08-discord',
    date: '2024-10-08',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['discord'],
    confidence: 'medium',
    sources: ['https://tut-news.org/amp/gesellschaft/discord-in-russland-blockiert'],
    text: {
      en: ['Discord blocked', 'The stated reason was prohibited material that had not been removed.'],
      ru: ['Discord заблокирован', 'Названная причина: неудалённые запрещённые материалы.'],
      fa: ['دیسکورد مسدود شد', 'دلیل اعلام‌شده حذف نشدن مطالب ممنوع بود.'],
    },
  },
  {
    id: 'ru-2024-10-24-197-vpns',
    date: '2024-10-24',
    jurisdiction: 'RU',
    kind: 'circumvention_block',
    services: [],
    topics: ['vpn'],
    confidence: 'medium',
    sources: [
      'https://novayagazeta.eu/amp/articles/2024/10/24/russia-blocks-nearly-200-vpn-services-while-spending-billions-purchasing-vpns-for-government-use-en-news',
    ],
    text: {
      en: [
        '197 VPN services blocked so far',
        'An official of the regulator gave the number and said that only services used to get round blocks are concerned.',
      ],
      ru: [
        'Заблокировано 197 VPN-сервисов',
        'Число назвал представитель регулятора; по его словам, речь лишь о сервисах, которыми обходят блокировки.',
      ],
    },
  },
  {
    id: 'ru-2024-11-05-ech',
    date: '2024-11-05',
    jurisdiction: 'RU',
    kind: 'protocol_block',
    services: [],
    topics: ['ech'],
    confidence: 'medium',
    sources: ['https://novayagazeta.ru/amp/articles/2024/11/07/ostalos-elektrichestvo-vykliuchit'],
    text: {
      en: [
        'Encrypted ClientHello of Cloudflare blocked',
        'Connections that used it failed, and with them many sites behind that network.',
      ],
      ru: [
        'Заблокирован Encrypted ClientHello у Cloudflare',
        'Соединения с ним обрывались, вместе с ними перестали открываться многие сайты этой сети.',
      ],
    },
  },
  {
    id: 'ru-2024-11-30-howto-wider',
    date: '2024-11-30',
    jurisdiction: 'RU',
    kind: 'law',
    services: [],
    topics: ['vpn', 'circumvention_info'],
    confidence: 'high',
    sources: ['https://osp.ru/articles/2024/1128/13058976'],
    text: {
      en: [
        'Ban on circumvention information widened',
        'It now covers technical, scientific and statistical material; the rule is set to run until September 2029.',
      ],
      ru: [
        'Запрет на информацию об обходе блокировок расширен',
        'Теперь он охватывает технические, научные и статистические материалы; правило рассчитано до сентября 2029 года.',
      ],
    },
  },
  {
    id: 'ru-2024-12-13-viber',
    date: '2024-12-13',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['viber'],
    confidence: 'high',
    sources: [
      'https://sputnikportal.rs/amp/20241213/viber-blokiran-u-rusiji-1180575078.html',
      'https://hi-tech.ua/en/viber-is-no-longer-available-in-russia-roskomnadzor-has-restricted-the-use-of-the-messenger/',
    ],
    text: {
      en: ['Viber blocked', 'The stated reason was a breach of the rules for distributors of information.'],
      ru: ['Viber заблокирован', 'Названная причина: нарушение правил для организаторов распространения информации.'],
      fa: ['وایبر مسدود شد', 'دلیل اعلام‌شده نقض مقررات توزیع‌کنندگان اطلاعات بود.'],
    },
  },
];
