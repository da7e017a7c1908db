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

/** Traditional characters, each before its simplified one: both scripts are read as one. */
const SIMPLER: ReadonlyMap<string, string> = new Map(
  (
    '國国會会對对這这說说個个們们無无來来時时為为員员後后應应專专議议網网絡络際际聯联訊讯軟软體体電电話话視视頻频語语訪访問问關关閉闭開开斷断線线連连鎖锁過过濾滤審审暫暂復复銷销監监機机構构門门長长總总統统' +
    '檢检罰罚訴诉訟讼處处懲惩違违規规責责業业務务實实註注冊册帳账號号戶户鏈链證证書书偽伪級级運运營营傳传輸输貼贴紙纸測测試试發发佈布據据數数碼码報报導导稱称認认擬拟將将準准備备計计劃划慮虑謀谋殺杀騙骗詐诈' +
    '搶抢盜盗竊窃駭骇洩泄擊击創创辦办歐欧蘭兰緬缅亞亚羅罗烏乌爾尔蘇苏維维灣湾臺台讓让買买賣卖價价錢钱幣币銀银億亿萬万資资財财漲涨場场廣广車车鐵铁陸陆馬马點点熱热壓压嚴严變变緩缓減减協协護护選选舉举動动態态' +
    '題题類类顯显難难離离隊队衛卫術术樣样標标歷历歸归歲岁決决沒没滅灭災灾牆墙獲获現现環环異异當当盡尽穩稳競竞約约紅红組组細细結结絕绝給给經经綫线編编縣县續续聲声職职臨临與与舊旧虛虚製制見见觀观訂订訓训記记' +
    '許许設设評评詢询該该誤误請请調调談谈論论識识貨货費费賽赛轉转遊游達达還还邊边郵邮釋释錄录閱阅雲云響响頁页項项順顺須须預预領领頭头風风飛飞驗验臉脸傷伤偵侦僅仅儲储優优兒儿內内兩两凍冻刪删則则勢势區区卻却' +
    '壇坛學学寫写屬属島岛師师帶带廳厅張张強强彈弹徹彻憲宪戰战戲戏執执採采損损換换擴扩擾扰攔拦東东條条極极權权氣气爭争獨独獎奖圖图團团圍围華华間间騷骚匯汇徵征遠远週周繼继縮缩頒颁簡简簽签麼么產产龍龙韓韩鑑鉴' +
    '釘钉錶表鄭郑趕赶趨趋駐驻驅驱藥药葉叶藍蓝蘋苹'
  )
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

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
  if (HAN.test(word))
    return [...word.normalize('NFKC')]
      .map((letter) => SIMPLER.get(letter) ?? letter)
      .join('')
      .toLowerCase();
  const plain = word.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  return plain.replace(/[ıßæøłđىیکةۀہھٱەـіїєґў]/g, (letter) => VARIANTS[letter] ?? letter);
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
