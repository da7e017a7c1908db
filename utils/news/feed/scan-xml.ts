// Which elements and which text does a document hold, read once from left to right, however broken it is?

export interface XmlHandler {
  /** `depth` counts open elements, this one included. */
  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void;
  close(name: string, depth: number): void;
  /** `isRaw`: from CDATA, so its entities are not decoded yet. */
  text(text: string, isRaw: boolean): void;
  /** True ends the reading. */
  isDone(): boolean;
}

/** Deeper elements are passed over: no feed needs them, bombs do. */
const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 32;
const MAX_TAG_CHARS = 16_384;
const USUAL_TAG_CHARS = 40;

/**
 * Reads tags and text in linear time and constant memory. No document type, entity declaration or processing
 * instruction is ever acted upon. Closing tags that were forgotten are supplied, those that match nothing are ignored.
 */
export function scanXml(source: string, handler: XmlHandler): void {
  const stack: string[] = [];
  let tooDeep = 0;
  let at = 0;
  while (at < source.length && !handler.isDone()) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    if (open > at) handler.text(source.slice(at, open), false);
    const special = skipSpecial(source, open, handler);
    if (special !== null) {
      at = special;
      continue;
    }
    const end = tagEnd(source, open);
    if (end < 0) {
      handler.text('<', false);
      at = open + 1;
      continue;
    }
    tooDeep = readTag(source.slice(open + 1, end), stack, tooDeep, handler);
    at = end + 1;
  }
  // A document that was cut off: what is still open has not come whole, so it is not closed here.
}

/** Comments, CDATA, instructions and the document type: where the reading goes on, or null if it is a tag. */
function skipSpecial(source: string, open: number, handler: XmlHandler): number | null {
  const sign = source[open + 1];
  if (sign !== '!' && sign !== '?') return null;
  if (source.startsWith('<![CDATA[', open)) {
    const end = source.indexOf(']]>', open + 9);
    handler.text(source.slice(open + 9, end < 0 ? source.length : end), true);
    return end < 0 ? source.length : end + 3;
  }
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4);
  return sign === '?' ? after(source, '?>', open + 2) : afterDoctype(source, open);
}

function after(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from);
  return end < 0 ? source.length : end + mark.length;
}

/** The internal subset may hold `>` inside brackets and quotes. */
function afterDoctype(source: string, open: number): number {
  const close = source.indexOf('>', open);
  const bracket = source.indexOf('[', open);
  if (close < 0) return source.length;
  if (bracket < 0 || bracket > close) return close + 1;
  const end = /\]\s*>/g;
  end.lastIndex = bracket;
  return end.exec(source) ? end.lastIndex : source.length;
}

/** Index of the `>` that ends the tag begun at `open`, quotes respected; -1 if this `<` begins no tag. */
function tagEnd(source: string, open: number): number {
  if (!/[\p{L}_:/]/u.test(source[open + 1] ?? '')) return -1;
  const plain = source.slice(open + 1, open + USUAL_TAG_CHARS).search(/["'<>]/);
  const begin = open + 1 + Math.max(0, plain);
  if (plain >= 0 && source[begin] === '>') return begin;
  const limit = Math.min(source.length, open + MAX_TAG_CHARS);
  let quote = '';
  for (let at = begin; at < limit; at++) {
    const char = source[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    else if ((char === '"' || char === "'") && /[=\s]/.test(source[at - 1] ?? '')) quote = char;
    else if (char === '<') return -1;
  }
  return -1;
}

const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Returns how many elements beyond the depth limit are open now. */
function readTag(tag: string, stack: string[], tooDeep: number, handler: XmlHandler): number {
  if (tag.startsWith('/')) return closeTag(nameIn(tag.slice(1).trimStart()), stack, tooDeep, handler);
  const name = nameIn(tag);
  const isEmpty = tag.endsWith('/');
  if (stack.length >= MAX_DEPTH) return isEmpty ? tooDeep : tooDeep + 1;
  stack.push(name);
  handler.open(name, attributesOf(tag.slice(name.length)), stack.length);
  if (isEmpty) {
    handler.close(name, stack.length);
    stack.pop();
  }
  return tooDeep;
}

function nameIn(tag: string): string {
  const end = tag.search(/[\s/]/);
  return end < 0 ? tag : tag.slice(0, end);
}

function closeTag(name: string, stack: string[], tooDeep: number, handler: XmlHandler): number {
  if (tooDeep > 0) return tooDeep - 1;
  if (!stack.includes(name)) return 0;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    handler.close(top, stack.length);
    stack.pop();
    if (top === name) break;
  }
  return 0;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(text: string): ReadonlyMap<string, string> {
  if (!text.includes('=')) return NO_ATTRIBUTES;
  const found = new Map<string, string>();
  for (const match of text.matchAll(ATTRIBUTE)) {
    if (found.size >= MAX_ATTRIBUTES) break;
    found.set(match[1] as string, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return found;
}
