// Which ideas do the term lists know, and how is a term written?

/**
 * Terms are separated by commas. `word*` matches every word that begins so (inflections); `_` is any one word,
 * `..` up to three. Case, accents, half-spaces and the variants of Arabic and Persian letters do not matter.
 * `quote` = a service named as somebody's channel; where only a preposition stands beside it (`on Telegram`), the term
 * becomes a `mention`, which may be either.
 * Inside a longer match a shorter one does not count: `unblock` wins over `block`, an `idiom` over everything.
 */
export type Terms = Partial<Record<Concept, string>>;

export const CONCEPTS = [
  // what is done
  'block',
  'unblock',
  'slow',
  'cut',
  'down',
  'remove',
  'close',
  'law',
  'court',
  'fine',
  'demand',
  'warn',
  'prosecute',
  'use',
  'hijack',
  'mitm',
  'whitelist',
  'signup',
  'minors',
  'named',
  'deny',
  'measure',
  'partial',
  'region',
  'world',
  'nature',
  // to what
  'net',
  'msg',
  'app',
  'social',
  'site',
  'vpn',
  'proto',
  'store',
  'enc',
  'call',
  // by whom
  'state',
  // what keeps an item out
  'product',
  'finance',
  'crime',
  'howto',
  'moderation',
  'security',
  'corporate',
  'culture',
  'quote',
  'mention',
  'say',
  'idiom',
  'compare',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** `sure:whatsapp`, `doubtful:line`, `other`, `name:RU`, `called:RU`, `body:RU`, or a concept. */
export type Label = Concept | 'other' | `${'sure' | 'doubtful' | 'name' | 'called' | 'body'}:${string}`;
