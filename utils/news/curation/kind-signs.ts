// Which wordings tell the kind of event at once, whatever else the headline holds?

import type { Kind } from '../item.ts';
import { any, type Reading } from './reading.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';

/** The words of the title, folded, with a space before each; Chinese as it is written. */
export function titleOf(reading: Reading, from = 0): string {
  const words = reading.tokens
    .slice(from)
    .filter(({ field }) => field === 0)
    .map(({ text }) => text);
  return reading.isHan ? words.join('') : ` ${words.join(' ')} `;
}

/** Parliaments and their papers, which make rules for all and punish nobody yet. */
const RULE_MAKING =
  /parliament|committee|lawmaker|senat|congress|\bbill\b|draft|\bmps\b|парламент|мажилис|депутат|госдум|законопроект|чтени|مجلس|لايحه|تصويب|كميسيون|برلمان|نواب|مشروع|meclis|teklif|tasari|komisyon|diputad|aprueb|aprob|proyecto|议会|国会|法案|草案|杜马/;

/** Somebody was made to pay or was locked up. */
const PUNISHED =
  /\bfined\b|ordered to pay|jailed|sentenced|convicted|on trial|arrested|detained|\bheld\b|years? (in|behind|for)|оштраф|заплат|осужд|осудил|приговор|арестова|задержа|колони|грозит срок|суток|hapis|hapse|gozalti|tutuklan|yargilan|mahkum|cezasina carptir|ceza (aldi|kesildi|verildi)|زندان|حبس|بازداشت|محكوم|جريمه|سجن|تغريم|لاستخدامه|غرامه|اعتقال|القبض|判|入狱|获刑|被罚|拘|处以|conden|carcel|prision|deten|multad|\bmultan?\b/;

/** What a reader did: a way around a block, or words of his own. */
const USERS_DEED =
  /vpn|впн|обход|репост|\b(re)?posts?\b|tweet|sharing|comment|за (пост|лайк|коммент)|paylas|hikaye|وي پي ان|فيلترشكن|فيلتر شكن|پست|توييت|استوري|تغريد|منشور|تدوين|افتراضي|翻墙|发文|发帖|转发|推文|publicacion|tuit|por (un )?mensaje|compartir|installed|having|yuklu|установк|подписк|subscri/;

/** A term in prison, which an arrest is not. */
const IMPRISONED =
  /jailed|sentenced|years? in|prison|приговор|колони|грозит срок|hapis|hapse|زندان|حبس|سجن|判.{0,3}[年刑月]|入狱|获刑|conden|carcel|prision/;

/** Prison for what somebody wrote, where the platform is named. */
export function isPrisonForWords(reading: Reading): boolean {
  const title = titleOf(reading);
  return IMPRISONED.test(title) && USERS_DEED.test(title);
}

/** "No order was issued", which the lists of denials cannot hold in all its forms. */
const NO_ORDER =
  /\bno (order|decision|instruction|directive|ban|block)|not (order|issue|instruct)|never (order|issue)|did ?n[o ]t (block|order|restrict|slow)| не (давал|отдавал|издавал|принима|поступал|выдавал|направлял)|решени\S* .* нет |(engel\S*|karari|talimat\S*|kisitla\S*|karar) yok|verilmedi|alinmadi|هيچ دستور|(صادر|گرفته|داده) نشده|(دستور\S* .*نداده|نكرده) ?اي?م|لا قرار|(لم|لا) (نصدر|يصدر|تصدر|يوجد)|تنفي|ينفي|نفت|未(曾)?(下令|发出|封|作出)|没有(下令|封|计划)|否认|no (ha |han )?(ordenad|ordeno|orden|hay|existe)|ninguna orden|desmiente|niega/;

