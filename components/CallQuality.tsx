// How would a call sound on this line, and how does one find out?

import type { CallQualityRecord } from '../utils/contracts/call-quality.ts';
import type { PageWords } from '../utils/words/page-words.ts';
import { CallPlot } from './CallPlot.tsx';
import styles from './CallQuality.module.css';
import type { Speech } from './speech.ts';

interface Props {
  /** Null: never tested. */
  test: CallQualityRecord | null;
  hasFailed: boolean;
  words: PageWords['callQuality'];
  speech: Pick<Speech, 'voice' | 'nowMs'>;
  onStart: () => void;
  onStop: () => void;
}

export function CallQuality({ test, hasFailed, words, speech, onStart, onStop }: Props) {
  const { voice } = speech;
  const isRunning = test?.state === 'running';
  const wayRound = hasFailed ? null : test?.result?.wayRound;
  return (
    <section class={`card ${styles.quality}`} id="calls" data-call-quality={test?.state ?? 'never'}>
      <h2>{words.title}</h2>
      <p class={styles.about}>{words.about}</p>
      <div class={styles.deeds}>
        <button
          type="button"
          class="button"
          data-action={isRunning ? 'stop-call-quality' : 'call-quality'}
          onClick={isRunning ? onStop : onStart}
        >
          {isRunning ? words.stop : test ? words.again : words.start}
        </button>
        {isRunning && test.total > 0 && (
          <span>{voice.say(words.progress, { count: test.samples.length, total: test.total })}</span>
        )}
        {test && !isRunning && (
          <span>{voice.say(words.tested, { time: voice.span(speech.nowMs - test.startedAtMs) })}</span>
        )}
      </div>
      <p role="status" class={styles.say} data-grade={test?.result?.grade}>
        {hasFailed ? words.failed : saying(test, words)}
        {wayRound && <span data-way-round={wayRound}> {words.wayRound[wayRound]}</span>}
      </p>
      {test?.result && <Figures result={test.result} words={words} voice={voice} />}
      {test && test.samples.length > 0 && <CallPlot test={test} words={words} voice={voice} />}
      {test?.result && <p class={styles.about}>{words.limits}</p>}
    </section>
  );
}

function saying(test: CallQualityRecord | null, words: Props['words']): string {
  if (test?.result) return words.grade[test.result.grade];
  return test?.state === 'not-enough' ? words.notEnough : '';
}

type FiguresProps = Pick<Props, 'words'> & {
  result: NonNullable<CallQualityRecord['result']>;
  voice: Speech['voice'];
};

function Figures({ result, words, voice }: FiguresProps) {
  const { roundTripMs, jitterMs, rating, sent, lost } = result;
  const time = (ms: number | null) => (ms === null ? '–' : voice.amount(Math.round(ms), 'millisecond'));
  const share = sent === 0 ? 0 : Math.round((100 * lost) / sent);
  const percent = new Intl.NumberFormat(voice.locale, { style: 'percent' }).format(share / 100);
  return (
    <dl class={styles.figures}>
      <Figure name={words.roundTrip} value={time(roundTripMs)} />
      <Figure name={words.jitter} value={time(jitterMs)} />
      <Figure name={words.lost} value={voice.say(words.lostOf, { percent, count: lost, total: sent })} />
      {rating !== null && (
        <Figure name={words.scale} value={voice.say(words.scaleOf, { rating: Math.round(rating) })} />
      )}
    </dl>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
