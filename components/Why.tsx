// Why do we think so, how sure are we, and what can be done?

import type { NewsRow, ServiceView, Snapshot } from '../utils/contracts/snapshot.ts';
import { CallsWhy } from './CallsWhy.tsx';
import { adviceSentence, becauseSentence } from './format.ts';
import { NewsLine } from './NewsLine.tsx';
import { ReasonList } from './ReasonList.tsx';
import { StopLine } from './StopLine.tsx';
import { Strip } from './Strip.tsx';
import type { DetailedSpeech } from './speech.ts';
import styles from './Why.module.css';

interface Props {
  service: ServiceView;
  /** Items of the news that may explain it. */
  related: readonly NewsRow[];
  speech: DetailedSpeech;
  /** Null where a deep check makes no sense. */
  onDeepCheck: (() => void) | null;
  /** A check is running: the button stays where it is, and waits, or stops a deep one. */
  busy: Snapshot['busy'];
  onStopDeepCheck: () => void;
  onCallQuality: () => void;
}

/** A page and a file host, each beside a control that carries the same (the options' estimate); more where that looks bad. */
export const DEEP_CHECK_BYTES = 600_000;

export function Why({ service, related, speech, onDeepCheck, busy, onStopDeepCheck, onCallQuality }: Props) {
  const { details } = speech;
  const { verdict } = service;
  const advice = adviceSentence(verdict, speech);
  return (
    <div class={styles.why}>
      <p>
        <b>{verdict.state === 'working' ? details.why.titleWorking : details.why.title}</b>{' '}
        {becauseSentence(verdict, speech)}
      </p>
      {verdict.state !== 'unknown' && <StopLine verdict={verdict} speech={speech} />}
      <ReasonList reasons={verdict.reasons} speech={speech} />
      {verdict.state !== 'unknown' && (
        <>
          <p class={styles.sure} data-sure={verdict.confidence}>
            <i aria-hidden="true" />
            {details.why.confidence[verdict.confidence]}
          </p>
          <Strip slots={service.strip} speech={speech} />
        </>
      )}
      <CallsWhy service={service} speech={speech} onCallQuality={onCallQuality} />
      {advice && (
        <p>
          <b>{details.why.doNext}</b> {advice}
        </p>
      )}
      {related.map((item) => (
        <NewsLine key={item.id} item={item} speech={speech} />
      ))}
      {onDeepCheck && (
        <div class={styles.deep}>
          {busy?.isDeep ? (
            <button type="button" class={styles.button} data-action="stop-deep-check" onClick={onStopDeepCheck}>
              {details.why.stop}
            </button>
          ) : (
            <button
              type="button"
              class={styles.button}
              data-action="deep-check"
              aria-disabled={busy !== null}
              onClick={busy ? undefined : onDeepCheck}
            >
              {details.why.deepCheck}
            </button>
          )}
          <span>{speech.voice.say(details.why.deepCheckHint, { bytes: speech.voice.bytes(DEEP_CHECK_BYTES) })}</span>
        </div>
      )}
    </div>
  );
}
