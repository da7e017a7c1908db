// In which wordings do titles of seven languages say what kind of event it is?

/*
 * For `titleOf`: folded words with a space before each, Chinese without. They are read only in rows that are taken, so
 * they may be looser than the listed terms; kind-signs.ts says in which company each counts.
 */

/** Parliaments and their papers, which make rules for all and punish nobody yet. */
export const RULE_MAKING =
  /parliament|committee|lawmaker|senat|congress|\bbill\b|\bmps\b|парламент|мажилис|депутат|госдум|законопроект|чтени|مجلس|لايحه|تصويب|كميسيون|برلمان|نواب|meclis|teklif|tasari|komisyon|diputad|aprueb|aprob|议会|国会|法案|草案|杜马/;

/** Somebody was made to pay or was locked up. */
export const PUNISHED =
  /\bfined\b|ordered to pay|jailed|sentence|convict|on trial|arrest|detain|\bheld\b|years? (in|behind|for)|оштраф|заплат|осужд|осудил|приговор|арестова|задержа|колони|грозит срок|суток|hap(is|se)|gozalti|tutuklan|yargilan|mahkum|cezasina|ceza (al|kes|ver)|زندان|حبس|بازداشت|محكوم|جريمه|سجن|تغريم|لاستخدامه|غرامه|اعتقال|判|入狱|获刑|被罚|拘|处以|conden|carcel|prision|deten|multa/;

/** A term in prison, which an arrest is not. */
export const IMPRISONED =
  /jailed|sentence|years? in|prisi?on|приговор|колони|грозит срок|hap(is|se)|زندان|حبس|سجن|判.{0,3}[年刑月]|入狱|获刑|conden|carcel/;

/** What a reader did: a way around a block, or words of his own. */
export const USERS_DEED =
  /vpn|впн|обход|репост|\b(re)?posts?\b|tweet|sharing|comment| (пост[аы]? |лайк|коммент)|paylas|begen|لايك|تعليق|留言|评论|coment|hikaye|وي پي ان|فيلتر ?شكن|پست|توييت|استوري|تغريد|منشور|تدوين|افتراضي|翻墙|发[文帖]|转发|推文|publicacion|tuit|por (un )?mensaje|compartir|installed|having|yuklu|установк|подписк|subscri/;

/** "No order was issued", which the lists of denials cannot hold in all its forms. */
export const NO_ORDER =
  /\bno (order|instruction|directive|block|restriction)|not (order|issue)|never (order|issue)|(reports|claims|rumou?rs) .*(false|untrue)|did not (block|order|restrict|slow)| не (давал|отдавал|принима|выдавал)|решени\S* .* нет |назвал\S* (ложь|фейк)|(engelleme|karari?|talimat|kisitlama) (yok|getirm)|m[ae]yi dusunmuy|m[ae]yacagiz|هيچ (دستور|محدوديت)|(صادر|گرفته|داده) نشده|(نداده|نكرده) ?اي?م|(فيلتر|مسدود|محدود) نمي|لا قرار|(لم|لا) (نصدر|يصدر|تصدر|يوجد|نفرض)|未收到.*(指|命)令|未(下令|发出|封|对.*[封限])|没有(下令|封|计划)|\bno (ha |han )?(ordenad|ordeno|hay|existe)|ninguna orden/;

/** What a court says of a block that it does not want. */
export const OVERTURNED =
  /overturn|quash|sets? aside|str(ikes?|uck) down|annul|thr(ows?|ew) out|toss|reject|refus|declin|dismiss|unlawful|illegal|unconstitutional|no power|отказал|отклон|отменил|запретил\S* .*блокир|незаконн|неконституц|reddet|iptal|ihlal|لغو|رد كرد|غير ?قانوني|ابطال|تلغي|الغت|يلغي|رفض|تبطل|باطل|غير دستوري|驳回|撤销|违宪|[违非]法|推翻|anula|rechaza|sin efecto|cierra la puerta|ilegal|inconstituc|deniega|tumba/;

/** Who refuses that changes nothing. */
export const UNLIFTED = /unblock|lift|разблок/;

/** Either, or: what will be done to whoever does not obey. */
export const ULTIMATUM =
  /\bor (else|be|go|lose|risk)\b|\bif (it|they|meta|\w+ (refus|fail|ignor|do|keep|break))|unless|faces? (a )?(block|ban|shut|susp)|иначе|либо .*либо|если .*не |грозит|пригроз|в случае (отказ|неиспол|наруш)|yoksa|\bya .* ya |aksi (halde|takdirde)|m[ae]z(s|lars|lers)[ae] |[aei]riz |وگرنه|(^| )اگر .*ن\S+|در صورت|انذار|(اذا|ان|ما) لم| او (ال)?(حظر|حجب|اغلاق)| يا (فيلتر|مسدود)|若(?!开)|如果|否则|不.{1,4}就|на грани |on the brink|در استانه|(^| )si (no|se niega|incumple|rechaza|sigue)| o (l[ao]s? |sera|queda|se enfrenta)/;

/** So long it has to obey. */
export const TIME_LIMIT =
  /ultimat|(give[sn]?|has|have|gets?) (\w+ ){0,3}(hour|day|week|month)|ультимат|(дал\S*|есть) (\S+ ){0,3}(дн|недел|час|месяц)|muhlet|sure (verdi|tani)|مهلت|مهله|ضرب الاجل|اولتيماتوم|[تي]مهل|最后通牒|期限|限.{1,14}[日天时周月]内|plazo| dan? .*(horas|dias|semanas|meses) /;

