// How does an export become tables that any spreadsheet opens?

import { CHANNEL_NAMES } from '../catalogue/service.ts';
import type { ExportEpisode, ExportRound } from './export-rows.ts';

type Cell = string | number | null;

const ROUND_COLUMNS = [
  'checked_at',
  'resolution',
  'network',
  'route',
  'service',
  'state',
  'mechanism',
  'confidence',
  'stage',
  'response_ms',
  'minutes',
  ...CHANNEL_NAMES,
] as const;

/** One line a service and round. RFC 4180: CRLF, quotes doubled. */
export function roundsCsv(rounds: readonly ExportRound[]): string {
  const lines = rounds.flatMap(({ checkedAt, resolution, network, route, services }) =>
    services.map((it): Cell[] => [
      checkedAt,
      resolution,
      network,
      route,
      it.service,
      it.state,
      it.mechanism,
      it.confidence,
      it.stage,
      it.responseMs,
      it.minutes &&
        Object.entries(it.minutes)
          .map(([state, count]) => `${state} ${count}`)
          .join('; '),
      ...CHANNEL_NAMES.map((name) => it.channels.find((channel) => channel.name === name)?.state ?? null),
    ]),
  );
  return table(ROUND_COLUMNS, lines);
}

export function episodesCsv(episodes: readonly ExportEpisode[]): string {
  const lines = episodes.map((it): Cell[] => [it.beganAt, it.endedAt, it.network, it.service, it.state, it.mechanism]);
  return table(['began_at', 'ended_at', 'network', 'service', 'state', 'mechanism'], lines);
}

function table(columns: readonly string[], lines: readonly (readonly Cell[])[]): string {
  return [columns, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula is made text: the name of an own service is somebody's input. */
function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
