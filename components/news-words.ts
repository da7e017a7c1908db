// How are the places and kinds of the news called?

import type { DetailedSpeech } from './speech.ts';

/** `ZZ` is what the feed calls "tied to no place". */
export function placeWords(code: string, { details, voice }: DetailedSpeech): string {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? voice.region(code) : details.news.anywhere;
}

export function kindWords(kind: string, { details }: DetailedSpeech): string {
  return kind in details.kind ? details.kind[kind as keyof typeof details.kind] : details.kind.unlisted;
}

/** By its language: a Persian sentence may well begin with a host name, which `auto` alone would follow. */
export function runOf(text: string, language: string): 'rtl' | 'auto' {
  return /^(ar|ckb|fa|he|ps|sd|ug|ur|yi)\b/.test(language) && /[\u0590-\u08ff]/.test(text) ? 'rtl' : 'auto';
}
