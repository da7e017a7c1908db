// What does a user take away?

import type { ExportDocument } from '../contracts/export.ts';
import type { DayChunk } from '../history/chunk.ts';
import { ALL_TIME, type ExportNetwork, exportEpisodes, exportRounds, told } from '../history/export-rows.ts';
import type { Known } from './memory.ts';

export interface ExportWish {
  /** Times cut to the hour (D15). */
  isHourly: boolean;
  /** Absent = all that is kept. */
  fromMs?: number;
  toMs?: number;
}

/** The published shape; `chunks` are all days that are kept. */
export function composeExport(
  known: Known,
  chunks: readonly DayChunk[],
  { isHourly, fromMs = ALL_TIME.fromMs, toMs = ALL_TIME.toMs }: ExportWish,
  nowMs: number,
): ExportDocument {
  const terms = { networks: networksOf(known, chunks), fromMs, toMs, isHourly };
  return {
    // A string here, not the constant beside the schema: that would bring the schema's writer into the worker.
    format: 'throughline/1',
    generatedAt: told(nowMs, terms),
    rounds: exportRounds(chunks, terms),
    episodes: exportEpisodes(known.history.episodes, terms),
    // A file that is handed around names no tool.
    settings: { ...known.settings, routes: { ...known.settings.routes, toolIds: null } },
  };
}

/** Those still known first; of the others only the past is left, and not by which route it was. */
function networksOf({ watch, history }: Known, chunks: readonly DayChunk[]): ExportNetwork[] {
  const routes = new Map(watch.epochs.map(({ id, route }) => [id, route]));
  const ids = new Set([
    ...routes.keys(),
    ...chunks.flatMap(({ tracks }) => Object.keys(tracks)),
    ...history.episodes.map(({ epochId }) => epochId),
  ]);
  return [...ids].map((epochId, index) => ({
    epochId,
    name: `network-${index + 1}`,
    route: routes.get(epochId) ?? 'unknown',
  }));
}
