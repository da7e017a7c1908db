// What was seen, step by step?

import type { Reason } from '../utils/verdict/verdict.ts';
import styles from './ReasonList.module.css';
import { type Tone, toneOf } from './reason-tones.ts';
import type { DetailedSpeech } from './speech.ts';

export function ReasonList({
  reasons,
  speech: { details, voice },
}: {
  reasons: readonly Reason[];
  speech: DetailedSpeech;
}) {
  const known = reasons.filter(({ code }) => code in details.reason);
  if (known.length === 0) return null;
  return (
    <ul class={styles.reasons}>
      {known.map((reason, index) => {
        const tone = toneOf(reason.code);
        const { host, count, total } = reason;
        return (
          <li key={`${reason.code}${index}`} data-tone={tone} data-reason={reason.code}>
            <span aria-hidden="true">{SIGNS[tone]}</span>
            <span>{capitalized(voice.say(details.reason[reason.code], { host, count, total }))}</span>
            {reason.ms !== undefined && (
              <span class={styles.time}>{voice.amount(Math.round(reason.ms), 'millisecond')}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', bad: '✕', slow: '≈', note: '·' };

/** A sentence may begin with a part that fell away; a host name keeps its small letter. */
function capitalized(sentence: string): string {
  return /^[\w-]+\./.test(sentence) ? sentence : sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
