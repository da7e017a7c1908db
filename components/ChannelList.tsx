// Which parts of a service get through?

import type { ServiceView } from '../utils/contracts/snapshot.ts';
import styles from './ChannelList.module.css';
import { signOf } from './format.ts';
import type { Speech } from './speech.ts';

interface Props {
  channels: ServiceView['channels'];
  speech: Speech;
  /** There for whoever reads the page by its attributes, not worth a line of the reader's time. */
  isHidden?: boolean;
}

export function ChannelList({ channels, speech: { words, voice }, isHidden }: Props) {
  if (channels.length === 0) return null;
  return (
    <ul class={styles.channels} hidden={isHidden}>
      {channels.map(({ name, verdict }) => (
        <li
          key={name}
          data-channel={name}
          data-state={verdict.state}
          data-mechanism={verdict.mechanism ?? undefined}
          data-confidence={verdict.confidence}
          data-stage={verdict.stage}
          data-first-reason={verdict.reasons[0]?.code}
        >
          {!isHidden && (
            <>
              <span aria-hidden="true">{isThinned(verdict) ? '≈' : signOf(verdict.state, voice)}</span>{' '}
              {words.channel[name]}
              <span class={styles.spoken}>: {isThinned(verdict) ? words.slowBy.udp : words.short[verdict.state]}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Call traffic gets through, and too little of it. */
function isThinned({ state, mechanism }: Props['channels'][number]['verdict']): boolean {
  return state === 'unclear' && mechanism === 'udp';
}