/** What a court says of a block that it does not want. */
const OVERTURNED =
  /overturn|quash|sets? aside|sin efecto|str(ikes?|uck) down|annul|throws? out|threw out|toss|reject|refus|declin|dismiss|unlawful|illegal|unconstitutional|no power|invalid|отказал|отклон|отменил|отменя|незаконн|неконституц|reddet|iptal|ihlal|hukuka aykiri|لغو|رد كرد|غير ?قانوني|ابطال|تلغي|الغت|يلغي|يرفض|ترفض|رفض|تبطل|غير دستوري|驳回|撤销|违宪|违法|推翻|anula|rechaza|cierra la puerta|ilegal|inconstitucional|deniega|tumba/;

/** Who refuses that changes nothing. */
const UNLIFTED = /unblock|lift|разблок/;

/** Either, or: what will be done to whoever does not obey. */
const ULTIMATUM =
  /\bor (else|be|go|face|lose|risk)\b|\bif (it|they|he|she|meta|apps?|platforms?|\w+ (refus|fail|ignor|do|does|keep|break))|unless|faces? (a )?(block|ban|shut)|\bin \w+ days or|иначе|либо .*либо|если .*не |грозит|пригроз|в случае (отказ|неиспол|наруш)muhlet|yoksa|aksi (halde|takdirde)|\S+m[ae]z(s|lars|lers)[ae] |(eriz|ariz|iriz) |وگرنه|(^| )اگر .*ن\S+|در صورت (عدم|امتناع)|انذار|(اذا|ان|ما) لم|والا| او (ال)?(حظر|حجب|اغلاق)|若|如果|否则|de lo contrario|(^| )si (no|se niega|incumple|rechaza|sigue)| o (sera|seran|quedan?|quedara|quedaran|se enfrenta) /;

/** So long it has to obey. */
const TIME_LIMIT =
  /ultimatum|(give[sn]?|has|have|gets?|grants?) (\w+ ){0,3}(hours|days|weeks?|months?)\b|ультимат|(дал\S*|есть) (\S+ ){0,3}(дн|недел|час|месяц)|muhlet|sure (verdi|tani)|مهلت|مهله|ضرب الاجل|اولتيماتوم|[تي]مهل|امهل|最后通牒|期限|限.{1,14}[日天时周月]内|plazo| dan? .*(horas|dias|semanas|meses) /;

/** A threat to close, whether the maker's or the state's, or its maker's leaving that may come. */
const MAY_GO =
  /threat|(may|might|could|would) (pull|leave|quit|exit|withdraw|walk)|amenaza|podria (dejar|abandonar|salir|retir)|tehdit|cekilebilir|угро|пригроз|может уйти|تهديد|[تي]هدد|هدد|قد [تي](غادر|نسحب)|ممكن است|威胁|扬言|可能退出/;

/** Its maker would rather go. */
const RATHER =
  /\b(would|rather|could|might|threat\w*|if)\b|если|пригроз|грозит|может|若|如果|اگر|اذا|(^| )si |amenaza|tehdit|m[ae]zsa/;

const WALK = /\bwalk\b/;

/** It does not come, or does not go out. */
const NOT_ARRIVING =
  /(never|not|won t|don t|doesn t|isn t|aren t|can t|cannot|no longer|stop\w*|fail\w*|unable|without) (\w+ ){0,3}(arriv|com(e|ing)|receiv|deliver|reach|get|send|load|regist|sign)| не (при|дохо|дой|полу|могут|может|удает|вы[хй]о|созда|груз|загру|отправ|прохо)|g[ei][tl]miyor|ulasmiyor|alamiyor|alinamiyor|yapilamiyor|gonderilemiyor|yuklenmiyor|نمي (رسد|ايد|شود)|نمي(رسد|ايد|شود)|(لا|لم) (ت|ي)(صل|رسل|حمل|ستلم|تلق)|收不到|无法(送达|收|接收|注册|发)|发不|no (llega|recib|carga|permite|se puede|puede)/;
const CODES =
  /\bsms\b|\bcodes?\b|\botp|(verification|activation|confirmation) (text|message)|смс|код|kod|onay|كد |پيامك|رمز|رموز|تفعيل|كود|验证|短信|codigo|activacion/;

