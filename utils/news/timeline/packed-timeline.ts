// How does the timeline come into a package in a third of its size, and out of it again?

import { pairsFor, swapLetters } from '../../kernel/swap-letters.ts';
import type { EventText, ShippedEvent } from './timeline-event.ts';

type Language = keyof ShippedEvent['text'];

export interface PackedTimeline {
  /** A line each, parted by spaces: id, date or `from/to`, place, kind, services, then the sources. */
  events: string;
  /** Headline and summary on a line each, empty where there is none; and which letters were swapped. */
  texts: Readonly<Record<Language, readonly [pairs: string, lines: string]>>;
}

const LANGUAGES = ['en', 'ru', 'fa'] as const satisfies readonly Language[];
const SCHEME = 'https://';
/** In place of what an id and its event have in common: the place and the date. */
const AS_USUAL = '*';

/** For the build. */
export function packTimeline(timeline: readonly ShippedEvent[]): PackedTimeline {
  const packed = {
    events: timeline.map(lineOf).join('\n'),
    texts: Object.fromEntries(LANGUAGES.map((language) => [language, linesIn(language, timeline)])),
  } as unknown as PackedTimeline;
  for (const [i, event] of unpackTimeline(packed).entries()) {
    const { id, date, end, jurisdiction, kind, services, sources, text } = timeline[i] as ShippedEvent;
    const shown = { id, date, ...(end && { end }), jurisdiction, kind, services, sources };
    const { text: unpackedText, ...unpacked } = event;
    const isSame = LANGUAGES.every((language) => `${unpackedText[language]}` === `${text[language]}`);
    if (!isSame || JSON.stringify(unpacked) !== JSON.stringify(shown)) throw new Error(`${id} cannot be packed.`);
  }
  return packed;
}

export function unpackTimeline({ events, texts }: PackedTimeline): ShippedEvent[] {
  const told = LANGUAGES.map((language) => {
    const [pairs, lines] = texts[language];
    return swapLetters(lines, pairs).split('\n');
  });
  const textIn = (language: number, event: number): EventText | null => {
    const [title = '', summary = ''] = told[language]?.slice(event * 2, event * 2 + 2) ?? [];
    return title === '' ? null : [title, summary];
  };
  return events.split('\n').map((line, event) => {
    const fa = textIn(2, event);
    const text = { en: textIn(0, event) as EventText, ru: textIn(1, event) as EventText, ...(fa && { fa }) };
    return { ...eventOf(line), text };
  });
}

function eventOf(line: string): Omit<ShippedEvent, 'text'> {
  const [id = '', dates = '', jurisdiction = '', kind = '', services = '', ...sources] = line.split(' ');
  const [date = '', end] = dates.split('/');
  return {
    id: id.replace(AS_USUAL, usualStart({ jurisdiction, date })),
    date,
    ...(end && { end }),
    jurisdiction,
    kind: kind as ShippedEvent['kind'],
    services: (services === '' ? [] : services.split(',')) as ShippedEvent['services'],
    sources: sources.map((source) => `${SCHEME}${source}`),
  };
}

function lineOf(event: ShippedEvent): string {
  const { id, date, end, jurisdiction, kind, services, sources } = event;
  const dates = end ? `${date}/${end}` : date;
  const links = sources.map((source) => source.replace(SCHEME, ''));
  return [id.replace(usualStart(event), AS_USUAL), dates, jurisdiction, kind, services.join(), ...links].join(' ');
}

function usualStart({ jurisdiction, date }: Pick<ShippedEvent, 'jurisdiction' | 'date'>): string {
  return `${jurisdiction.toLowerCase()}-${date}-`;
}

function linesIn(language: Language, timeline: readonly ShippedEvent[]): readonly [string, string] {
  const plain = timeline.map((event) => (event.text[language] ?? ['', '']).join('\n')).join('\n');
  const pairs = pairsFor(plain);
  return [pairs, swapLetters(plain, pairs)];
}
