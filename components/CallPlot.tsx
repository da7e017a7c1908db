// When did each packet come back, and which did not? A picture, and the same as a table.

import type { CallQualityRecord } from '../utils/contracts/call-quality.ts';
import type { PageWords } from '../utils/words/page-words.ts';
import type { Voice } from '../utils/words/voice.ts';
import styles from './CallQuality.module.css';

interface Props {
  test: CallQualityRecord;
  words: PageWords['callQuality'];
  voice: Voice;
}

/** Ten seconds across, in units of 10 ms. */
const WIDTH = 1000;
const HEIGHT = 100;
const FOOT = 14;
/** Room for the label of the top, so that no dot lies under it. */
const HEAD = 20;
const SECOND_MS = 1000;
/** The first and the last packet keep their whole dot. */
const SIDE = 12;
/** A quiet line is drawn low, not stretched to the top. */
const LEAST_TOP_MS = 100;

export function CallPlot({ test, words, voice }: Props) {
  const answered = test.samples.flatMap(({ roundTripMs }) => roundTripMs ?? []);
  const topMs = Math.max(LEAST_TOP_MS, ...answered);
  return (
    <div class={styles.plot}>
      <div class={styles.picture}>
        <svg
          viewBox={`${-SIDE} 0 ${WIDTH + 2 * SIDE} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={words.plot}
        >
          <path
            class={styles.foot}
            d={`M${-SIDE} ${HEIGHT - FOOT}H${WIDTH + SIDE}`}
            vector-effect="non-scaling-stroke"
          />
          <path class={styles.back} d={dots(test.samples, topMs)} vector-effect="non-scaling-stroke" />
          <path class={styles.lost} d={ticks(test.samples)} vector-effect="non-scaling-stroke" />
        </svg>
        <span class={styles.top} aria-hidden="true">
          {voice.amount(Math.round(topMs), 'millisecond')}
        </span>
      </div>
      <p class={styles.axis} aria-hidden="true">
        <span>{voice.amount(0, 'second')}</span>
        <span>{voice.amount(WIDTH / 100, 'second')}</span>
      </p>
      <p class={styles.about} aria-hidden="true">
        {words.plot}
      </p>
      <details>
        <summary>{words.table}</summary>
        <SecondsTable samples={test.samples} words={words} voice={voice} />
      </details>
    </div>
  );
}

type Samples = CallQualityRecord['samples'];

/** A line of no length with a round cap is a dot that no stretching deforms. */
function dots(samples: Samples, topMs: number): string {
  return samples
    .flatMap(({ atMs, roundTripMs }) => {
      if (roundTripMs === null) return [];
      const y = HEIGHT - FOOT - 4 - (roundTripMs / topMs) * (HEIGHT - FOOT - 4 - HEAD);
      return `M${(atMs / 10).toFixed(1)} ${y.toFixed(1)}h.01`;
    })
    .join('');
}

function ticks(samples: Samples): string {
  return samples
    .flatMap(({ atMs, lost }) => (lost > 0 ? `M${(atMs / 10).toFixed(1)} ${HEIGHT - FOOT + 2}V${HEIGHT}` : []))
    .join('');
}

function SecondsTable({ samples, words, voice }: { samples: Samples; words: Props['words']; voice: Voice }) {
  const count = Math.ceil(Math.max(0, ...samples.map(({ atMs }) => atMs + 1)) / SECOND_MS);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.second}</th>
          <th scope="col">{words.roundTrip}</th>
          <th scope="col">{words.lost}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: count }, (_, second) => {
          const own = samples.filter(({ atMs }) => Math.floor(atMs / SECOND_MS) === second);
          const times = own.flatMap(({ roundTripMs }) => roundTripMs ?? []);
          const lost = own.reduce((sum, sample) => sum + sample.lost, 0);
          return (
            <tr key={second}>
              <th scope="row">{voice.number(second + 1)}</th>
              <td>{times.length === 0 ? '–' : spanOf(times, voice)}</td>
              <td>{voice.number(lost)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function spanOf(times: readonly number[], voice: Voice): string {
  const [least, most] = [Math.round(Math.min(...times)), Math.round(Math.max(...times))];
  const end = voice.amount(most, 'millisecond');
  return least === most ? end : `${voice.number(least)}–${end}`;
}
