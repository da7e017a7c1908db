// What do we know of its calls, and how can the user look closer?

import type { ServiceView } from '../utils/contracts/snapshot.ts';
import { verdictSentence } from './format.ts';
import { ReasonList } from './ReasonList.tsx';
import type { DetailedSpeech } from './speech.ts';
import styles from './Why.module.css';

interface Props {
  service: ServiceView;
  speech: DetailedSpeech;
  onCallQuality: () => void;
}

export function CallsWhy({ service, speech, onCallQuality }: Props) {
  const verdict = service.channels.find(({ name }) => name === 'calls')?.verdict;
  if (!verdict || !service.hasPermission) return null;
  const { why } = speech.details;
  const { state } = verdict;
  const says =
    state === 'working' || state === 'unclear' || state === 'unreachable'
      ? sentence(verdict.reasons, why.callsSay[state])
      : null;
  return (
    <div class={styles.calls} data-calls={state}>
      <p>
        <b>{why.calls}</b> {says ?? `${verdictSentence(verdict, speech)}.`}
      </p>
      {state !== 'unknown' && <ReasonList reasons={verdict.reasons} speech={speech} />}
      <div class={styles.deep}>
        <button type="button" class={styles.button} data-action="open-call-quality" onClick={onCallQuality}>
          {why.callQuality}
        </button>
        <span>{why.callQualityHint}</span>
      </div>
    </div>
  );
}

/** The sentences are about call servers and this network; a verdict that rests on something else says its state. */
function sentence(reasons: ServiceView['verdict']['reasons'], words: string): string | null {
  const isAboutCalls = reasons.some(
    ({ code }) => code === 'udp-passes' || code === 'udp-silent-for-all' || code === 'call-hosts-answer',
  );
  return isAboutCalls ? words : null;
}
