// Into which comparable words does a text fall, whatever its language and script?

export interface Token {
  /** Folded: no case, no accents, one form for the variants of Arabic and Persian letters. */
  text: string;
  /** As written. */
  raw: string;
  sentence: number;
  /** 0 = title, 1 = summary. */
  field: 0 | 1;
}

/*
 * Letters, marks and digits by range: \p{L} says the same, but its compiled form is ten times as large and slower.
 * Left out: guillemets, signs of arithmetic, Arabic, Hebrew, Indian and Chinese punctuation, the half-space.
 */
const WORDS =
  /[0-9A-Za-zµ\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u05f2\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufefc]+|[.!?;\n。！？؟；]/g;
const STOP = /^[.!?;\n。！？؟；]$/;

/** Words in order; each Han character is a word of its own, a half-space parts words as a space does. */
export function tokensOf(title: string, summary: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const [field, text] of [title, summary].entries()) {
    for (const part of splitScripts(text)) {
      if (STOP.test(part)) sentence++;
      else tokens.push({ text: fold(part), raw: part, sentence, field: field as 0 | 1 });
    }
    sentence++;
  }
  return tokens;
}

const PLAIN = /^[A-Za-z0-9]+$/;
export const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;
export const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

const LATIN_OR_NOT = /[0-9A-Za-z\u00c0-\u036f\u1e00-\u1eff]+|[^0-9A-Za-z\u00c0-\u036f\u1e00-\u1eff]+/g;
/** Accents and vowel marks, once a letter is taken apart. */
const MARKS = /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** `Telegram被封` and `в Telegramе` glue scripts together: a change of script parts words too. */
function splitScripts(text: string): string[] {
  const parts: string[] = [];
  for (const [word] of text.matchAll(WORDS)) {
    if (PLAIN.test(word)) parts.push(word);
    else if (HAN.test(word))
      parts.push(
        ...(word.match(/[\u3400-\u9fff\uf900-\ufaff]|[A-Za-z0-9]+|[^\u3400-\u9fff\uf900-\ufaffA-Za-z0-9]+/g) ?? []),
      );
    else if (!LATIN.test(word)) parts.push(word);
    else parts.push(...(word.match(LATIN_OR_NOT) ?? []));
  }
  return parts;
}

const VARIANTS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  ە: 'ه',
  ـ: '',
  і: 'и',
  ї: 'и',
  є: 'е',
  ґ: 'г',
  ў: 'у',
};

/** Both Chinese scripts are read as one: the traditional characters, and what each of them is in the simpler script. */
const TRADITIONAL =
  '國會對這說個們無來時為員後應專議網絡際聯訊軟體電話視頻語訪問關閉開斷線連鎖過濾審暫復銷監機構門長總統檢罰訴訟處懲違規責業務實註冊帳號戶鏈證書偽級運營傳輸貼紙測試發佈據數碼報導稱認擬' +
  '將準備計劃慮謀殺騙詐搶盜竊駭洩擊創辦歐蘭緬亞羅烏爾蘇維灣臺讓買賣價錢幣銀億萬資財漲場廣車鐵陸馬點熱壓嚴變緩減協護選舉動態題類顯難離隊衛術樣標歷歸歲決沒滅災牆獲現環異當盡穩競約紅組細' +
  '結絕給經綫編縣續聲職臨與舊虛製見觀訂訓記許設評詢該誤請調談論識貨費賽轉遊達還邊郵釋錄閱雲響頁項順須預領頭風飛驗臉傷偵僅儲優兒內兩凍刪則勢區卻壇學寫屬島師帶廳張強彈徹憲戰戲執採損換擴' +
  '擾攔東條極權氣爭獨獎圖團圍華間騷匯徵遠週繼縮頒簡簽麼產龍韓鑑釘錶鄭趕趨駐驅藥葉藍蘋';
const SIMPLIFIED =
  '国会对这说个们无来时为员后应专议网络际联讯软体电话视频语访问关闭开断线连锁过滤审暂复销监机构门长总统检罚诉讼处惩违规责业务实注册账号户链证书伪级运营传输贴纸测试发布据数码报导称认拟' +
  '将准备计划虑谋杀骗诈抢盗窃骇泄击创办欧兰缅亚罗乌尔苏维湾台让买卖价钱币银亿万资财涨场广车铁陆马点热压严变缓减协护选举动态题类显难离队卫术样标历归岁决没灭灾墙获现环异当尽稳竞约红组细' +
  '结绝给经线编县续声职临与旧虚制见观订训记许设评询该误请调谈论识货费赛转游达还边邮释录阅云响页项顺须预领头风飞验脸伤侦仅储优儿内两冻删则势区却坛学写属岛师带厅张强弹彻宪战戏执采损换扩' +
  '扰拦东条极权气争独奖图团围华间骚汇征远周继缩颁简签么产龙韩鉴钉表郑赶趋驻驱药叶蓝苹';

const folded = new Map<string, string>();

/** Pure; remembers the last words, for headlines repeat themselves. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const text = foldOnce(word);
  if (folded.size > 600) folded.clear();
  folded.set(word, text);
  return text;
}

/** The same without remembering. */
export function foldOnce(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  if (HAN.test(word)) return [...word.normalize('NFKC').toLowerCase()].map(simpler).join('');
  const plain = word.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  return plain.replace(/[ıßæøłđىیکةۀہھٱەـіїєґў]/g, (letter) => VARIANTS[letter] ?? letter);
}

function simpler(letter: string): string {
  return SIMPLIFIED[TRADITIONAL.indexOf(letter)] ?? letter;
}

/** The word and what may be left of it when Arabic particles are taken off; Persian and Urdu glue nothing on. */
export function formsOf(text: string, isArabic: boolean): readonly string[] {
  if (!isArabic || text.length < 4) return [text];
  const forms = [text];
  for (const pattern of PARTICLES) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined && !forms.includes(rest)) forms.push(rest);
  }
  return forms;
}

const PARTICLES = [
  /^ال(.{2,})$/,
  /^لل(.{2,})$/,
  /^[وف]ال(.{2,})$/,
  /^[وف]?[بك]ال(.{2,})$/,
  /^[وفبلكس](.{3,})$/,
  /^[وف]?[بلكس]?(?:ال)?(.{2,})$/,
];

/** In scripts that have no capitals nothing is one. */
export function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Persian letters or half-spaces tell Persian and Urdu from Arabic. */
export function isArabicText(text: string): boolean {
  return /[\u0621-\u064a]/.test(text) && !/[پچژگیکٹڈےں\u200c]/.test(text);
}
