// Is the kind of event told from the wording of a title, in every language?

import { describe, expect, it } from 'vitest';
import { curate } from '../../../utils/news/curate.ts';
import type { Kind } from '../../../utils/news/item.ts';

function judged(title: string, language: string) {
  return curate({ title, summary: '', language, sourceJurisdictions: [] });
}

/** What each is told as, and what it must not be taken for. */
const CASES: Partial<Record<Kind, readonly (readonly [language: string, title: string])[]>> = {
  // An ultimatum, a condition, a limit of time: no block yet.
  warning: [
    ['en', 'Cooperate or be cut off, Kazakh minister tells WhatsApp'],
    ['en', 'Telegram given 48 hours to comply or lose access to Brazil'],
    ['en', 'X risks suspension in Kenya unless it removes election lies, communications authority says'],
    ['ru', 'Роскомнадзор дал Discord две недели на регистрацию, иначе заблокирует'],
    ['ru', 'У WhatsApp есть месяц, чтобы исполнить требования Роскомнадзора'],
    ['tr', "Temsilci açmazsa Telegram'a erişim durdurulacak"],
    ['tr', "Hindistan, Signal'e 72 saat süre tanıdı"],
    ['fa', 'وزیر: اگر واتساپ همکاری نکند مسدودش می‌کنیم'],
    ['ar', 'الأردن يمهل تيك توك أسبوعين قبل الحجب'],
    ['ar', 'الوزير: سنحجب واتساب إذا لم يلتزم بالقانون'],
    ['zh', '部长：WhatsApp若不交出数据就封锁'],
    ['zh', '土耳其威胁关闭Discord'],
    ['es', 'Brasil bloqueará Telegram si no nombra un representante'],
    // Its maker would rather go than obey.
    ['en', 'Signal would rather leave Norway than weaken encryption'],
    ['zh', 'Signal称若挪威强制留后门加密将退出该国'],
  ],
  // A court undoes or refuses a block; a parliament punishes nobody yet.
  law: [
    ['en', 'Indian court sets aside order that blocked Telegram'],
    ['ru', 'Суд признал незаконной блокировку Signal в Кении'],
    ['fa', 'دیوان عالی هند حکم مسدودسازی تلگرام را لغو کرد'],
    ['tr', "Mahkeme, Telegram'ın kapatılması talebini reddetti"],
    ['zh', '最高法院驳回封禁Telegram的请求'],
    ['es', 'La Corte Suprema deja sin efecto el bloqueo de WhatsApp'],
    ['ar', 'محكمة كينية تبطل حظر تلغرام'],
    ['es', 'El Parlamento aprueba multas por usar VPN sin registro'],
    ['ar', 'البرلمان يقر عقوبات على مستخدمي VPN'],
    ['fa', 'کلیات اینترنت طبقاتی در مجلس تصویب شد'],
  ],
  user_liability: [
    ['en', 'Tourist held at Dubai airport for using VPN to call home'],
    ['en', 'Teacher gets two years in prison over Facebook post in Vietnam'],
    ['ru', 'Блогера оштрафовали за рекламу VPN'],
    ['fa', 'جریمهٔ یک شهروند به دلیل استفاده از وی‌پی‌ان'],
    ['tr', 'Facebook paylaşımı nedeniyle öğretmene 2 yıl hapis'],
    ['zh', '大学生因翻墙被罚500元'],
    ['es', 'Prisión para un periodista cubano por sus publicaciones en Facebook'],
    ['ar', 'ثلاث سنوات سجناً لمدوّن جزائري بسبب منشور على فيسبوك'],
  ],
  status: [
    ['en', '"We did not block anything": Ugandan minister on WhatsApp disruption'],
    ['ru', 'В Минцифры заявили, что не давали указаний блокировать WhatsApp'],
    ['tr', "Bakanlık: WhatsApp'a yönelik bir engelleme kararı yok"],
    ['fa', 'همراه اول: ما واتساپ را محدود نکرده‌ایم'],
    ['ar', 'هيئة الاتصالات: لم نصدر أي أمر بحجب تلغرام'],
    ['zh', '监管机构：没有封锁Signal'],
  ],
  registration_block: [
    ['en', 'WhatsApp verification texts stop arriving on Iranian numbers'],
    ['fa', 'کد تأیید تلگرام برای شماره‌های ایران نمی‌آید'],
    ['tr', 'WhatsApp aktivasyon kodu İranlı kullanıcılara ulaşmıyor'],
    ['zh', '俄罗斯用户收不到WhatsApp注册短信'],
    ['es', 'Nuevos usuarios de WhatsApp en Irán no reciben el código'],
    ['ar', 'تعذر التسجيل في تلغرام بأرقام إيرانية'],
  ],
  regional_block: [
    ['en', 'Telegram inaccessible in Dagestan, fine in Moscow'],
    ['es', 'Sin Telegram en Cataluña, mientras el resto de España navega con normalidad'],
    ['ar', 'واتساب متوقف في دارفور ويعمل في باقي السودان'],
  ],
  // One carrier only, or pictures while the words pass.
  partial_block: [
    ['en', 'Signal blocked on Airtel only; other Ugandan networks unaffected'],
    ['en', "Texts arrive, photos don't: Telegram stalls in Iraq"],
    ['ru', 'У абонентов «Билайна» не открывается Signal, у других операторов работает'],
    ['fa', 'واتساپ فقط روی ایرانسل کار نمی‌کند'],
    ['tr', 'Signal sadece Turkcell hatlarında açılmıyor'],
    ['zh', 'Signal只在中国移动网络无法连接'],
    ['es', 'Signal solo falla en Digitel; las demás operadoras no la bloquean'],
    ['ar', 'سيغنال لا يعمل على شبكة زين فقط'],
  ],
  throttle: [
    ['en', 'Instagram reduced to 128 kbit/s on Russian mobile networks'],
    ['ru', 'Скорость Telegram в России урезали до 64 кбит/с'],
    ['tr', "Instagram'ın hızı 128 kbps'ye düşürüldü"],
    ['fa', 'سرعت تلگرام به ۱۲۸ کیلوبیت رسید'],
  ],
  unblock: [
    ['es', 'Irán pone fin a seis años de veto a Telegram'],
    ['fa', 'پایان شش سال فیلتر تلگرام'],
    ['tr', 'İran yıllar süren Telegram yasağına son verdi'],
    ['zh', '伊朗结束对Telegram多年封禁'],
    ['ar', 'تلغرام يعمل مجددا في العراق دون VPN'],
    ['es', 'Somalia retira el veto a TikTok'],
    ['zh', '索马里取消TikTok禁令'],
  ],
  tls_mitm: [
    ['en', 'Kazakh ISPs caught swapping TLS certificates'],
    ['ru', 'Поддельный сертификат вместо настоящего: в Сирии перехватывают HTTPS'],
    ['fa', 'شنود ترافیک کاربران با گواهی ساختگی در ترکمنستان'],
    ['zh', '哈萨克斯坦运营商使用假证书拦截加密流量'],
  ],
  dns_hijack: [
    ['en', 'ISPs in Indonesia return bogus DNS answers for signal.org'],
    ['ru', 'Туркменские резолверы врут про адреса WhatsApp'],
    ['tr', 'DNS sunucuları signal.org için yanlış adres döndürüyor'],
    ['zh', '孟加拉运营商对WhatsApp域名返回错误地址'],
  ],
  protocol_block: [
    ['ru', 'ТСПУ начали сбрасывать TLS-соединения с ECH'],
    ['es', 'Rusia descarta los paquetes QUIC con ciertos SNI'],
    ['fa', 'بسته‌های QUIC در ایران دور ریخته می‌شوند'],
    ['zh', '防火墙丢弃带ECH的TLS握手'],
  ],
  circumvention_block: [
    ['es', 'Cantv corta el paso a los DNS cifrados y a varias VPN'],
    ['ru', 'Иран отключил последние VPN и прокси для Telegram'],
  ],
  product_change: [
    ['en', 'Viber to leave Belarus in June'],
    ['tr', 'Threema ücretsiz uygulamasını kapatıyor'],
    ['ar', 'سكايب يغلق أبوابه نهائيا'],
    ['fa', 'وایبر از بلاروس می‌رود'],
  ],
};

