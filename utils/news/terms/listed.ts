// Which terms are listed for each label, in every language, as the words of headlines are compared with them?

import { fold, HAN } from '../curation/letters.ts';
import { AR } from './ar.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FA } from './fa.ts';
import { MORE } from './more.ts';
import { PLACES } from './places.ts';
import { RU } from './ru.ts';
import { OTHER_PLATFORMS, SERVICE_NAMES } from './service-names.ts';
import type { Label, Terms } from './terms.ts';
import { TR } from './tr.ts';
import { ZH } from './zh.ts';

const LISTS: readonly Terms[] = [EN, RU, FA, TR, ZH, ES, AR, MORE];

/** Sorted, each once; words folded and parted by one space. A build holds them packed (scripts/packed-news.ts). */
export function listedTerms(): ReadonlyMap<Label, readonly string[]> {
  const found = new Map<Label, Set<string>>();
  const list = (label: Label, terms = ''): void => {
    const known = found.get(label) ?? new Set();
    for (const term of terms.split(',')) known.add(wordsOf(term).join(' '));
    known.delete('');
    if (known.size > 0) found.set(label, known);
  };
  for (const lists of LISTS) {
    for (const [concept, terms] of Object.entries(lists)) list(concept as Label, terms);
  }
  for (const [id, { sure, doubtful }] of Object.entries(SERVICE_NAMES)) {
    list(`sure:${id}`, sure);
    list(`doubtful:${id}`, doubtful);
  }
  list('other', OTHER_PLATFORMS);
  for (const [code, { names, called, bodies }] of Object.entries(PLACES)) {
    list(`name:${code}`, names);
    list(`called:${code}`, called);
    list(`body:${code}`, bodies);
  }
  return new Map([...found].map(([label, terms]) => [label, [...terms].sort()]));
}

/** Small Latin and Cyrillic letters that folding leaves as they are: most terms. */
const FOLDED_ALREADY = /^[a-z0-9а-ик-я*._]+(?: [a-z0-9а-ик-я*._]+)*$/;

/** Folded words, each Han character one, the star kept at the end of a stem. */
function wordsOf(term: string): string[] {
  const trimmed = term.trim();
  if (FOLDED_ALREADY.test(trimmed)) return trimmed.split(' ');
  const parts = trimmed.split(/[\s\u200c]+/);
  return parts.flatMap((part) => {
    if (part === '' || part === '..' || part === '_') return part === '' ? [] : [part];
    const isStem = part.endsWith('*');
    const folded = fold(isStem ? part.slice(0, -1) : part);
    const words = HAN.test(folded)
      ? (folded.match(/[\u3400-\u9fff\uf900-\ufaff]|[^\u3400-\u9fff\uf900-\ufaff]+/g) ?? [])
      : [folded];
    return isStem ? [...words.slice(0, -1), `${words.at(-1)}*`] : words;
  });
}
