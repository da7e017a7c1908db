// At which of the five stops did it go wrong?

import type { Verdict } from '../utils/verdict/verdict.ts';
import { lineShape, STOPS } from './line-shape.ts';
import styles from './StopLine.module.css';
import type { Speech } from './speech.ts';
import { Throughline } from './Throughline.tsx';

/** The line drawn large, its stops named under it. */
export function StopLine({ verdict, speech }: { verdict: Verdict; speech: Speech }) {
  const { reached } = lineShape(verdict);
  return (
    <div class={styles.stops} data-state={verdict.state}>
      <Throughline verdict={verdict} speech={speech} isLarge />
      <div class={styles.names} aria-hidden="true">
        {STOPS.map((stop, index) => (
          <span key={stop} data-reached={index < reached ? true : undefined}>
            {speech.words.stop[stop]}
          </span>
        ))}
      </div>
    </div>
  );
}