/** A threat to close, whether the maker's or the state's, or its maker's leaving that may come. */
export const MAY_GO =
  /threat|(may|might|could|would) (pull|leave|quit|exit|withdraw|walk)|amenaza|tehdit|угро|пригроз|может уйти|تهديد|هدد|قد [تي](غادر|نسحب)|威胁|扬言|可能退出/;

/** Its maker would rather go. */
export const RATHER =
  /\b(would|rather|could|might|if)\b|threat|если|гроз|может|若|如果|اگر|اذا|(^| )si |amenaza|tehdit|m[ae]zsa/;
export const WALK = /\b(walk|leave)\b/;

/** It does not come, or does not go out. */
export const NOT_ARRIVING =
  /(never|not|\wn t|cannot|no longer|stop\w*|fail\w*|unable|without) (\w+ ){0,3}(arriv|com(e|ing)|receiv|deliver|reach|get|send|load|regist|sign)| не (при|дохо|дой|полу|могут|может|удает|вы[хи]о|высыл|созда|груз|загру|отправ|прохо)|(g[ei][tl]|ulas|ala|alin|yapila|gonderile|yuklen)miyor|نمي ?(رسد|ايد|شود)|(لا|لم) [تي](صل|رسل|حمل|ستلم|تلق)|收不到|ممكن نيست|نمي توان|تعذر|нельзя|ol[ua]n?amiyor|无法(送达|收|注册(?!和)|发)|发不|no (llega|recib|carga|permite|se puede|puede)/;
export const CODES =
  /\bsms\b|\bcodes?\b|\botp|(verif|activ)\w+ (text|message)|смс|код(?!екс)|kod|onay|كد |پيامك|رمز(?!گ)|رموز|تفعيل|كود|завести|зарегистр|kayit ol|ثبت ?نام|التسجيل في|sign(ing)? up|验证|短信|注册|codigo|activacion/;

/** The words pass, so it is the rest that does not. */
export const TEXT_PASSES =
  /text\w* (\w+ )?(go|pass|work|get|ok|fine|come|arriv)|текст\S* ((про|до|у)ход|работ)|переписк|yazi\S* gidiyor|متن .*مي ?ر|النصوص|النصيه|文字|textos? (si|llega|funciona|pasa)/;

/** One carrier and no other. */
export const ONE_CARRIER =
  /other (\w+ )?(network|operator|carrier|isp|provider)|(only|but not) (on|over|via|for|\w+ (customer|user|subscriber))|(customers|subscribers|users|\bon \w+) only\b|только (у|на|через|в сет|абонент)| у \S+ не .* у |(друг|остальн)\S* (оператор|провайдер)|(sadece|yalnizca) .{3,20} (hat|abone|musteri)|diger operator|(فقط|تنها) (روي|براي|مشترك)|(ساير|ديگر|بقيه) اپراتور|دون غير|(شبكه|مشترك[يو]) \S+ (فقط|وحد)|(بقيه|باقي) (الشبكات|المشغل|الشركات)|[仅只]在?.{0,8}(网络|移动|联通|电信)|其[他余它](网络|运营商)|(solo|unicamente) (\w+ ){0,2}(con|en la red|clientes) |(otr|demas)\S* (las )?(operador|compan)/;

/** One part of the country and no other. */
export const ELSEWHERE =
  /rest of|elsewhere|other (region|province|part|cit)|\b(fine|works?|working|normal|alive|available|up) in\b|остальн\S* (регион|стран|росси|част|област)|соседн| в \S+ работает|в других (регион|област|город)|geri kalan|\S+ da acik|diger (il|bolge|sehir)|(ساير|بقيه|ديگر) (شهر|نقاط|استان|مناطق)|فقط در |(بقيه|باقي|ساير) |其[他余它]地区|[等各]地正常|可用$|resto d|otras? (region|provincia)/;

/** Who is asked for addresses. */
export const RESOLVE = /dns|quer[yi]|resolv|резолв|consulta|sorgu|解析|查询|استعلام/;

export const CERTIFICATE = /certificate|сертификат|sertifika|گواهي|شهاد(ه|ات) .*(tls|رقمي|https|مز)|证书|certificado/;

/** A false paper or answer, or a true one exchanged. */
export const FORGED =
  /hijack|poison|spoof|forg|fake|bogus|rogue|swap|inject|tamper|nxdomain|redirec|\blie[sd]?\b|lying|wrong|fals|send users|подмен|подде|ложн|перехват|отрав|врут|чуж|污染|劫持|投毒|伪造|假|错误|الوده|مسموم|مزيف|جعل|ربايش|ساختگي|دروغ|نادرست|دستكاري|اشتباه|تسميم|مزور|تزوير|تلاعب|خطف|كاذب|خاطي|навяз|перенаправ|envenen|suplant|secuest|manipul|redirig|mient|erronea|zehir|yonlend|sahte|yanlis|yalan/;

/** Packets that go no further. */
export const DROPPED =
  /drop|discard|\bdies?\b|reset|filter|strip|elimin|обрыв|сброс|сбрас|отбрас|реж[уе]т|фильтр|не (про|до)ход|丢|拦截|过滤|重置|دور ريخت|قطع|حذف| [تي]?سقط|descart|tumba|corta|filtra|dusur|kesil|engel/;

/** Slowed to so and so much. */
export const BANDWIDTH = /\b2g\b|الجيل الثاني|\d ?[kк] ?[bб](it|ит|ps)|kbps|kilobi|килобит|кбит|كيلوبت|كيلوبيت/;
