// Under which names do messengers appear, and which of these names are everyday words as well?

import type { ServiceId } from '../../catalogue/service.ts';

export interface ServiceNames {
  /** Means the service wherever it stands. */
  sure: string;
  /** An everyday word, a person's name or part of another name: counts only with other signs (see tag-services). */
  doubtful?: string;
}

export const SERVICE_NAMES: Readonly<Record<ServiceId, ServiceNames>> = {
  whatsapp: {
    sure: 'whatsapp*, whats app, watsapp, ватсап*, вотсап*, вацап*, ватцап*, уотсап*, воцап*, واتساپ*, واتس اپ, واتس آپ, واتس‌اپ, واتساب*, واتس اب, الواتساب, الواتس, واٹس ایپ*, وٹس ایپ, whatsapp messenger, wa me, व्हाट्सऐप, व्हाट्सएप, व्हाट्सऐप',
  },
  telegram: {
    sure: 'telegram*, durov, дуров*, دوروف, دورف, 杜罗夫, телеграм*, тг, телега, телегу, телеге, تلگرام*, تلغرام*, تليغرام*, تيليغرام*, تيليجرام*, تلجرام*, تليجرام*, ٹیلی گرام*, ٹیلیگرام*, 电报, 電報, 纸飞机, t me, टेलीग्राम',
  },
  signal: {
    sure: 'signal app, signal messenger, signal messaging, signal private messenger, signal foundation, мессенджер* сигнал, پیام رسان سیگنال, سیگنال پیام رسان, تطبيق سيغنال, تطبيق سيجنال, تطبيق سيجنل, سيغنال, سيجنال, سگنل ایپ',
    doubtful: 'signal, сигнал, сигнала, سیگنال, سگنل',
  },
  messenger: {
    sure: 'facebook messenger, фейсбук мессенджер*, мессенджер* facebook, messenger de facebook, فيسبوك ماسنجر, ماسنجر فيسبوك, فیسبوک مسنجر, مسنجر فیسبوک, meta messenger, messenger com',
    doubtful: 'messenger, ماسنجر',
  },
  instagram: {
    sure: 'instagram*, инстаграм*, инсту, инста, инсте, инсты, اینستاگرام*, انستاگرام, انستغرام, إنستغرام, انستقرام, انستجرام, انستاغرام, انسٹاگرام*, insta, 照片墙, threads e instagram, इंस्टाग्राम',
  },
  facebook: {
    sure: 'facebook*, фейсбук*, فیسبوک*, فيسبوك*, فیس بوک, الفيسبوك, فيس بوك, فیس بک, 脸书, 臉書, 脸谱, fb, फेसबुक',
  },
  discord: { sure: 'discord app, дискорд*, دیسکورد*, ديسكورد*, دسکورد, ڈسکارڈ', doubtful: 'discord' },
  viber: { sure: 'viber*, вайбер*, وایبر*, فايبر' },
  max: {
    sure: 'max messenger, switch to max, move to max, migrate to max, moved to max, transfer* to max, switching to max, messenger max, мессенджер* max, мессенджер* макс, мессенджер* мах, в max, max app, aplicacion max, mensajeria max, mensajero max, нацмессенджер*, национальн* мессенджер*, государственн* мессенджер*, национальный мессенджер, پیام رسان مکس, پیام رسان ماکس, پیام رسان max, تطبيق ماكس, تطبيق max, max mesajlasma, max uygulamasi, max adli, max 通讯, max 即时通讯, 通讯软件 max, 通讯应用 max, national messenger max, state messenger, state backed messenger, national messenger, госмессенджер*',
    doubtful: 'max, макс, мах, مکس, ماكس',
  },
  vk: { sure: 'vk, vkontakte*, вконтакте, вк, vk com, vk messenger, vk мессенджер*, وی کی, فكونتاكتي, 俄版脸书' },
  matrix: {
    sure: 'matrix org, element matrix, matrix protocol, matrix messenger, matrix messaging, protocolo matrix, протокол* matrix, matrix сервер*, element messenger, matrix servers, matrix homeserver*, matrix homeservers, matrix homeserver, matrix network, matrix client, мессенджер* element, matrix 协议, matrix protokolu, homeserver*',
    doubtful: 'matrix',
  },
  threema: { sure: 'threema, трима' },
  wire: {
    sure: 'wire messenger, wire app, wire swiss, мессенджер* wire, wire mesajlasma, wire messaging, aplicacion wire',
    doubtful: 'wire',
  },
  slack: { sure: 'slack app, slack messenger, мессенджер* slack, слак, slack workspace*', doubtful: 'slack' },
  zoom: {
    sure: 'zoom app, zoom video, zoom communications, видеосервис* zoom, сервис* zoom, зум, زووم, زوم, zoom 会议, zoom uygulamasi',
    doubtful: 'zoom',
  },
  meet: { sure: 'google meet, гугл мит, جوجل ميت, گوگل میت, غوغل ميت, 谷歌会议' },
  snapchat: { sure: 'snapchat*, снапчат*, снэпчат*, اسنپ چت, اسنپ‌چت, سناب شات, سنابشات, سناب تشات, اسنیپ چیٹ, 色拉布' },
  line: {
    sure: 'line messenger, line app, line messaging, line corporation, line yahoo, мессенджер* line, aplicacion line, ly corp, line uygulamasi, 通讯软件 line, 通訊軟體 line, line 通讯, app line',
    doubtful: 'line',
  },
  kakaotalk: { sure: 'kakao talk, kakao*, какаоток, какао ток, 可可聊天, كاكاو, كاكاو توك' },
  wechat: { sure: 'wechat*, weixin, вичат*, вейсинь, 微信, وي تشات, وی چت, ویچت, وی‌چت, we chat, ويتشات' },
  zalo: { sure: 'zalo, зало' },
};

/** Other platforms: no tag of the catalogue, but a block of theirs is news, and beside them a doubtful name is a service. */
export const OTHER_PLATFORMS =
  'youtube*, ютуб*, ютьюб*, یوتیوب*, 油管, twitter*, твиттер*, توییتر*, تويتر, 推特, x, икс, ایکس, tiktok*, tik tok, тикток*, тик ток*, تیک تاک, تيك توك, تیکتاک, ٹک ٹاک, 抖音, facetime, фейстайм*, فیس تایم, فيس تايم, skype*, скайп*, اسکایپ, سكايب, teams, imo, имо, botim, linkedin*, линкедин*, reddit*, roblox, роблокс*, روبلاکس, روبلوكس, clubhouse*, کلاب هاوس, كلوب هاوس, pinterest, twitch, wikipedia, википеди*, ویکی پدیا, ويكيبيديا, 维基百科, threads, bluesky, mastodon, tumblr, quora, medium, substack, soundcloud, spotify, github, deepseek, chatgpt, gmail, google, гугл, bale, بله, rubika, روبیکا, eitaa, ایتا, soroush, سروش, bip, imessage, proton mail, protonmail, meta, session, briar, simplex, netflix, truth social, rumble, steam, epic games, mattermost, bigo, arattai, zangi, icq, аська, wikimedia, speedtest';