describe.each(Object.entries(CASES))('%s', (kind, headlines) => {
  it.each(headlines)('%s: %s', (language, title) => {
    const { isRelevant, kind: found } = judged(title, language);
    expect({ isRelevant, found }).toEqual({ isRelevant: true, found: kind });
  });
});

describe('what only sounds like it', () => {
  it.each([
    ['en', 'Nigeria blocks Telegram after it refused to open an office', 'full_block'],
    ['en', 'Spanish judge orders Telegram suspended within hours', 'full_block'],
    ['en', 'Brazilian court suspends Telegram after it refuses to name representative', 'full_block'],
    ['ru', 'Суд заблокировал Telegram после того, как компания отказалась передать ключи', 'full_block'],
    ['zh', '若开邦封锁WhatsApp', 'regional_block'],
    ['ru', 'Суд отказался разблокировать Discord', 'status'],
    ['ru', 'Азербайджан ограничил Viber на границе', 'full_block'],
    ['en', 'Moscow court fines Viber for refusing to delete posts', 'law'],
    ['en', 'Only state-approved websites open on mobiles in Belgorod', 'whitelist'],
    ['en', 'Turkish court lifts ban on Discord', 'unblock'],
  ] as const)('%s: %s is %s', (language, title, kind) => {
    expect(judged(title, language)).toMatchObject({ isRelevant: true, kind });
  });

  it.each([
    ['en', 'Teacher jailed for 5 years after sharing child abuse images on WhatsApp'],
    ['en', 'Man gets 3 years in prison for selling drugs on Telegram'],
    ['en', 'WhatsApp says it banned 3 million accounts for spam'],
    ['es', 'Facebook bloquea por error cientos de cuentas'],
    ['zh', 'Instagram误封大量账号后致歉'],
    ['tr', 'Çin, sürücü sertifikası kurallarını değiştirdi'],
  ])('%s: %s is left', (language, title) => {
    expect(judged(title, language).isRelevant).toBe(false);
  });
});