/** The words pass, so it is the rest that does not. */
const TEXT_PASSES =
  /text\w* (\w+ )?(go|pass|work|get|ok|fine|still|come)|текст\S* (проход|доход|работ)|переписк|yazi\S* gidiyor|متن .*(مي ?رسد|مي ?رود)|النصوص|(الرسائل )?النصيه|文字|textos? (si|llega|funciona|pasa)/;

/** One carrier and no other. */
const ONE_CARRIER =
  /other (\w+ )?(networks?|operators?|carriers?|isps?|providers?|companies)|(only|just|solely) (on|over|via|for customers|for subscribers|through)\b|(customers|subscribers|users) only\b|\bon \w+ only\b|только (у|на|через|в сет)|(друг|остальн)\S* (оператор|провайдер|сет)|(sadece|yalnizca|sirf) \S+ (hat|abone|sebeke|musteri|kullanici)|(diger|obur) (operator|sebeke|hat)|(فقط|تنها) (روي|در شبكه|براي مشترك)|(ساير|ديگر) اپراتور|(شبكه|مشتركي) \S+ (فقط|وحد)|(بقيه|باقي) (الشبكات|المشغل|الشركات)|[仅只]在?.{0,8}(网络|移动|联通|电信|运营商)|其[他余它](网络|运营商)|(solo|unicamente|solamente) (\w+ ){0,2}(con|en la red|por|clientes)|(otr|demas|resto de)\S* (las )?(operador|compan)/;

/** One part of the country and no other. */
const ELSEWHERE =
  /rest of|elsewhere|other (regions?|provinces?|parts|cities)|\b(fine|works?|working|normal|up) in\b|остальн\S* (регион|стран|росси|част|област)|соседн\S* |в других (регион|област|город)|geri kalan|diger (il|bolge|sehir)|(ساير|بقيه|ديگر) (شهر|نقاط|استان|مناطق|كشور)|فقط در |(بقيه|باقي|سائر|ساير) (ال)?(محافظ|انحاء|مناطق|بلاد|اثيوبيا|\S+)|其[他余它]地区|(等地|各地)正常|resto d|otras? (region|provincia|zona|ciudad)/;

const CERTIFICATE = /certificate|сертификат|sertifika|گواهي|شهاد(ه|ات) .*(tls|رقمي|https|مزو)|证书|憑證|certificado/;
/** A false paper or answer, or a true one exchanged. */
const FORGED =
  /hijack|poison|spoof|forg|fake|bogus|rogue|swap|inject|tamper|nxdomain|redirec|\blie[sd]?\b|lying|wrong|false|mislead|send users|подмен|подде|подлож|ложн|перехват|отрав|врут|лгут|чуж|污染|劫持|投毒|伪造|虚假|假|错误|冒充|الوده|مسموم|مزيف|جعل|ربايش|ساختگي|دروغ|نادرست|اشتباه|تسميم|مزور|تزوير|تلاعب|خطف|كاذب|خاطي|مضلل|envenen|suplant|secuest|manip|falso|falsa|falsific|mient|enga[nñ]|zehir|yonlend|sahte|yanlis|yalan/;

/** Packets that go no further. */
const DROPPED =
  /drop|discard|\bdies?\b|dead|reset|filter|kill|strip|обрыв|сброс|сбрас|отбрас|режут|режет|фильтр|не проход|丢弃|丢包|丢掉|拦截|过滤|重置|阻断|دور ريخت|دور مي|قطع|حذف|تسقط|يسقط|اسقاط|descart|tumba|corta|filtra|dusur|kesil|engel/;

/** Whether what is said of certificates, names or packets is itself news. */
export function isTampering(reading: Reading): boolean {
  const title = titleOf(reading);
  if (CERTIFICATE.test(title) || any(reading, 'hijack')) return FORGED.test(title);
  return DROPPED.test(title);
}

