// How quickly did it answer over time? (Drawn only where at least three answers were timed.)

import type { Voice } from '../utils/words/voice.ts';
import styles from './ResponsePlot.module.css';

interface Props {
  slots: readonly { responseMs: number | null }[];
  /** `Response time`. */
  name: string;
  voice: Voice;
}

const HEIGHT = 36;

export function ResponsePlot({ slots, name, voice }: Props) {
  const times = slots.flatMap(({ responseMs }) => responseMs ?? []);
  if (times.length < 3) return null;
  const most = Math.max(...times);
  const range = `${name}: ${voice.number(Math.round(Math.min(...times)))}–${voice.amount(Math.round(most), 'millisecond')}`;
  return (
    <div class={styles.plot}>
      <svg viewBox={`0 0 ${slots.length} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={range}>
        <path class={styles.foot} d={`M0 ${HEIGHT - 0.5}H${slots.length}`} vector-effect="non-scaling-stroke" />
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
