// How was it lately, from one end of a row of small boxes to the other?

import type { ServiceView } from '../utils/contracts/snapshot.ts';
import styles from './Strip.module.css';
import type { DetailedSpeech } from './speech.ts';

interface Props {
  slots: ServiceView['strip'];
  speech: DetailedSpeech;
  /** Where it is not the last 24 hours in half hours; `marks` stand at equal distances, before "now". */
  range?: { name: string; marks: readonly string[]; slotMs: number };
}

export function Strip({ slots, speech: { words, details, voice }, range }: Props) {
  const { name, marks, slotMs } = range ?? {
    name: details.why.strip,
    marks: [details.why.dayAgo],
    slotMs: HALF_HOUR_MS,
  };
  const runs = runsOf(slots);
  const told = runs.filter((run) => run.state !== null);
  const label = voice.list(
    told.map((run) => `${words.short[run.state ?? 'unknown']} ${voice.span(run.length * slotMs)}`),
  );
  return (
    <div>
      <svg
        class={styles.strip}
        viewBox={`0 0 ${slots.length || 48} 10`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: ${label || words.short.unknown}`}
      >
        {runs.map(({ state, from, length }) => (
          // Slots keep a hair of paper between them, so that 48 checks read as 48 checks; where nobody looked, only a thread.
          <path key={from} data-state={state ?? undefined} d={state ? bars(from, length) : thread(from, length)} />
        ))}
      </svg>
      <div class={styles.axis} data-marks={marks.length}>
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
        <span>{details.why.now}</span>
      </div>
    </div>
  );
}

const HALF_HOUR_MS = 1_800_000;

interface Run {
  state: ServiceView['strip'][number];
  from: number;
  length: number;
}

/** Neighbours in the same state become one. */
export function runsOf(slots: ServiceView['strip']): Run[] {
  const runs: Run[] = [];
  slots.forEach((state, index) => {
    const last = runs.at(-1);
    if (last && last.state === state) last.length += 1;
    else runs.push({ state, from: index, length: 1 });
  });
  return runs;
}

function bars(from: number, length: number): string {
  let path = '';
  for (let slot = from; slot < from + length; slot++) path += `M${slot + 0.1} 0h.8v10h-.8z`;
  return path;
}

function thread(from: number, length: number): string {
  return `M${from + 0.1} 4.4h${length - 0.2}v1.2h${0.2 - length}z`;
}
