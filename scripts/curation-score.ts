// How well does the curation do on a labelled set of headlines?

import { SERVICE_IDS } from '../utils/catalogue/service.ts';
import { type Curated, curate } from '../utils/news/curate.ts';
import { groupsOf } from '../utils/news/duplicates.ts';
import { SOURCES } from '../utils/news/sources/index.ts';
import { kindName, placeCode, serviceId } from './curation-labels.ts';

export interface LabelledRow {
  title: string;
  summary: string;
  language: string;
  /** Moment of publication. */
  atMs: number;
  source: string;
  isRelevant: boolean;
  services: readonly string[];
  jurisdiction: string;
  kind: string;
  /** 0-based line of the first report, or null. */
  duplicateOf: number | null;
}

export interface Score {
  name: string;
  value: number;
  floor: number;
  /** Counts behind the value. */
  detail: string;
}

export interface SetResult {
  scores: readonly Score[];
  misses: readonly string[];
}

export function scoreSet(rows: readonly LabelledRow[]): SetResult {
  const curated = rows.map((row) =>
    curate({
      title: row.title,
      summary: row.summary,
      language: row.language,
      sourceJurisdictions: jurisdictionsOf(row.source),
    }),
  );
  const misses: string[] = [];
  const scores = [
    ...relevanceScores(rows, curated, misses),
    serviceScore(rows, curated, misses),
    jurisdictionScore(rows, curated, misses),
    kindScore(rows, curated, misses),
    duplicateScore(rows, curated, misses),
  ];
  return { scores, misses };
}

function jurisdictionsOf(name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return (
    SOURCES.find(
      ({ id, name: own, homeUrl }) => id === wanted || own.toLowerCase() === wanted || homeUrl.includes(`//${wanted}/`),
    )?.jurisdictions ?? []
  );
}

function relevanceScores(rows: readonly LabelledRow[], curated: readonly Curated[], misses: string[]): Score[] {
  let [both, wrong, missed] = [0, 0, 0];
  for (const [line, row] of rows.entries()) {
    const { isRelevant, relevance } = curated[line] as Curated;
    if (isRelevant && row.isRelevant) both++;
    else if (isRelevant !== row.isRelevant) {
      if (isRelevant) wrong++;
      else missed++;
      misses.push(
        `${line + 1} relevance ${relevance.toFixed(2)}, should be ${row.isRelevant ? 'taken' : 'left'}: ${row.title}`,
      );
    }
  }
  return [
    {
      name: 'relevance precision',
      value: share(both, both + wrong),
      floor: 0.9,
      detail: `${both} of ${both + wrong} taken`,
    },
    {
      name: 'relevance recall',
      value: share(both, both + missed),
      floor: 0.85,
      detail: `${both} of ${both + missed} to take`,
    },
  ];
}

function serviceScore(rows: readonly LabelledRow[], curated: readonly Curated[], misses: string[]): Score {
  let [both, wrong, missed] = [0, 0, 0];
  for (const [line, row] of rows.entries()) {
    if (!row.isRelevant) continue;
    // Names outside the catalogue cannot be tagged, so they are not asked for.
    const wanted = new Set(row.services.map(serviceId).filter((id) => (SERVICE_IDS as readonly string[]).includes(id)));
    const found = (curated[line] as Curated).services;
    const right = found.filter((id) => wanted.has(id)).length;
    both += right;
    wrong += found.length - right;
    missed += wanted.size - right;
    if (found.length !== right || wanted.size !== right)
      misses.push(`${line + 1} services [${found}], should be [${[...wanted]}]: ${row.title}`);
  }
  return {
    name: 'service tags F1',
    value: share(2 * both, 2 * both + wrong + missed),
    floor: 0.9,
    detail: `${both} right, ${wrong} wrong, ${missed} missed`,
  };
}

function jurisdictionScore(rows: readonly LabelledRow[], curated: readonly Curated[], misses: string[]): Score {
  return accuracy('jurisdiction accuracy', 0.85, rows, misses, (row, line) => [
    (curated[line] as Curated).jurisdiction,
    placeCode(row.jurisdiction),
  ]);
}

function kindScore(rows: readonly LabelledRow[], curated: readonly Curated[], misses: string[]): Score {
  return accuracy('kind accuracy', 0.7, rows, misses, (row, line) => {
    return [(curated[line] as Curated).kind, kindName(row.kind)];
  });
}

type Pick = (row: LabelledRow, line: number) => readonly [found: string, wanted: string];

function accuracy(name: string, floor: number, rows: readonly LabelledRow[], misses: string[], pick: Pick): Score {
  let [right, all] = [0, 0];
  for (const [line, row] of rows.entries()) {
    if (!row.isRelevant) continue;
    const [found, wanted] = pick(row, line);
    all++;
    if (found === wanted) right++;
    else misses.push(`${line + 1} ${name.split(' ')[0]} ${found}, should be ${wanted}: ${row.title}`);
  }
  return { name, value: share(right, all), floor, detail: `${right} of ${all}` };
}

/** A row that repeats an earlier one counts as found if it was put into the group it belongs to. */
function duplicateScore(rows: readonly LabelledRow[], curated: readonly Curated[], misses: string[]): Score {
  const groups = groupsOf(
    rows.map((row, line) => (curated[line]?.isRelevant ? { ...row, ...(curated[line] as Curated) } : null)),
  );
  const rootOf = (line: number): number => {
    const first = rows[line]?.duplicateOf ?? null;
    return first === null || first === line || first < 0 || first >= rows.length ? line : rootOf(first);
  };
  let [both, wrong, missed] = [0, 0, 0];
  for (const [line, row] of rows.entries()) {
    const found = groups[line] as number;
    const isRight = found !== line && rootOf(found) === rootOf(line);
    if (isRight) both++;
    else if (found !== line) wrong++;
    if (row.duplicateOf !== null && !isRight) missed++;
    if (isRight || (found === line && row.duplicateOf === null)) continue;
    misses.push(
      `${line + 1} duplicate of ${found === line ? 'none' : found + 1}, should be ${row.duplicateOf === null ? 'none' : row.duplicateOf + 1}: ${row.title}`,
    );
  }
  return {
    name: 'duplicates F1',
    value: share(2 * both, 2 * both + wrong + missed),
    floor: 0.7,
    detail: `${both} right, ${wrong} wrong, ${missed} missed`,
  };
}

/** Nothing to find and nothing found is perfect. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
