// Which feeds can be read? A source is one file here and one line in this list.

import { isDangerousIn, legalLabelOf } from '../legal-labels.ts';
import { ACCESSNOW } from './accessnow.ts';
import { ARTICLE19 } from './article19.ts';
import { BBC_RU } from './bbc-ru.ts';
import { CDT_ZH } from './cdt-zh.ts';
import { CITIZENLAB } from './citizenlab.ts';
import { CLOUDFLARE } from './cloudflare.ts';
import { EFF } from './eff.ts';
import { GLOBALVOICES_ADVOX } from './globalvoices-advox.ts';
import { GLOBALVOICES_IRAN } from './globalvoices-iran.ts';
import { HABR_REG } from './habr-reg.ts';
import { HRANA_FA } from './hrana-fa.ts';
import { HRW } from './hrw.ts';
import { INSIDER } from './insider.ts';
import { IRANWIRE_EN } from './iranwire-en.ts';
import { IRANWIRE_FA } from './iranwire-fa.ts';
import { MEDIAZONA } from './mediazona.ts';
import { MEDUZA_EN } from './meduza-en.ts';
import { MEDUZA_RU } from './meduza-ru.ts';
import { MOSCOWTIMES } from './moscowtimes.ts';
import { NET4PEOPLE } from './net4people.ts';
import { NETBLOCKS } from './netblocks.ts';
import { OONI_BLOG } from './ooni-blog.ts';
import { OONI_FINDINGS } from './ooni-findings.ts';
import { OONI_REPORTS } from './ooni-reports.ts';
import { RESTOFWORLD } from './restofworld.ts';
import { ROSKOMSVOBODA } from './roskomsvoboda.ts';
import { SMEX } from './smex.ts';
import type { Source } from './source.ts';
import { TASS_EN } from './tass-en.ts';
import { TOR_BLOG } from './tor-blog.ts';

/** THE list. */
export const SOURCES: readonly Source[] = [
  OONI_FINDINGS,
  OONI_BLOG,
  OONI_REPORTS,
  NETBLOCKS,
  ACCESSNOW,
  EFF,
  ARTICLE19,
  CITIZENLAB,
  TOR_BLOG,
  CLOUDFLARE,
  GLOBALVOICES_ADVOX,
  GLOBALVOICES_IRAN,
  RESTOFWORLD,
  SMEX,
  ROSKOMSVOBODA,
  MEDUZA_RU,
  MEDUZA_EN,
  MEDIAZONA,
  INSIDER,
  MOSCOWTIMES,
  BBC_RU,
  HABR_REG,
  TASS_EN,
  NET4PEOPLE,
  CDT_ZH,
  IRANWIRE_FA,
  IRANWIRE_EN,
  HRANA_FA,
  HRW,
];

export function sourceById(id: string): Source | undefined {
  return SOURCES.find((source) => source.id === id);
}

/** `undesirable in RU` and the like, or null: shown beside the source and before a link of it is opened. */
export function sourceLabel(source: Source): string | null {
  return legalLabelOf(source.homeUrl);
}

/** There it is off and never fetched unasked (D15). */
export function isSourceDangerousIn(source: Source, jurisdiction: string | null): boolean {
  return isDangerousIn(source.homeUrl, jurisdiction);
}

export interface Preference {
  jurisdiction: string | null;
  /** BCP 47 languages the user reads. */
  languages: readonly string[];
}

/** What is switched on at first: worldwide ones, and those of the user's place in a language of theirs; nothing dangerous or blocked there. */
export function defaultSources({ jurisdiction, languages }: Preference): string[] {
  const read = new Set(['en', ...languages.map((language) => language.split('-')[0] as string)]);
  return SOURCES.filter((source) => {
    if (!source.isDefault || isSourceDangerousIn(source, jurisdiction)) return false;
    if (jurisdiction !== null && source.knownBlocks.includes(jurisdiction)) return false;
    const isOfPlace = source.jurisdictions.length === 0 || source.jurisdictions.includes(jurisdiction ?? '');
    return isOfPlace && source.languages.some((language) => read.has(language));
  }).map(({ id }) => id);
}

/** For the picker: the sources of this place and language first, each list as it stands. */
export function sourcesFor({ jurisdiction, languages }: Preference): Source[] {
  const read = new Set(languages.map((language) => language.split('-')[0] as string));
  const fit = (source: Source) =>
    (source.jurisdictions.includes(jurisdiction ?? '') ? 2 : 0) +
    (source.languages.some((language) => read.has(language)) ? 1 : 0);
  return [...SOURCES].sort((a, b) => fit(b) - fit(a));
}
