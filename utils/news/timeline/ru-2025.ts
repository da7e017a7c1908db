// What happened in Russia in 2025?

import type { TimelineEvent } from './timeline-event.ts';

export const RU_2025: readonly TimelineEvent[] = [
  {
    id: 'ru-2025-03-20-cloudflare-east',
    date: '2025-03-20',
    end: '2025-03-21',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: [],
    topics: ['cloudflare'],
    confidence: 'high',
    sources: ['https://github.com/net4people/bbs/issues/464'],
    text: {
      en: [
        'Most Cloudflare sites fail in the east for a day',
        'Some providers in eastern Russia could not reach them for about a day.',
      ],
      ru: [
        'На востоке страны сутки не открывались сайты за Cloudflare',
        'Часть операторов на востоке России около суток не могла к ним подключиться.',
      ],
    },
  },
  {
    id: 'ru-2025-05-mobile-cuts',
    date: '2025-05',
    jurisdiction: 'RU',
    kind: 'shutdown',
    services: [],
    topics: ['mobile_internet'],
    confidence: 'high',
    sources: ['https://carnegieendowment.org/russia-eurasia/politika/2025/12/russia-internet-restrictions?lang=en'],
    text: {
      en: [
        'Large-scale mobile internet cuts begin',
        'The official reason is defence against drones. By late 2025 about 2,000 regional cuts a month were counted.',
      ],
      ru: [
        'Начались массовые отключения мобильного интернета',
        'Официальная причина: защита от беспилотников. К концу 2025 года насчитывали около 2000 региональных отключений в месяц.',
      ],
      fa: [
        'قطع گستردهٔ اینترنت همراه آغاز شد',
        'دلیل رسمی دفاع در برابر پهپادهاست. تا پایان ۲۰۲۵ ماهانه حدود ۲۰۰۰ قطعی منطقه‌ای شمرده شد.',
      ],
    },
  },
  {
    id: 'ru-2025-06-09-16kb',
    date: '2025-06-09',
    jurisdiction: 'RU',
    kind: 'throttle',
    services: [],
    topics: ['cloudflare', 'hetzner', 'ovh', 'digitalocean'],
    confidence: 'high',
    sources: [
      'https://blog.cloudflare.com/russian-internet-users-are-unable-to-access-the-open-internet/',
      'https://github.com/net4people/bbs/issues/490',
    ],
    text: {
      en: [
        'Foreign hosting freezes after about 16 KB',
        'Connections to foreign hosts and delivery networks began to stall early. Cloudflare named Rostelecom, Megafon, Vimpelcom, MTS and MGTS.',
      ],
      ru: [
        'Соединения с зарубежным хостингом замирают после 16 КБ',
        'Соединения с иностранными хостингами и сетями доставки стали рано останавливаться. Cloudflare назвала Ростелеком, «Мегафон», «Вымпелком», МТС и МГТС.',
      ],
      fa: [
        'اتصال به میزبان‌های خارجی پس از حدود ۱۶ کیلوبایت متوقف می‌شود',
        'اتصال به میزبان‌ها و شبکه‌های توزیع خارجی زود متوقف شد. کلودفلر نام چند اپراتور روس را برد.',
      ],
    },
  },
  {
    id: 'ru-2025-06-24-national-messenger-law',
    date: '2025-06-24',
    jurisdiction: 'RU',
    kind: 'law',
    services: ['max'],
    confidence: 'medium',
    sources: ['https://ru.interfax.com.ua/news/general/1084345.html', 'https://tass.com/economy/1983705'],
    text: {
      en: [
        'Law on a national messenger signed',
        'The lower house had passed it on 10 June; MAX, made by VK, was put forward for the role.',
      ],
      ru: [
        'Подписан закон о национальном мессенджере',
        'Госдума приняла его 10 июня; на эту роль предложен MAX, разработанный VK.',
      ],
    },
  },
  {
    id: 'ru-2025-07-audience',
    date: '2025-07',
    jurisdiction: 'RU',
    kind: 'status',
    services: ['whatsapp', 'telegram'],
    confidence: 'medium',
    sources: ['https://eng.yabloko.ru/36431-2'],
    text: {
      en: [
        'How many people the limits on calls affect',
        'Monthly reach in July 2025, people over 12: WhatsApp about 96 million, Telegram about 89 million (96.2 and 89.8 in the figures quoted).',
      ],
      ru: [
        'Скольких касаются ограничения звонков',
        'Месячный охват в июле 2025 года, население старше 12 лет: WhatsApp около 96 млн, Telegram около 89 млн (в приведённых данных 96,2 и 89,8).',
      ],
      fa: [
        'محدودیت تماس‌ها چند نفر را در بر می‌گیرد',
        'پوشش ماهانه در ژوئیهٔ ۲۰۲۵ (تیر و مرداد ۱۴۰۴)، افراد بالای ۱۲ سال: واتساپ حدود ۹۶ میلیون و تلگرام حدود ۸۹ میلیون نفر.',
      ],
    },
  },
  {
    id: 'ru-2025-08-13-calls',
    date: '2025-08-13',
    jurisdiction: 'RU',
    kind: 'calls',
    services: ['whatsapp', 'telegram'],
    confidence: 'high',
    sources: [
      'https://www.themoscowtimes.com/2025/08/13/roskomnadzor-says-it-is-restricting-whatsapp-telegram-calls-a90198',
      'https://cybernews.com/news/russia-restricts-whatsapp-telegram-voice-video-calls/',
    ],
    text: {
      en: [
        'Calls on WhatsApp and Telegram partially restricted',
        'The regulator announced a partial restriction of voice calls; users had reported failures since 10 and 11 August. Messages and files were not covered.',
      ],
      ru: [
        'Звонки в WhatsApp и Telegram частично ограничены',
        'Регулятор объявил о частичном ограничении голосовых вызовов; о сбоях пользователи сообщали с 10–11 августа. Сообщений и файлов мера не касалась.',
      ],
      fa: [
        'تماس‌های واتساپ و تلگرام تا حدی محدود شد',
        'نهاد ناظر محدودیت جزئی تماس صوتی را اعلام کرد؛ کاربران از ۱۹ و ۲۰ مرداد خبر از اختلال داده بودند. پیام‌ها و فایل‌ها شامل آن نبود.',
      ],
    },
  },
  {
    id: 'ru-2025-08-13-calls-regulator',
    date: '2025-08-13',
    jurisdiction: 'RU',
    kind: 'calls',
    services: ['whatsapp', 'telegram'],
    confidence: 'high',
    sources: [
      'https://tass.com/economy/2001831',
      'https://www.malaymail.com/news/world/2025/08/14/russia-restricts-whatsapp-telegram-calls-over-fraud-terrorism-claims/187549',
    ],
    text: {
      en: [
        'Regulator’s reasons: fraud, extortion, recruitment',
        'Citing law enforcement and complaints, the regulator said that the two apps had become the main voice services for deception and extortion and for drawing people into sabotage and terrorism. It said no other function was limited.',
      ],
      ru: [
        'Доводы регулятора: мошенничество, вымогательство, вербовка',
        'Ссылаясь на силовые ведомства и жалобы, регулятор заявил, что два приложения стали основными голосовыми сервисами для обмана, вымогательства и вовлечения в диверсии и терроризм. Другие функции, по его словам, не ограничены.',
      ],
      fa: [
        'دلایل نهاد ناظر: کلاهبرداری، اخاذی، جذب نیرو',
        'نهاد ناظر گفت این دو برنامه به ابزار اصلی فریب، اخاذی و کشاندن افراد به خرابکاری بدل شده‌اند و قابلیت دیگری محدود نشده است.',
      ],
    },
  },
  {
    id: 'ru-2025-08-13-calls-ministry',
    date: '2025-08-13',
    jurisdiction: 'RU',
    kind: 'status',
    services: ['whatsapp', 'telegram'],
    confidence: 'high',
    sources: [
      'https://tass.com/economy/2001831',
      'https://www.themoscowtimes.com/2025/08/13/roskomnadzor-says-it-is-restricting-whatsapp-telegram-calls-a90198',
    ],
    text: {
      en: [
        'Ministry: calls return once the law is obeyed',
        'The digital ministry said that access to calls would be restored when the owners of the two apps meet the requirements of Russian law.',
      ],
      ru: [
        'Минцифры: звонки вернут после выполнения закона',
        'Министерство сообщило, что доступ к звонкам восстановят, когда владельцы двух приложений выполнят требования российского законодательства.',
      ],
    },
  },
  {
    id: 'ru-2025-08-13-calls-companies',
    date: '2025-08-13',
    jurisdiction: 'RU',
    kind: 'status',
    services: ['whatsapp', 'telegram'],
    confidence: 'high',
    sources: [
      'https://www.malaymail.com/news/world/2025/08/14/russia-restricts-whatsapp-telegram-calls-over-fraud-terrorism-claims/187549',
      'https://tass.com/economy/2001857',
    ],
    text: {
      en: [
        'The companies’ answers',
        'WhatsApp said it is encrypted from end to end and resists attempts to take secure communication from more than 100 million people. Telegram said it fights misuse and deletes millions of harmful messages a day.',
      ],
      ru: [
        'Ответы компаний',
        'WhatsApp заявил, что защищён сквозным шифрованием и сопротивляется попыткам лишить безопасной связи более 100 млн человек. Telegram сообщил, что борется со злоупотреблениями и ежедневно удаляет миллионы вредоносных сообщений.',
      ],
    },
  },
  {
    id: 'ru-2025-09-01-search-fines',
    date: '2025-09-01',
    jurisdiction: 'RU',
    kind: 'law',
    services: [],
    topics: ['search', 'vpn'],
    confidence: 'high',
    sources: [
      'https://tass.com/economy/1992647',
      'https://www.redhotcyber.com/en/post/shocking-law-in-russia-searching-for-prohibited-content-on-the-web-becomes-an-administrative-offense',
    ],
    text: {
      en: [
        'Fines for searching listed material and for advertising circumvention',
        'A deliberate search for listed extremist material carries a fine of 3,000 to 5,000 roubles, also through a VPN; advertising circumvention tools one of 50,000 to 80,000, for firms 200,000 to 500,000.',
      ],
      ru: [
        'Введены штрафы за поиск запрещённого и рекламу обхода',
        'За умышленный поиск материалов из списка экстремистских, в том числе через VPN, штраф 3–5 тыс. рублей; за рекламу средств обхода 50–80 тыс. для граждан и 200–500 тыс. для компаний.',
      ],
    },
  },
  {
    id: 'ru-2025-09-01-max-preinstall',
    date: '2025-09-01',
    jurisdiction: 'RU',
    kind: 'law',
    services: ['max'],
    confidence: 'high',
    sources: [
      'https://meduza.io/news/2025/08/21/messendzher-max-stanut-predustanavlivat-na-vse-smartfony-v-rossii-s-1-sentyabrya',
      'https://www.themoscowtimes.com/2025/08/21/kremlin-backed-messaging-app-max-to-come-pre-installed-on-devices-starting-next-month-a90306',
    ],
    text: {
      en: [
        'MAX must be pre-installed on devices sold',
        'The state-backed messenger replaced VK Messenger on the list of required apps.',
      ],
      ru: [
        'MAX обязателен для предустановки на продаваемые устройства',
        'Поддерживаемый государством мессенджер заменил VK Мессенджер в перечне обязательных программ.',
      ],
      fa: [
        'نصب پیش‌فرض مکس روی دستگاه‌های فروشی الزامی شد',
        'این پیام‌رسان مورد حمایت دولت جای پیام‌رسان VK را در فهرست برنامه‌های الزامی گرفت.',
      ],
    },
  },
  {
    id: 'ru-2025-09-05-whitelist',
    date: '2025-09-05',
    jurisdiction: 'RU',
    kind: 'whitelist',
    services: [],
    topics: ['mobile_internet'],
    confidence: 'high',
    sources: [
      'https://censor.net/biz/news/3572493/rosiyiska-vlada-zapustyla-bilyyi-spysok-dozvolenyh-sayitiv-v-interneti',
      'https://telecom.cnews.ru/news/top/2025-09-19_nestabilnye_belye_spiski',
    ],
    text: {
      en: [
        'Ministry confirms a list of sites that stay open during mobile cuts',
        'The list of reachable sites is revised every week.',
      ],
      ru: [
        'Минцифры подтвердило список сайтов, доступных при отключениях',
        'Перечень остающихся доступными сайтов пересматривают каждую неделю.',
      ],
      fa: ['وزارتخانه فهرست سایت‌های قابل دسترس در زمان قطعی را تأیید کرد', 'این فهرست هر هفته بازنگری می‌شود.'],
    },
  },
  {
    id: 'ru-2025-10-oct-regional',
    date: '2025-10',
    jurisdiction: 'RU',
    kind: 'regional_block',
    services: ['whatsapp', 'telegram'],
    confidence: 'medium',
    sources: ['https://cyberinsider.com/?p=286141', 'https://github.com/telegramdesktop/tdesktop/issues/29947'],
    text: {
      en: [
        'Further restrictions; whole apps lost in the south',
        'More partial restrictions were announced late in the month, and users in southern regions reported that the apps stopped working altogether.',
      ],
      ru: [
        'Новые ограничения; на юге приложения полностью не работают',
        'В конце месяца объявлено о дополнительных частичных ограничениях; жители южных регионов сообщали, что приложения перестали работать полностью.',
      ],
    },
  },
  {
    id: 'ru-2025-10-10-snapchat',
    date: '2025-10-10',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: ['snapchat'],
    confidence: 'high',
    sources: ['https://cyberinsider.com/?p=292213'],
    text: {
      en: ['Snapchat blocked', 'The block dates from this day; the regulator disclosed it only on 4 December.'],
      ru: ['Snapchat заблокирован', 'Блокировка действует с этого дня; регулятор сообщил о ней лишь 4 декабря.'],
    },
  },
  {
    id: 'ru-2025-10-21-calls-stay',
    date: '2025-10-21',
    jurisdiction: 'RU',
    kind: 'status',
    services: ['whatsapp', 'telegram'],
    confidence: 'high',
    sources: ['https://interfax.com/newsroom/top-stories/114425/'],
    text: {
      en: [
        'No decision to lift the limits on calls',
        'Users had reported working calls; the regulator said that nothing had been decided.',
      ],
      ru: [
        'Решения снять ограничения на звонки нет',
        'Пользователи сообщали, что звонки заработали; регулятор заявил, что такого решения не принимал.',
      ],
    },
  },
  {
    id: 'ru-2025-10-28-vpn-protocols',
    date: '2025-10-28',
    jurisdiction: 'RU',
    kind: 'protocol_block',
    services: [],
    topics: ['vpn'],
    confidence: 'medium',
    sources: ['https://info.sibnet.ru/article/687559/'],
    text: {
      en: [
        'VPN protocols slowed and cut at all large providers',
        'Users reported mass failures; OpenVPN and WireGuard were among the protocols affected. The authorities did not comment.',
      ],
      ru: [
        'VPN-протоколы замедляют и обрывают у всех крупных операторов',
        'Пользователи сообщали о массовых сбоях; среди затронутых протоколов OpenVPN и WireGuard. Ведомства случившееся не комментировали.',
      ],
    },
  },
  {
    id: 'ru-2025-10-30-signup-codes',
    date: '2025-10-30',
    jurisdiction: 'RU',
    kind: 'registration_block',
    services: ['whatsapp', 'telegram'],
    confidence: 'medium',
    sources: [
      'https://cyberinsider.com/?p=286141',
      'https://www.bitdefender.com/en-gb/blog/hotforsecurity/russia-blocks-whatsapp-telegram-registrations',
    ],
    text: {
      en: [
        'Sign-up codes withheld',
        'Operators were reported to be holding back registration messages and calls of WhatsApp and Telegram, differently from carrier to carrier.',
      ],
      ru: [
        'Коды регистрации не доходят',
        'Сообщалось, что операторы не пропускают SMS и звонки с кодами WhatsApp и Telegram; у разных операторов по-разному.',
      ],
      fa: [
        'کدهای ثبت‌نام نمی‌رسند',
        'گزارش شد که اپراتورها جلوی پیامک و تماس ثبت‌نام واتساپ و تلگرام را می‌گیرند؛ وضع در هر اپراتور فرق دارد.',
      ],
    },
  },
  {
    id: 'ru-2025-11-26-belgorod-rostov',
    date: '2025-11-26',
    jurisdiction: 'RU',
    kind: 'whitelist',
    services: [],
    topics: ['mobile_internet'],
    confidence: 'medium',
    sources: [
      'https://united24media.com/latest-news/russian-belgorod-rostov-switch-to-whitelist-mobile-internet-allow-only-kremlin-approved-sites-13807',
    ],
    text: {
      en: [
        'Two border regions left with listed sites only',
        'Mobile users in the Belgorod and Rostov regions could reach only listed destinations.',
      ],
      ru: [
        'В двух приграничных регионах остались только сайты из списка',
        'Мобильные абоненты Белгородской и Ростовской областей могли открыть лишь ресурсы из перечня.',
      ],
    },
  },
  {
    id: 'ru-2025-11-28-whatsapp-warning',
    date: '2025-11-28',
    jurisdiction: 'RU',
    kind: 'warning',
    services: ['whatsapp'],
    confidence: 'high',
    sources: ['https://newscenta.com/russia-threatens-full-ban-on-whatsapp'],
    text: {
      en: [
        'Regulator warns of a full block of WhatsApp',
        'It said the service would be blocked outright if it did not comply with Russian law.',
      ],
      ru: [
        'Регулятор предупредил о полной блокировке WhatsApp',
        'Заявлено, что сервис заблокируют целиком, если он не выполнит требования российского закона.',
      ],
      fa: ['هشدار دربارهٔ مسدود شدن کامل واتساپ', 'نهاد ناظر گفت اگر این سرویس به قانون عمل نکند کاملاً بسته می‌شود.'],
    },
  },
  {
    id: 'ru-2025-12-03-roblox',
    date: '2025-12-03',
    jurisdiction: 'RU',
    kind: 'full_block',
    services: [],
    topics: ['roblox'],
    confidence: 'high',
    sources: ['https://www.vpnsuper.com/vpn-observatory/russia-roblox-snapchat-facetime-blocked-december-2025'],
    text: {
      en: ['Roblox blocked', 'Access to the game platform was closed.'],
      ru: ['Roblox заблокирован', 'Доступ к игровой платформе закрыт.'],
    },
  },
  {
    id: 'ru-2025-12-04-facetime',
    date: '2025-12-04',
    jurisdiction: 'RU',
    kind: 'calls',
    services: [],
    topics: ['facetime'],
    confidence: 'high',
    sources: [
      'https://cyberinsider.com/?p=292213',
      'https://redteamnews.com/threat-intelligence/russia-blocks-facetime-and-snapchat-technical-implications-of-a-widening-internet-crackdown',
    ],
    text: {
      en: [
        'FaceTime officially restricted',
        'Failures had been reported since September. At the time calls worked again when the traffic took another route.',
      ],
      ru: [
        'FaceTime официально ограничен',
        'О сбоях сообщали с сентября. По другому маршруту звонки тогда снова проходили.',
      ],
    },
  },
];
