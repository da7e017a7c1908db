// By which words is a place told: its names, what is called after it, and the bodies that exist only there?

export interface Place {
  /** The country itself and its regions or cities, in every language of the lists. */
  names: string;
  /** Adjectives and nationalities: weaker, for a "Russian app" may be blocked elsewhere. */
  called?: string;
  /** Regulators, parliaments, laws, heads of state: stronger. */
  bodies?: string;
}

export const PLACES: Readonly<Record<string, Place>> = {
  RU: {
    names:
      'russia, russia s, россия, россии, россию, россией, рф, в рф, москв*, moscow, st petersburg, saint petersburg, петербург*, rusia, rusya*, روسیه, روسيا, مسکو, موسكو, 俄罗斯, 俄羅斯, 俄国, 俄國, 莫斯科, rusland, russie, russland, росія, росії, росію, росією, рф, روس, runet, рунет*, dagestan, дагестан*, chechnya, чечн*, tatarstan, татарстан*, bashkortostan, башкир*, belgorod, белгород*, siberia, сибир*, урал*, приморь*, rostov, ростов*, краснодар*, kursk, курск*, bashkir*, vladivostok, moscu, sverdlovsk, свердлов*, yekaterinburg, kaliningrad, калининград*, саратов*, воронеж*, якути*, ingushetia, ингуш*, хабаровск*, nizhny novgorod, нижегород*, самара, самаре, самары, самарск*, пензен*, архангельск*, ульяновск*, omsk, омск*, тульск*, 达吉斯坦, krasnodar, крым*, crimea',
    called:
      'russian, russians, российск*, россиян*, русск*, ruso, rusa, rusos, rusas, rus, 俄方, 俄媒, 俄, روسی, روسي, روسيه, الروسي, الروسيه, russe, отечественн*, muscovite*',
    bodies:
      'roskomnadzor*, роскомнадзор*, ркн, rkn, роскомсвобод*, госдум*, state duma, duma, дума, минцифр*, kremlin*, кремл*, kremlin de, putin*, путин*, песков*, peskov, fsb, фсб, shadayev, шадаев*, gosuslugi, госуслуг*, хинштейн*, горелкин*, боярск*, таганск*, совфед*, совет федерации, генпрокуратур*, rostelecom, ростелеком*, megafon, мегафон*, beeline, билайн*, вымпелком*, mts, мтс, тспу, tspu, روسکومنادزور, روسكومنادزور, الكرملين, کرملین, 克里姆林宫, 普京, پوتین, بوتين, 俄罗斯联邦通信, putin in, kremlin in, госсовет*, мишустин*, mishustin, грчц, цмусспоп, rostec, сбер, немкин*, клишас*, мизулин*, 俄监管, 国家杜马, minsvyaz, mintsifry',
  },
  IR: {
    names:
      'iran, iran s, iran da, iran in, irani, тегеран*, иран, ирана, иране, ираном, ирану, ایران, إيران, ايران, 伊朗, 德黑兰, tehran, teheran, تهران, طهران, kurdistan province, sistan, baluchestan, zahedan, سیستان, بلوچستان ایران, زاهدان, خوزستان, mahsa amini, tahran*',
    called: 'iranian*, иранск*, iraní, irani, iranies, iranli*, ایرانی*, ايراني*, الايراني*, iranien*, 伊朗人',
    bodies:
      'شورای عالی فضای مجازی, supreme council of cyberspace, cyberspace council, khamenei, хаменеи, خامنه ای, pezeshkian, پزشکیان, پزشكيان, majlis, صیانت, پلیس فتا, فتا, ستار هاشمی, کارگروه تعیین مصادیق, کمیته فیلترینگ, وزیر ارتباطات, وزارت ارتباطات, ایرانسل, همراه اول, irgc, سپاه, مجلس شورای اسلامی, کسپ, tci, جمهوری اسلامی, raisi, раиси, sattar hashemi, rouhani, جهرمی, مخابرات ایران, رگولاتوری, زیرساخت, islamic republic, زارع پور, مرکز ملی فضای مجازی, پیام رسان های داخلی, قوه قضاییه, بله, روبیکا, ایتا, سروش, شورای عالی امنیت ملی, irancell',
  },
  CN: {
    names:
      'china, china s, китай, китая, китае, китаем, китаю, 中国, 中國, 北京, beijing, pekin, пекин*, چین, الصين, پکن, بكين, cin, cin de, cin in, xinjiang, 新疆, tibet, 西藏, 上海, shanghai, chine, 中国大陆, 大陆, mainland china',
    called: 'chinese, китайск*, chino, chinos, china prohib, چینی, الصيني*, صيني*, cinli, chinois, 中方',
    bodies:
      'great firewall, gfw, 防火长城, великий китайский файрвол, cyberspace administration of china, cac, 网信办, 網信辦, 工信部, xi jinping, 习近平, 翻墙, 翻牆, gran cortafuegos, 中共, 公安部, 墙内, 腾讯, tencent, miit, 全国人大, 网警, cin seddi, الجدار الناري العظيم, دیوار بزرگ آتش',
  },
  TR: {
    names:
      'turkey, turkey s, turkei, turkiye*, turquia, турци*, ترکیه, تركيا, 土耳其, ankara, анкар*, istanbul*, стамбул*, آنکارا, استانبول, انقره, اسطنبول, turquie, 伊斯坦布尔, izmir, diyarbakir, estambul, hatay',
    called: 'turkish, турецк*, turco, turca, turk, التركي*, تركي*, turc, turc s',
    bodies:
      'btk, erdogan*, эрдоган*, اردوغان, أردوغان, 埃尔多安, tbmm, akp, chp, imamoglu, имамоглу, sulh ceza*, rtuk, resmi gazete, ulastirma bakani*, uraloglu, ifade ozgurlugu, engelliweb, turk telekom, turkcell, ifod, cumhurbaskan*, dezenformasyon yasasi, anayasa mahkemesi, esb, aym, bilgi teknolojileri',
  },
  IN: {
    names:
      'india, india s, j k, jammu, indien, индия, индии, индию, индией, 印度, الهند, هند, هندوستان, hindistan*, delhi, new delhi, kashmir, кашмир*, 克什米尔, كشمير, کشمیر, manipur, haryana, punjab india, rajasthan, assam, bihar, west bengal, uttar pradesh, maharashtra, mumbai, inde, manipur, ladakh, jammu, cachemira, kerala, karnataka, telangana, nueva delhi, 新德里, bengaluru, gujarat, jharkhand, odisha, meghalaya, tripura, भारत, leh, bombay',
    called: 'indian, indians, индийск*, indio, indios, هندی, الهندي*, hintli, kashmiri*, airtel',
    bodies:
      'meity, trai, lok sabha, rajya sabha, modi, 69a, section 69a, supreme court of india, neet, neet ug, department of telecommunications, delhi high court, it rules, sim binding, sebi, rbi, dot directive, aadhaar, ashwini vaishnaw, 莫迪, bsnl, jio, केंद्र सरकार',
  },
  PK: {
    names:
      'pakistan, pakistan s, пакистан*, 巴基斯坦, باكستان, پاکستان, islamabad, исламабад*, balochistan, khyber, karachi, lahore, sindh, اسلام آباد, إسلام آباد, baluchistan, quetta, gilgit, peshawar, بلوچستان, کراچی, لاہور',
    called: 'pakistani*, пакистанск*, پاکستانی, الباكستاني*, paquistani*',
    bodies:
      'pta, imran khan, имран* хан*, peca, pti, پی ٹی اے, sindh high court, islamabad high court, shehbaz sharif, 伊姆兰汗, lahore high court, عمران خان',
  },
  BR: {
    names:
      'brazil, brazil s, brasilien, brasil, бразили*, 巴西, البرازيل, برزیل, brezilya*, sao paulo, rio de janeiro, bresil',
    called: 'brazilian*, бразильск*, brasilen*, brasileir*, برزیلی, البرازيلي*, brezilyali',
    bodies:
      'moraes, alexandre de moraes, stf, supremo tribunal federal, anatel, lula, marco civil, anpd, мораес, مورايس, bolsonaro, tse, camara aprova, eca digital',
  },
  UG: {
    names: 'uganda, uganda s, уганд*, 乌干达, 烏干達, أوغندا, اوغندا, اوگاندا, kampala, ouganda',
    called: 'ugandan*, угандийск*, ugandes*',
    bodies: 'museveni, мусевени, ucc, bobi wine, موسيفيني, 穆塞韦尼',
  },
  ET: {
    names:
      'ethiopia, ethiopia s, эфиоп*, 埃塞俄比亚, إثيوبيا, اثيوبيا, اتیوپی, etiyopya*, etiopia, tigray, amhara, oromia, addis ababa, тыграй*, addis abeba, ethiopie, athiopien, تيغراي',
    called: 'ethiopian*, etiope*',
    bodies: 'ethio telecom, abiy ahmed, insa',
  },
  VE: {
    names: 'venezuela*, венесуэл*, 委内瑞拉, فنزويلا, ونزوئلا, caracas, каракас*',
    called: 'venezolan*, венесуэльск*',
    bodies:
      'conatel, maduro, мадуро, cantv, مادورو, 马杜罗, ve sin filtro, vesinfiltro, chavismo, diosdado cabello, delcy rodriguez, movistar venezuela',
  },
  BY: {
    names:
      'belarus*, bielorussie, weissrussland, беларус*, белорусси*, 白俄罗斯, بيلاروسيا, بلاروس, bielorrusia, minsk, минск*, bielorussie, بلاروسیا',
    called: 'belarusian*, белорусск*, bielorrus*, belaruslu',
    bodies:
      'lukashenko*, лукашенк*, beltelecom, белтелеком*, губопик, кгб беларуси, оац, мвд беларуси, nexta, лукашэнк*, تسيخانوسكايا, لوكاشينكو, لوکاشنکو',
  },
  KZ: {
    names:
      'kazakhstan*, kasachstan, казахстан*, 哈萨克斯坦, كازاخستان, قزاقستان, kazajistan, kazakistan*, astana, астан*, almaty, алма ат*, алмат*, nur sultan, нур султан*, qazaqstan, в рк, актау, атырау, жанаозен*, шымкент*',
    called: 'kazakh, казахстанск*, казахск*, kazajo*, qazaq, kazak',
    bodies: 'tokayev, токаев*, мажилис*, qaznet, мцриап, kazakhtelecom, казахтелеком*, kcell',
  },
  MM: {
    names:
      'myanmar, burma, birmanie, myanmar s, мьянм*, бирм*, 缅甸, 緬甸, ميانمار, میانمار, yangon, birmania, naypyidaw, rakhine, chin state, birmanie',
    called: 'burmese, birman*',
    bodies: 'tatmadaw, min aung hlaing, mytel, 敏昂莱',
  },
  IQ: {
    names:
      'iraq, iraq s, irak, ирак, ирака, ираке, ираком, 伊拉克, العراق, عراق, irak, irak ta, irak in, baghdad, багдад*, بغداد, bagdad, basra, kurdistan region, erbil, البصره, أربيل, bagdat, اقليم كردستان, iraqi kurdistan',
    called: 'iraqi*, иракск*, iraqui*, العراقي*, عراقي*, irakli',
    bodies: 'وزاره الاتصالات العراقيه, هيئه الاعلام والاتصالات, السوداني, sudani',
  },
  SY: {
    names:
      'syria, syria s, syrien, сирия, сирии, сирию, сирией, 叙利亚, سوريا, سوریه, suriye*, siria, damascus, дамаск*, دمشق, السويداء, syrie, idlib, ادلب',
    called: 'syrian*, сирийск*, sirio*, السوري*, سوری, suriyeli',
    bodies: 'assad, syriatel',
  },
  EG: {
    names:
      'egypt, egypt s, agypten, египет, египта, египте, 埃及, مصر, misir*, egipto, cairo, каир*, القاهره, قاهره, egypte',
    called: 'egyptian*, египетск*, egipci*, المصري*, مصری, misirli',
    bodies:
      'ntra, sisi, السيسي, الجهاز القومي لتنظيم الاتصالات, الجهاز القومي, المجلس الاعلي لتنظيم الاعلام, مجلس النواب المصري, we egypt',
  },
  AE: {
    names:
      'uae, uae s, united arab emirates, оаэ, эмират*, 阿联酋, 阿聯酋, الإمارات, الامارات, امارات, bae, birlesik arap emirlikleri, emiratos, dubai, дуба*, دبي, دبی, abu dhabi, абу даби, أبوظبي, ابوظبي, emirates, eau, 迪拜, dubay, emiratos arabes',
    called: 'emirati*, эмиратск*, الاماراتي*, اماراتي*',
    bodies: 'tdra, etisalat, هيئه تنظيم الاتصالات والحكومه الرقميه',
  },
  SA: {
    names:
      'saudi arabia, saudi, саудовск*, 沙特, السعوديه, المملكه, عربستان, عربستان سعودی, suudi arabistan, arabia saudi, arabia saudita, riyadh, эр рияд*, الرياض, ksa',
    called: 'saudis, سعودي*, السعودي',
    bodies: 'citc, cst, هيئه الاتصالات والفضاء',
  },
  VN: {
    names: 'vietnam, vietnam s, viet nam, вьетнам*, 越南, فيتنام, ویتنام, hanoi, ханой*, ho chi minh, هانوي, 河内',
    called: 'vietnamese, вьетнамск*, vietnamit*, vietnamli',
    bodies: 'ministry of science and technology of vietnam, vnpt, viettel, ministry of public security of vietnam',
  },
  ID: {
    names:
      'indonesia*, indonesien, индонези*, 印尼, 印度尼西亚, إندونيسيا, اندونيسيا, اندونزی, endonezya*, jakarta, джакарт*, papua, 雅加达, indonesie, yakarta',
    called: 'indonesian*, индонезийск*, endonez*',
    bodies: 'kominfo, komdigi, prabowo, jokowi',
  },
  NP: {
    names: 'nepal, nepal s, непал*, 尼泊尔, نيبال, نپال, kathmandu, катманду, katmandu, 加德满都, kathmandou',
    called: 'nepali, nepalese, непальск*, nepali',
    bodies: 'gen z protest*, oli, nta, nepal telecommunications authority',
  },
  LK: {
    names: 'sri lanka, sri lankan, шри ланк*, 斯里兰卡, سريلانكا, سری لانکا, سري لانكا, colombo, коломбо',
    bodies: 'trcsl, online safety act sri',
  },
  BD: {
    names: 'bangladesh s, бангладеш*, 孟加拉国, 孟加拉, بنغلاديش, بنگلادش, banglades*, dhaka, дакк*, daca, 达卡, دكا',
    called: 'bangladeshi*, bangladesi',
    bodies: 'btrc, sheikh hasina, quota protest*, 哈西娜, حسينه, yunus',
  },
  TZ: {
    names:
      'tanzania, tanzania s, tansania, танзани*, 坦桑尼亚, تنزانيا, تانزانیا, tanzanya*, dar es salaam, dodoma, zanzibar, tanzanie',
    called: 'tanzanian*, tanzano*',
    bodies: 'tcra, samia, samia suluhu',
  },
  KE: {
    names: 'kenya, kenya s, кени*, 肯尼亚, كينيا, کنیا, kenia, nairobi, найроби',
    called: 'kenyan*, kenian*, кенийск*, keniata*',
    bodies: 'kcse, communications authority of kenya, ruto, safaricom',
  },
  SN: {
    names: 'senegal, senegal s, сенегал*, 塞内加尔, السنغال, سنگال, dakar, дакар*',
    called: 'senegales*',
    bodies: 'sonko, macky sall, artp',
  },
  GA: {
    names: 'gabon, gabon s, габон*, 加蓬, الغابون, گابن, libreville, gabun',
    called: 'gabones*',
    bodies: 'hac gabon, oligui nguema, haute autorite de la communication, high authority for communication',
  },
  UA: {
    names:
      'ukraine, ukraine s, украин*, україн*, 乌克兰, 烏克蘭, أوكرانيا, اوكرانيا, اوکراین, ukrayna*, ucrania, kyiv, kiev, киев*, київ*, كييف, کی یف, 基辅, kharkiv, odesa, донецк*, донбасс*, donetsk',
    called: 'ukrainian*, украинск*, ucranian*, الاوكراني*, ukraynali, اوکراینی',
    bodies:
      'verkhovna rada, рада, верховн* рад*, zelensky*, зеленск*, sbu, сбу, budanov, буданов*, сбу украины, нкцк, кмис, снбо',
  },
  DE: {
    names:
      'germany, germany s, германи*, фрг, 德国, ألمانيا, المانيا, آلمان, almanya*, alemania, berlin, берлин*, deutschland, بون, برلين, allemagne',
    called: 'german, germans, немецк*, aleman, alemanes, الالماني*, آلمانی, alman',
    bodies: 'bundestag, bundesnetzagentur, netzdg, bundeskartellamt, бундестаг*, bsi, bundesregierung, bundesjustizamt',
  },
  FR: {
    names:
      'france, france s, франци*, 法国, 法國, فرنسا, فرانسه, fransa*, francia, paris, париж*, باريس, پاریس, 巴黎, new caledonia, новой каледони*, nueva caledonia, caledonie',
    called: 'french, французск*, frances, francesa, franceses, الفرنسي*, فرنسي*, فرانسوی, fransiz',
    bodies:
      'macron, макрон*, arcom, cnil, assemblee nationale, durov arrest*, ماكرون, conseil d etat, l assemblee, arcom, durov controle, arcep, arcom, cnil',
  },
  GB: {
    names:
      'uk, uk s, united kingdom, britain, great britain, england, великобритани*, британи*, 英国, 英國, بريطانيا, بریتانیا, المملكه المتحده, انگلیس, ingiltere*, birlesik krallik, reino unido, london, лондон*, londra, لندن, londres, 伦敦',
    called:
      'online safety act, online safety bill, british, britons, британск*, britanic*, البريطاني*, بریتانیایی, ingiliz, inglaterra',
    bodies:
      'ofcom, house of lords, starmer, investigatory powers act, home office, офком*, ico, downing street, 英国通信管理局, westminster, peers, house of lords',
  },
  US: {
    names:
      'us, usa, u s, united states, america, сша, америк*, 美国, 美國, الولايات المتحده, أمريكا, امريكا, آمریکا, ایالات متحده, abd, abd de, abd nin, abd li, amerika*, estados unidos, eeuu, ee uu, washington, вашингтон*, واشنطن, واشنگتن, texas, california, florida, utah, montana, new york, alabama, alaska, arizona, arkansas, colorado, connecticut, delaware, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, maryland, massachusetts, michigan, minnesota, missouri, nebraska, nevada, new hampshire, new jersey, new mexico, carolina, north dakota, south dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, tennessee, vermont, wisconsin, wyoming, capitol hill, house staff, house of representatives, 华盛顿, etats unis, virginia, louisiana, mississippi, 加州, 德州',
    called: 'american*, американск*, estadounidense*, amerikan*, الامريكي*, أمريكي*, آمریکایی, 美方, americain*',
    bodies:
      'ftc, fcc, trump, трамп*, ترامب, ترامپ, 特朗普, 川普, biden, congress, white house, us senate, scotus, doj, supreme court of the united states, pentagon, department of justice, пентагон*, белый дом, capitol, us supreme court, conservation of section 230, justice department, doj, department of justice, capitol hill, commerce department, us judge, supreme court lets',
  },
  EU: {
    names:
      'eu, eu s, european union, ес, евросоюз*, европейск* союз*, 欧盟, 歐盟, الاتحاد الاوروبي, اتحادیه اروپا, ab, ab nin, ab de, avrupa birligi*, union europea, ue, la ue, europe, европ*, europa, avrupa*, اروپا, اوروبا, brussels, брюссел*, bruselas, بروكسل, بروکسل, 布鲁塞尔, bruksel, union europeenne, bruxelles',
    called: 'european, europeo, europea, الاوروبي*, европейск*, 欧洲',
    bodies:
      'european commission, еврокомисси*, европарламент*, comision europea, parlamento europeo, 欧盟委员会, 欧洲议会, digital services act, digital markets act, dsa, dma, chat control, المفوضيه الاوروبيه, csam regulation, gdpr, avrupa komisyonu, avrupa parlamentosu, کمیسیون اروپا, european parliament, edpb, 数字服务法, eu council, control de chats, ley de servicios digitales, ley de mercados digitales, child sexual abuse regulation, council presidency, ratsprasidentschaft, eu parliament, ecj, cjeu',
  },
  AU: {
    names:
      'australia*, австрали*, 澳大利亚, 澳洲, أستراليا, استراليا, استرالیا, avustralya*, canberra, sydney, australie',
    called: 'australian*, австралийск*, australian*, avustralyali',
    bodies: 'esafety, esafety commissioner, albanese, accc, online safety amendment',
  },
  KR: {
    names:
      'south korea, korea, южн* коре*, коре*, 韩国, 韓國, كوريا الجنوبيه, کره جنوبی, guney kore*, corea del sur, corea, seoul, сеул*, سيول, 首尔',
    called: 'south korean*, korean, корейск*, coreano*, koreli',
    bodies: 'kcc, pipc, kftc, kakao corp',
  },
  JP: {
    names: 'japan, japan s, япони*, 日本, اليابان, ژاپن, japonya*, japon, tokyo, токио, 东京, tokio',
    called: 'japanese, японск*, japones*, japon',
    bodies: 'ministry of internal affairs and communications, jftc, 总务省',
  },
  TH: {
    names: 'thailand, thailand s, таиланд*, 泰国, تايلاند, تایلند, tayland*, tailandia, bangkok, бангкок*',
    called: 'thai, тайск*, tailandes*',
    bodies: 'nbtc',
  },
  TM: {
    names: 'turkmenistan*, туркмени*, 土库曼, تركمانستان, ترکمنستان, turkmenistan*, ashgabat, ашхабад*',
    called: 'turkmen, туркменск*, turcoman*',
  },
  UZ: {
    names:
      'uzbekistan*, узбекистан*, 乌兹别克, أوزبكستان, اوزبكستان, ازبکستان, ozbekistan*, tashkent, ташкент*, karakalpak*, каракалпак*',
    called: 'uzbek, узбекск*, ozbek, uzbeko*',
    bodies: 'узкомназорат*, uzkomnazorat, mirziyoyev, мирзиеев*',
  },
  TJ: {
    names:
      'tajikistan*, таджикистан*, 塔吉克, طاجيكستان, تاجیکستان, tacikistan*, tayikistan*, dushanbe, душанбе, gorno badakhshan, горно бадахшан*, гбао, gbao, памир*',
    called: 'tajik*, таджикск*',
  },
  KG: {
    names:
      'kyrgyzstan*, киргизи*, кыргызстан*, 吉尔吉斯, قيرغيزستان, قرقیزستان, kirgizistan*, kirguistan*, bishkek, бишкек*',
    called: 'kyrgyz, киргизск*, кыргызск*',
    bodies: 'japarov, жапаров*, жогорку кенеш*, гкнб',
  },
  AZ: {
    names:
      'azerbaijan*, азербайджан*, 阿塞拜疆, أذربيجان, اذربيجان, azerbaycan*, azerbaiyan*, baku, баку, карабах*, karabakh',
    called: 'azerbaijani*, азербайджанск*, azeri*',
  },
  AM: {
    names: 'armenia*, армени*, 亚美尼亚, أرمينيا, ارمينيا, ارمنستان, ermenistan*, yerevan, ереван*',
    called: 'armenian*, армянск*, ermeni',
  },
  GE: {
    names: 'georgia s, tbilisi, тбилиси, грузия, грузии, грузию, грузией, 格鲁吉亚, جورجيا, گرجستان, gurcistan*',
    called: 'грузинск*',
    bodies: 'georgian dream',
  },
  AF: {
    names:
      'afghanistan*, афганистан*, 阿富汗, أفغانستان, افغانستان, afganistan*, kabul, кабул*, كابول, کابل, kandahar, balkh, بلخ, هرات, قندهار, ننگرهار, herat, kandahar',
    called: 'afghan*, афганск*, afgan*, افغان*, الافغاني*',
    bodies: 'taliban*, طالبان, 塔利班, taleban, талиб*',
  },
  OM: {
    names: 'oman, oman s, оман, омана, омане, 阿曼, عمان, سلطنه عمان, muscat, umman*',
    called: 'omani*, عماني*, العماني*',
    bodies: 'tra oman',
  },
  QA: { names: 'qatar*, катар*, 卡塔尔, قطر, katar*, doha, الدوحه', called: 'qatari*, قطري*, القطري*' },
  KW: {
    names: 'kuwait*, кувейт*, 科威特, الكويت, کویت, kuveyt*',
    called: 'kuwaiti*, كويتي*, الكويتي*',
    bodies: 'citra',
  },
  BH: { names: 'bahrain*, бахрейн*, 巴林, البحرين, بحرین, bahreyn*, barein, manama', called: 'bahraini*, بحريني*' },
  JO: {
    names: 'jordan, jordan s, иордания, дании, данию, 约旦, الأردن, الاردن, اردن, urdun*, jordania*, amman',
    called: 'jordanian*, اردني*, الاردني*',
    bodies: 'trc jordan',
  },
  LB: {
    names: 'lebanon, lebanon s, ливан*, 黎巴嫩, لبنان, lubnan*, libano, beirut, بيروت',
    called: 'lebanese, libanes*, لبناني*, اللبناني*',
  },
  YE: {
    names: 'yemen*, йемен*, 也门, اليمن, یمن, sanaa, صنعاء, عدن, saná',
    called: 'yemeni*, يمني*, اليمني*',
    bodies: 'houthi*, хусит*, حوثي*, الحوثي*, 胡塞, huties',
  },
  SD: {
    names:
      'sudan*, soudan, судан*, 苏丹, السودان, سودان, khartoum, хартум*, الخرطوم, دارفور, darfur, jartum, الفاشر, el fasher',
    called: 'sudanes*, سوداني*',
    bodies: 'rsf sudan, rapid support forces, الدعم السريع',
  },
  SS: { names: 'south sudan, южн* судан*, جنوب السودان, 南苏丹, sudan del sur, juba, guney sudan*' },
  DZ: {
    names: 'algeria*, algerie, algerien, алжир*, 阿尔及利亚, الجزائر, الجزایر, cezayir*, argelia*, algiers, argel',
    called: 'algerian*, argelin*, جزائري*, الجزائري*',
  },
  MA: {
    names: 'morocco*, marokko, марокко, 摩洛哥, المغرب, مراکش, fas, marruecos, rabat, maroc',
    called: 'moroccan*, marroqui*, مغربي*, المغربي*',
    bodies: 'anrt',
  },
  TN: { names: 'tunisia*, тунис*, 突尼斯, تونس, tunus*, tunez', called: 'tunisian*, tunecin*, تونسي*, التونسي*' },
  LY: { names: 'libya*, ливи*, 利比亚, ليبيا, لیبی, libia, tripoli, طرابلس', called: 'libyan*, ليبي*' },
  PS: {
    names:
      'palestin*, палестин*, 巴勒斯坦, 加沙, فلسطين, gaza*, غزه, غزة, сектор* газа, filistin*, gazze*, west bank, فلسطین',
  },
  IL: {
    names: 'israel*, израил*, 以色列, إسرائيل, اسرائيل, اسرائیل, israil*',
    called: 'israeli*, израильск*',
    bodies: 'knesset, idf, netanyahu',
  },
  CU: {
    names: 'cuba*, куба, кубе, кубу, кубы, 古巴, كوبا, کوبا, kuba*, havana, la habana',
    called: 'cuban*, кубинск*',
    bodies: 'etecsa, diaz canel',
  },
  NI: {
    names: 'nicaragua*, никарагуа, 尼加拉瓜, نيكاراغوا, managua',
    called: 'nicaraguense*',
    bodies: 'telcor, ortega',
  },
  MX: {
    names: 'mexico*, мексик*, 墨西哥, المكسيك, مکزیک, meksika*',
    called: 'mexican*, мексиканск*',
    bodies: 'ift, sheinbaum, profeco',
  },
  AR: {
    names: 'argentina*, аргентин*, 阿根廷, الأرجنتين, الارجنتين, آرژانتین, arjantin*, buenos aires',
    called: 'argentine*, argentino*',
    bodies: 'enacom, milei',
  },
  CO: {
    names: 'colombia*, колумби*, 哥伦比亚, كولومبيا, کلمبیا, kolombiya*, bogota',
    called: 'colombian*',
    bodies: 'mintic, petro',
  },
  EC: {
    names: 'ecuador*, эквадор*, 厄瓜多尔, الإكوادور, الاكوادور, ekvador*, quito',
    called: 'ecuatorian*',
    bodies: 'arcotel, noboa',
  },
  PE: { names: 'peru, peru s, перу, 秘鲁, بيرو, lima', called: 'peruvian*, peruan*', bodies: 'osiptel, boluarte' },
  CL: {
    names: 'chile, chile s, чили, 智利, تشيلي, sili, santiago de chile',
    called: 'chilean*, chilen*',
    bodies: 'subtel, boric',
  },
  BO: { names: 'bolivia*, боливи*, 玻利维亚, بوليفيا', called: 'bolivian*' },
  SV: { names: 'el salvador, сальвадор*, 萨尔瓦多, السلفادور', called: 'salvadoren*', bodies: 'bukele' },
  HN: { names: 'honduras, гондурас*, 洪都拉斯', called: 'honduren*' },
  GT: { names: 'guatemala*, гватемал*, 危地马拉', called: 'guatemaltec*' },
  ES: {
    names:
      'spain, spain s, испани*, 西班牙, إسبانيا, اسبانيا, اسپانیا, ispanya*, espana, madrid, мадрид*, barcelona, cataluna, catalonia',
    called: 'spanish, испанск*, espanol*',
    bodies:
      'audiencia nacional, laliga, la liga, cnmc, pedraz, santiago pedraz, pedro sanchez, мадридск*, juez pedraz, congreso de los diputados, el supremo',
  },
  IT: {
    names: 'italy, italy s, итали*, 意大利, إيطاليا, ايطاليا, ایتالیا, italya*, italia, rome',
    called: 'italian*, итальянск*',
    bodies: 'agcom, garante, agcom',
  },
  PT: { names: 'portugal*, португал*, 葡萄牙, البرتغال, portekiz*, lisboa, lisbon, lisboa', called: 'portugues*' },
  NL: { names: 'netherlands, нидерланд*, 荷兰, هولندا, هلند, hollanda*, paises bajos', called: 'dutch, голландск*' },
  PL: { names: 'poland, poland s, польш*, 波兰, بولندا, لهستان, polonya*, polonia, warsaw', called: 'polish, польск*' },
  IE: {
    names: 'ireland, ireland s, ирланди*, 爱尔兰, أيرلندا, ايرلندا, irlanda*, dublin',
    called: 'irish, ирландск*',
    bodies: 'dpc ireland, coimisiun na mean, irish data protection',
  },
  DK: {
    names: 'denmark, denmark s, дани*, 丹麦, الدنمارك, دانمارک, danimarka*, dinamarca, copenhagen',
    called: 'danish, датск*',
  },
  SE: { names: 'sweden, sweden s, швеци*, 瑞典, السويد, سوئد, isvec*, suecia, stockholm', called: 'swedish, шведск*' },
  NO: {
    names: 'norway, norway s, норвеги*, 挪威, النرويج, نروژ, norvec*, noruega, oslo',
    called: 'norwegian*, норвежск*',
  },
  FI: {
    names: 'finland, finland s, финлянди*, 芬兰, فنلندا, فنلاند, finlandiya*, finlandia, helsinki',
    called: 'finnish, финск*',
  },
  LT: { names: 'lithuania*, литв*, 立陶宛, ليتوانيا, litvanya*', called: 'lithuanian*, литовск*' },
  LV: { names: 'latvia*, латви*, 拉脱维亚, لاتفيا, letonya*', called: 'latvian*, латвийск*' },
  EE: { names: 'estonia*, эстони*, 爱沙尼亚, استونيا, estonya*', called: 'estonian*, эстонск*' },
  CZ: { names: 'czech republic, czechia, чехи*, 捷克, التشيك, cekya*, prague, praga', called: 'czech, чешск*' },
  HU: { names: 'hungary, венгри*, 匈牙利, المجر, macaristan*, hungria, budapest', called: 'hungarian*, венгерск*' },
  RO: {
    names: 'romania*, румыни*, 罗马尼亚, رومانيا, romanya*, rumania',
    called: 'romanian*, румынск*',
    bodies: 'ancom',
  },
  BG: { names: 'bulgaria*, болгари*, 保加利亚, بلغاريا, bulgaristan*, sofia', called: 'bulgarian*, болгарск*' },
  GR: { names: 'greece, греци*, 希腊, اليونان, yunanistan*, grecia, athens', called: 'greek, греческ*' },
  AL: {
    names: 'albania*, албани*, 阿尔巴尼亚, ألبانيا, البانيا, آلبانی, arnavutluk*, tirana, albanie',
    called: 'albanian*, албанск*',
    bodies: 'edi rama',
  },
  RS: { names: 'serbia*, серби*, 塞尔维亚, صربيا, sirbistan*, belgrade, belgrado', called: 'serbian*, сербск*' },
  MD: {
    names: 'moldova*, молдав*, молдов*, 摩尔多瓦, مولدوفا, chisinau, кишинев*, приднестровь*',
    called: 'moldovan*, молдавск*',
  },
  CH: {
    names: 'switzerland, швейцари*, 瑞士, سويسرا, سوئیس, isvicre*, suiza',
    called: 'swiss, швейцарск*',
    bodies: 'ofcom switzerland',
  },
  AT: { names: 'austria, austria s, австри*, 奥地利, النمسا, اتریش, avusturya*', called: 'austrian*, австрийск*' },
  BE: { names: 'belgium, бельги*, 比利时, بلجيكا, بلژیک, belcika*, belgica', called: 'belgian*' },
  CA: {
    names: 'canada, canada s, канад*, 加拿大, كندا, کانادا, kanada*, ottawa',
    called: 'canadian*, канадск*, canadiense*',
    bodies: 'crtc, trudeau, carney',
  },
  NZ: {
    names: 'new zealand*, нов* зеланди*, 新西兰, نيوزيلندا, نیوزیلند, yeni zelanda*, nueva zelanda',
    bodies: 'member s bill',
  },
  MY: {
    names: 'malaysia*, малайзи*, 马来西亚, ماليزيا, مالزی, malezya*, malasia*, kuala lumpur, putrajaya',
    called: 'malaysian*',
    bodies: 'mcmc, anwar ibrahim, fahmi fadzil',
  },
  SG: {
    names: 'singapore*, сингапур*, 新加坡, سنغافورة, سنغافوره, سنگاپور, singapur*',
    called: 'singaporean*',
    bodies: 'imda, pofma',
  },
  PH: {
    names: 'philippines, филиппин*, 菲律宾, الفلبين, فیلیپین, filipinler*, filipinas, manila',
    called: 'philippine, filipino*',
    bodies: 'marcos jr, ntc philippines, dict',
  },
  KH: {
    names: 'cambodia*, камбодж*, 柬埔寨, كمبوديا, کامبوج, kamboca*, camboya*, phnom penh',
    called: 'cambodian*',
    bodies: 'hun sen, hun manet',
  },
  LA: { names: 'laos, лаос*, 老挝, vientiane', called: 'laotian*' },
  HK: { names: 'hong kong, гонконг*, 香港, هونغ كونغ, هنگ کنگ', bodies: 'article 23, 港府, 私隱專員' },
  TW: {
    names: 'taiwan*, тайван*, 台湾, 台灣, 立院, 立法院,  تايوان, تایوان, tayvan*, taipei',
    called: 'taiwanese',
    bodies: '數發部, 刑事局, 數位發展部, 陸委會, 数发部',
  },
  KP: {
    names:
      'north korea, северн* коре*, кндр, 朝鲜, 北韩, كوريا الشماليه, کره شمالی, kuzey kore*, corea del norte, pyongyang',
  },
  MN: { names: 'mongolia*, монголи*, 蒙古, منغوليا, mogolistan*, ulaanbaatar' },
  NG: {
    names: 'nigeria*, нигери*, 尼日利亚, نيجيريا, نیجریه, nijerya*, lagos, abuja',
    called: 'nigerian*',
    bodies: 'tinubu, buhari, ncc nigeria, nbc nigeria, fccpc, nitda',
  },
  GH: { names: 'ghana*, гана, гане, ганы, 加纳, غانا, غنا, accra', called: 'ghanaian*' },
  CM: {
    names: 'cameroon*, камерун*, 喀麦隆, الكاميرون, کامرون, kamerun*, camerun, cameroun, yaounde',
    called: 'cameroonian*',
    bodies: 'paul biya',
  },
  CD: {
    names:
      'drc, dr congo, democratic republic of congo, democratic republic of the congo, конго, дрк, 刚果, الكونغو, کنگو, kongo, kinshasa, goma',
    called: 'congolese',
  },
  CG: { names: 'congo brazzaville, republic of the congo, brazzaville, 刚果共和国' },
  TD: { names: 'chad, chad s, чад, чаде, 乍得, تشاد, n djamena, tchad, ndjamena', called: 'chadian*' },
  ML: { names: 'mali, mali s, мали, 马里, bamako', called: 'malian*' },
  BF: { names: 'burkina faso, буркина фасо, 布基纳法索, بوركينا فاسو, ouagadougou', called: 'burkinabe' },
  NE: { names: 'niger, niger s, нигер, 尼日尔, النيجر, niamey' },
  GN: { names: 'guinea, guinea s, гвине*, 几内亚, غينيا, conakry, guinee', called: 'guinean*' },
  GQ: { names: 'equatorial guinea, экваториальн* гвине*, 赤道几内亚, غينيا الاستوائيه, guinea ecuatorial, annobon' },
  CI: { names: 'ivory coast, cote d ivoire, кот д ивуар*, 科特迪瓦, ساحل العاج, costa de marfil' },
  TG: { names: 'togo, togo s, 多哥, توغو, lome', called: 'togolese' },
  BJ: { names: 'benin, бенин*, 贝宁, بنين', called: 'beninese' },
  MR: {
    names: 'mauritania*, мавритани*, 毛里塔尼亚, موريتانيا, نواكشوط, moritanya*',
    called: 'mauritanian*, موريتاني*',
  },
  ZW: {
    names: 'zimbabwe*, зимбабве, 津巴布韦, زيمبابوي, زیمبابوه, harare',
    called: 'zimbabwean*',
    bodies: 'potraz, mnangagwa',
  },
  ZM: { names: 'zambia*, zambie, sambia, замби*, 赞比亚, زامبيا, lusaka', called: 'zambian*', bodies: 'zicta' },
  MZ: {
    names: 'mozambique*, mosambik, мозамбик*, 莫桑比克, موزمبيق, mozambik*, maputo, mocambique',
    called: 'mozambican*',
  },
  ZA: {
    names: 'south africa, юар, 南非, جنوب أفريقيا, جنوب افريقيا, guney afrika*, sudafrica, pretoria',
    called: 'south african*',
    bodies: 'icasa',
  },
  RW: { names: 'rwanda*, руанд*, 卢旺达, رواندا, ruanda*, kigali', called: 'rwandan*' },
  BI: { names: 'burundi, бурунди, 布隆迪, بوروندي' },
  SO: { names: 'somalia*, сомали*, 索马里, الصومال, سومالی, mogadishu, somaliland', called: 'somali' },
  ER: { names: 'eritrea*, эритре*, 厄立特里亚, إريتريا, اريتريا, asmara' },
  DJ: { names: 'djibouti, джибути, 吉布提, جيبوتي' },
  SZ: { names: 'eswatini, swaziland, эсватини, 斯威士兰' },
  AO: { names: 'angola*, ангол*, 安哥拉, أنغولا, انغولا, luanda', called: 'angolan*' },
  MG: { names: 'madagascar, мадагаскар*, 马达加斯加, مدغشقر' },
  MU: { names: 'mauritius, маврики*, 毛里求斯, موريشيوس', called: 'mauritian*', bodies: 'icta mauritius' },
  PG: { names: 'papua new guinea, png, папуа нов*, 巴布亚新几内亚, بابوا غينيا الجديده', bodies: 'marape' },
  SB: { names: 'solomon islands, соломонов*, 所罗门, جزر سليمان, islas salomon' },
  CY: { names: 'cyprus, кипр*, 塞浦路斯, قبرص, kibris*, chipre' },
  BW: { names: 'botswana*, ботсван*, 博茨瓦纳, بوتسوانا', bodies: 'bocra' },
  LR: { names: 'liberia*, либери*, 利比里亚, ليبيريا, monrovia' },
  SL: { names: 'sierra leone*, сьерра леоне, 塞拉利昂, سيراليون, freetown' },
  GM: { names: 'gambia*, гамби*, 冈比亚, غامبيا, banjul' },
  NA: { names: 'namibia*, намиби*, 纳米比亚, ناميبيا' },
  PA: { names: 'panama*, панам*, 巴拿马, بنما' },
  CR: { names: 'costa rica*, коста рик*, 哥斯达黎加, كوستاريكا', bodies: 'sutel' },
  UY: { names: 'uruguay*, уругва*, 乌拉圭, اوروغواي, montevideo', bodies: 'antel' },
  PY: { names: 'paraguay*, парагва*, 巴拉圭, باراغواي, asuncion' },
  DO: { names: 'dominican republic, republica dominicana, доминикан*, 多米尼加, الدومينيكان', bodies: 'indotel' },
  MV: { names: 'maldiv*, мальдив*, 马尔代夫, المالديف, مالدیو' },
  HR: { names: 'croatia*, хорват*, 克罗地亚, كرواتيا, hirvatistan*, croacia' },
  SK: { names: 'slovakia*, словаки*, 斯洛伐克, سلوفاكيا, slovakya*, eslovaquia' },
  BA: { names: 'bosnia*, босни*, 波黑, البوسنه, bosna*' },
  ME: { names: 'montenegr*, черногори*, 黑山, الجبل الاسود, karadag*' },
};
