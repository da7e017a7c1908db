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
  const says = sentenceOf(verdict, why.callsSay);
  return (
    <div class={styles.calls} data-calls={state}>
      <p>
        <b>{why.calls}</b> {says ?? `${verdictSentence(verdict, speech)}.`}
      </p>
      {state !== 'unknown' && <ReasonList reasons={reasonsLeft(verdict, service, says !== null)} speech={speech} />}
      <div class={styles.deep}>
        <button type="button" class={styles.button} data-action="open-call-quality" onClick={onCallQuality}>
          {why.callQuality}
        </button>
        <span>{why.callQualityHint}</span>
      </div>
    </div>
  );
}

type Verdict = ServiceView['verdict'];

/** What the sentence says already, and what stands under the service itself, is not said again. */
function reasonsLeft({ reasons }: Verdict, { verdict: own }: ServiceView, isSaid: boolean): Verdict['reasons'] {
  const isTold = (reason: Verdict['reasons'][number]) =>
    own.reasons.some(
      ({ code, count, total }) => code === reason.code && count === reason.count && total === reason.total,
    );
  return reasons.filter((reason) => {
    if (reason.code === 'controls-passed') return !isTold(reason);
    return !(isSaid && TELLING.includes(reason.code));
  });
}

const TELLING: readonly string[] = ['udp-passes', 'udp-silent-for-all', 'call-hosts-answer'];

/** The sentences are about call servers and this network; a verdict that rests on something else says its state: null. */
function sentenceOf({ state, reasons }: Verdict, says: DetailedSpeech['details']['why']['callsSay']): string | null {
  const has = (...wanted: readonly string[]) => reasons.some(({ code }) => wanted.includes(code));
  if (has('udp-thinned')) return says.thinned;
  if (!has('udp-passes', 'udp-silent-for-all', 'udp-port-silent', 'call-hosts-answer')) return null;
  return state === 'working' || state === 'unclear' || state === 'unreachable' ? says[state] : null;
}
