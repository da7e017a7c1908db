// Where does it happen?

import type { Hit } from './find-terms.ts';
import { isCapital, LATIN } from './letters.ts';
import { hitsOf, isNear, type Reading } from './reading.ts';

const WEIGHTS = { name: 2, called: 1.2, body: 2.4 } as const;
const LOCATIVE = /^(in|across|within|inside|throughout|в|во|по|на|у|در|en|dans|em|في|ب|在|于)$/;

export interface PlaceContext {
  language: string;
  /** Places the source writes about; a single one decides where the text names none. */
  sourceJurisdictions: readonly string[];
  /** What is done is done by a state: then a text in a one-country language is about that country. */
  isStateAct: boolean;
  /** Homes of the services that are used nearly nowhere else. */
  homes: readonly string[];
}

/** ISO 3166-1 alpha-2, `EU` or `ZZ`. */
export function placeOf(reading: Reading, context: PlaceContext): string {
  const scores = placeScores(reading);
  let best = 'ZZ';
  let bestScore = 0;
  for (const [code, score] of scores) {
    if (score > bestScore) [best, bestScore] = [code, score];
  }
  if (bestScore >= 1) return best;
  if (bestScore === 0 && context.homes.length === 1) return context.homes[0] as string;
  if (!context.isStateAct) return bestScore > 0 ? best : 'ZZ';
  if (context.sourceJurisdictions.length === 1) return context.sourceJurisdictions[0] as string;
  return homeOf(context.language, reading) ?? (bestScore > 0 ? best : 'ZZ');
}

/** Languages written nearly only in one country, or mostly in the largest of a few. */
const HOMES_OF_LANGUAGES: Readonly<Record<string, string>> = {
  fa: 'IR',
  ru: 'RU',
  tr: 'TR',
  zh: 'CN',
  uk: 'UA',
  hi: 'IN',
  id: 'ID',
  it: 'IT',
  ja: 'JP',
  ko: 'KR',
  pl: 'PL',
  pt: 'BR',
  th: 'TH',
  uz: 'UZ',
  vi: 'VN',
  kk: 'KZ',
  am: 'ET',
  ur: 'PK',
  bn: 'BD',
  ne: 'NP',
  de: 'DE',
};

/** Letters that only Traditional Chinese has. */
const TRADITIONAL = /[國會對這說個們無來時為員後應專議]/;

function homeOf(language: string, { tokens }: Reading): string | undefined {
  const [tag = ''] = language.split('-');
  if (tag === 'zh' && tokens.some(({ field, raw }) => field === 0 && TRADITIONAL.test(raw))) return 'TW';
  return HOMES_OF_LANGUAGES[tag];
}

/** Whether the title itself names a place. */
export function hasPlace(reading: Reading, field: 0 | 1): boolean {
  return reading.places.some((hit) => hit.field === field && isWrittenAsPlace(hit, reading));
}

function placeScores(reading: Reading): Map<string, number> {
  const deeds = hitsOf(reading, 'block', 'unblock', 'slow', 'cut', 'law', 'court', 'fine', 'demand', 'remove');
  const found = new Map<string, number[]>();
  for (const hit of reading.places) {
    if (!isWrittenAsPlace(hit, reading)) continue;
    const code = hit.place as string;
    const list = found.get(code) ?? [];
    list.push(hitScore(hit, deeds, reading));
    found.set(code, list);
  }
  const scores = new Map<string, number>();
  for (const [code, list] of found) {
    const sorted = list.sort((a, b) => b - a);
    scores.set(code, (sorted[0] ?? 0) + 0.35 * (sorted[1] ?? 0) + 0.15 * (sorted[2] ?? 0));
  }
  return scores;
}

function hitScore(hit: Hit, deeds: readonly Hit[], reading: Reading): number {
  const kind = hit.label.split(':')[0] as keyof typeof WEIGHTS;
  let score = WEIGHTS[kind] * (hit.field === 0 ? 1.7 : 1);
  const before = reading.tokens[hit.from - 1];
  if (before?.field === hit.field && LOCATIVE.test(before.text)) score += kind === 'name' ? 0.7 : 0;
  if (isCompared(hit, reading)) score *= 0.35;
  if (kind === 'called' && isNear(hit, hitsOf(reading, 'msg', 'app', 'social'), 0, reading)) score *= 0.6;
  if (hit.from === 0) score += 0.5;
  if (isNear(hit, deeds, 3, reading)) score += 0.4;
  return score;
}

/** "after Russia", "вслед за Ираном", "Dubai-based": another place than the one it is about. */
function isCompared(hit: Hit, reading: Reading): boolean {
  const next = reading.tokens[hit.to + 1];
  if (next?.field === hit.field && /^(based|owned|made|style|born|merkezli|menseili|yapimi)$/.test(next.text))
    return true;
  return hitsOf(reading, 'compare').some(
    (word) =>
      word.to === hit.from - 1 &&
      word.field === hit.field &&
      !/^(из|от|de|desde|from|از|من|与|с)$/.test(reading.tokens[word.from]?.text ?? ''),
  );
}

/** In Latin script a place has a capital; the shortest abbreviations are all capitals, for `us` and `ab` are words too. */
function isWrittenAsPlace(hit: Hit, reading: Reading): boolean {
  const token = reading.tokens[hit.from];
  if (!token || !LATIN.test(token.raw)) return true;
  if (token.raw.length <= 3 && hit.from === hit.to)
    return token.raw === token.raw.toUpperCase() || (token.raw.length === 3 && isCapital(token.raw));
  // Most languages but English write nationalities small.
  const maySmall = reading.isLowerCase || (reading.isForeign && hit.label.startsWith('called:'));
  return maySmall || token.raw !== token.raw.toLowerCase();
}
