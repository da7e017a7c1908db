// What is left of a feed's text once nothing in it can act: no tags, no direction tricks, no endless titles?

export const MAX_TEXT_CHARS = 300;
/** Raw characters kept of one field before cleaning: enough for 300 clean ones behind a heap of markup. */
export const MAX_RAW_CHARS = 6000;

/** Plain text of a title or summary: markup stripped, entities decoded, controls and direction overrides removed, cut at 300. */
export function cleanText(raw: string, maxChars = MAX_TEXT_CHARS): string {
  const cut = raw.length > MAX_RAW_CHARS ? raw.slice(0, MAX_RAW_CHARS) : raw;
  // Stripped twice: what stands as &lt;script&gt; in an HTML field becomes a tag only after the second decoding.
  const text = stripTags(decodeEntities(stripTags(cut)));
  return detached(shortened(tidied(text), maxChars));
}

/** A copy of its own: a piece cut from a document keeps the whole document alive in V8. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

const HIDDEN_ELEMENTS = /<(script|style|template|noscript|iframe|svg|math)\b[^<>]{0,500}>[\s\S]*?(?:<\/\1\s*>|$)/gi;

function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<!\[CDATA\[|\]\]>/g, ' ')
    .replace(HIDDEN_ELEMENTS, ' ')
    .replace(/<\/?([a-z!?][^\s<>/]*)[^<>]*(?:>|$)/gi, (_, name: string) => (isInline(name.toLowerCase()) ? '' : ' '));
}

const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)$/;

/** Within a word or beside a comma: `#<span>Iran</span>` is one word. */
export function isInline(name: string): boolean {
  return INLINE.test(name);
}

/** Marks that turn, hide or join text unseen. U+200C stays: Persian is written with it. U+200D stays: emoji are. */
const TRICKS =
  /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** Marks heaped on one letter until they run over the lines above. */
const MARKS =
  '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u065f\\u0e31-\\u0e4e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
const HEAPED_MARKS = new RegExp(`([${MARKS}]{4})[${MARKS}]+`, 'g');

/** Halves of letters beyond the first plane become U+FFFD. The compiler's library does not know it yet; the browsers we ask for do. */
function wellFormed(text: string): string {
  return (text as string & { toWellFormed: () => string }).toWellFormed();
}

function tidied(text: string): string {
  return (
    wellFormed(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
      .replace(/[\u0000-\u001f\u007f-\u00a0\u2028\u2029]/g, ' ')
      .replace(TRICKS, '')
      .replace(HEAPED_MARKS, '$1')
      .replace(/ {2,}/g, ' ')
      // A control character may have stood between the bracket and the name.
      .replace(/<(?=[a-z!/?])/gi, '‹')
      .trim()
  );
}

function shortened(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const cut = wellFormed(text.slice(0, maxChars - 1)).replace(/\ufffd$/, '');
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > maxChars * 0.7 ? cut.slice(0, atWord) : cut).trimEnd()}…`;
}

const NAMED: Readonly<Record<string, string>> = namedEntities();

/** XML's five, HTML's usual ones and numeric references; a document's own entities are never expanded. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] as string) : whole;
      const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return characterOf(code);
    },
  );
}

/** Windows-1252 in disguise: what feeds mean by &#146;. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return C1[code - 0x80] ?? '\ufffd';
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

function namedEntities(): Record<string, string> {
  const named: Record<string, string> = Object.assign(Object.create(null), {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    hellip: '…',
    bull: '•',
    euro: '€',
    trade: '™',
    minus: '−',
    lsaquo: '‹',
    rsaquo: '›',
    rarr: '→',
    larr: '←',
    zwnj: '\u200c',
    zwj: '\u200d',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    Yuml: 'Ÿ',
    dagger: '†',
    permil: '‰',
    prime: '′',
    Prime: '″',
    check: '✓',
  });
  const latin1 =
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
    'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
    'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
    'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
    'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
  latin1.split(' ').forEach((name, index) => {
    named[name] = String.fromCharCode(0xa0 + index);
  });
  return named;
}
