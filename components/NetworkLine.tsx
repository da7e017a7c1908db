// Which network and which route is this?

import type { Snapshot } from '../utils/contracts/snapshot.ts';
import styles from './NetworkLine.module.css';
import type { Speech } from './speech.ts';

interface Props {
  network: Snapshot['network'];
  busy: Snapshot['busy'];
  speech: Speech;
}

export function NetworkLine({ network, busy, speech: { words, voice } }: Props) {
  const name = network.label ?? words.thisNetwork;
  return (
    <p class={styles.network}>
      <RouteGlyph route={network.route} />
      <span>
        <b dir="auto">{name}</b>
      </span>
      <span>{words.route[network.route]}</span>
      {busy && (
        <span>
          {busy.isVisible ? voice.say(words.checking, { done: busy.done, total: busy.total }) : words.checkingQuietly}
        </span>
      )}
    </p>
  );
}

/** A straight line, a line through a station, a line inside a tube. */
function RouteGlyph({ route }: { route: Snapshot['network']['route'] }) {
  return (
    <svg class={styles.glyph} viewBox="0 0 26 12" width="26" height="12" aria-hidden="true" data-glyph={route}>
      <path d={GLYPHS[route]} />
    </svg>
  );
}

const ENDS = 'M3 6h.01M23 6h.01';
const GLYPHS: Readonly<Record<Snapshot['network']['route'], string>> = {
  direct: `${ENDS}M3 6H23`,
  proxy: `${ENDS}M3 6H9M17 6H23M9.5 2.5h7v7h-7z`,
  tunnel: `${ENDS}M3 6H23M8 2h10M8 10h10`,
  unknown: `${ENDS}M8 6h.01M13 6h.01M18 6h.01`,
};