/** What is done on the wire. */
function wireKind(reading: Reading, title: string, hasPlatform: boolean): Kind | null {
  if (any(reading, 'unblock')) return null;
  const isForged = FORGED.test(title);
  if (isForged && CERTIFICATE.test(title)) return 'tls_mitm';
  if (any(reading, 'vpn'))
    return any(reading, 'hijack', 'proto') && any(reading, 'block', 'cut', 'close') && !any(reading, 'law', 'fine')
      ? 'circumvention_block'
      : null;
  if (isForged && any(reading, 'hijack')) return 'dns_hijack';
  return any(reading, 'proto') && !hasPlatform && !any(reading, 'law', 'site', 'slow') && DROPPED.test(title)
    ? 'protocol_block'
    : null;
}

/** Slowed to so and so much. */
const BANDWIDTH = /\d ?[kк] ?(b|б)(it|ит|ps|\/)|kbps|kilobi|килобит|кбит|كيلوبت|كيلوبيت/;

/** The first that fits; null = nothing of the kind is said. */
export function signKind(reading: Reading, services: readonly Mention[]): Kind | null {
  const title = titleOf(reading);
  const hasPlatform = services.length > 0 || otherPlatforms(reading).length > 0;
  const isCut = any(reading, 'block', 'cut', 'slow');
  if (PUNISHED.test(title) || any(reading, 'fine', 'prosecute')) {
    const isOfUsers = any(reading, 'vpn') || (USERS_DEED.test(title) && !any(reading, 'block'));
    if (isOfUsers && RULE_MAKING.test(title)) return 'law';
    if (isOfUsers && PUNISHED.test(title) && !any(reading, 'unblock')) return 'user_liability';
  }
  const isInCourt = any(reading, 'court');
  if (isInCourt && (isCut || any(reading, 'unblock')) && OVERTURNED.test(title) && !UNLIFTED.test(title)) return 'law';
  if ((isCut || any(reading, 'state')) && !isInCourt && NO_ORDER.test(title)) return 'status';
  if (isUltimatum(reading, title, hasPlatform)) return 'warning';
  if (hasPlatform && CODES.test(title) && NOT_ARRIVING.test(title)) return 'registration_block';
  const onWire = wireKind(reading, title, hasPlatform);
  if (onWire) return onWire;
  if (any(reading, 'whitelist') && RULE_MAKING.test(title)) return 'law';
  if (!hasPlatform || any(reading, 'unblock', 'law', 'call')) return null;
  if (BANDWIDTH.test(title)) return 'throttle';
  if (any(reading, 'partial') && TEXT_PASSES.test(title)) return 'partial_block';
  if (!any(reading, 'block', 'cut', 'down')) return null;
  if (ONE_CARRIER.test(title)) return 'partial_block';
  return ELSEWHERE.test(title) ? 'regional_block' : null;
}

function isUltimatum(reading: Reading, title: string, hasPlatform: boolean): boolean {
  if (any(reading, 'unblock', 'fine', 'minors')) return false;
  if (
    hasPlatform &&
    any(reading, 'enc') &&
    (any(reading, 'close', 'block') || WALK.test(title)) &&
    RATHER.test(title) &&
    !any(reading, 'court')
  )
    return true;
  if (!hasPlatform || any(reading, 'court', 'law')) return isConditional(reading, title, hasPlatform);
  if (any(reading, 'close', 'remove') && !any(reading, 'store') && MAY_GO.test(title)) return true;
  return (TIME_LIMIT.test(title) && !any(reading, 'remove')) || isConditional(reading, title, hasPlatform);
}

function isConditional(reading: Reading, title: string, hasPlatform: boolean): boolean {
  return (
    (ULTIMATUM.test(title) || TIME_LIMIT.test(title)) &&
    any(reading, 'block', 'cut', 'close', 'state', 'warn') &&
    (hasPlatform || any(reading, 'vpn', 'social', 'msg')) &&
    !any(reading, 'vpn')
  );
}
