// How quickly did it answer over time? (Drawn only where at least three answers were timed.)

import type { Voice } from '../utils/words/voice.ts';
import styles from './ResponsePlot.module.css';

interface Props {
  slots: readonly { responseMs: number | null }[];
  voice: Voice;
}

const HEIGHT = 28;

export function ResponsePlot({ slots, voice }: Props) {
  const times = slots.flatMap(({ responseMs }) => responseMs ?? []);
  if (times.length < 3) return null;
  const most = Math.max(...times);
  const range = `${voice.amount(Math.round(Math.min(...times)), 'millisecond')}–${voice.amount(Math.round(most), 'millisecond')}`;
  return (
    <div class={styles.plot}>
      <svg viewBox={`0 0 ${slots.length} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={range}>
        <path d={pathOf(slots, most)} vector-effect="non-scaling-stroke" />
      </svg>
      <span aria-hidden="true">{range}</span>
    </div>
  );
}

/** A gap in the record is a gap in the line. */
function pathOf(slots: Props['slots'], most: number): string {
  let path = '';
  let isDown = false;
  slots.forEach(({ responseMs }, index) => {
    if (responseMs === null) {
      isDown = false;
      return;
    }
    path += `${isDown ? 'L' : 'M'}${index + 0.5} ${(HEIGHT - 2 - (responseMs / most) * (HEIGHT - 4)).toFixed(1)}${isDown ? '' : 'h.01'}`;
    isDown = true;
  });
  return path;
}
