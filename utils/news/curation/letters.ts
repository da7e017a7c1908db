// What does a letter count as, and of which script is it?

export const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;
export const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

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

/** Accents and vowel marks, once a letter is taken apart. */
const MARKS = /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Digits and letters that are as they should be: all of English, most of Russian, half of Arabic. */
const FOLDED = /^[0-9a-zа-ик-я\u0627\u0628\u062a-\u063a\u0641-\u0648]+$/;

/** No case, no accents, one form for the variants of Arabic, Persian and Chinese letters. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (FOLDED.test(small)) return small;
  if (HAN.test(word)) return [...word.normalize('NFKC').toLowerCase()].map(simpler).join('');
  const plain = word.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  return plain.replace(/[ıßæøłđىیکةۀہھٱەـіїєґў]/g, (letter) => VARIANTS[letter] ?? letter);
}

function simpler(letter: string): string {
  return SIMPLIFIED[TRADITIONAL.indexOf(letter)] ?? letter;
}

/** The word and what may be left of it when Arabic particles are taken off. */
export function arabicForms(text: string): readonly string[] {
  if (text.length < 4) return [text];
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

/** Persian letters or half-spaces tell Persian and Urdu, which glue nothing on, from Arabic. */
export function isArabicText(text: string): boolean {
  return /[\u0621-\u064a]/.test(text) && !/[پچژگیکٹڈےں\u200c]/.test(text);
}

/** In scripts that have no capitals nothing is one. */
export function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
