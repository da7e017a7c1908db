// What can be told to others, and what exactly does that reveal?

import { verdictSentence } from '../../components/format.ts';
import type { DetailedSpeech } from '../../components/speech.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import type { PageWords } from '../../utils/words/page-words.ts';

interface Props {
  snapshot: Snapshot;
  speech: DetailedSpeech;
  words: PageWords['dashboard'];
  isCopied: boolean;
  onCopy: (text: string) => void;
}

export function ShareText({ snapshot, speech, words, isCopied, onCopy }: Props) {
  const text = shareText(snapshot, speech, words);
  return (
    <details class="share card">
      <summary>{words.shareTitle}</summary>
      <p class="hint" id="share-hint">
        {words.shareHint}
      </p>
      <pre aria-describedby="share-hint">{text}</pre>
      <button type="button" class="button" data-action="copy" onClick={() => onCopy(text)}>
        {isCopied ? words.copied : words.copy}
      </button>
    </details>
  );
}

/** The day and the states; no network, no route, no place, no time of day. */
export function shareText(snapshot: Snapshot, speech: DetailedSpeech, words: PageWords['dashboard']): string {
  const atMs = snapshot.checkedAtMs ?? speech.nowMs;
  const head = speech.voice.say(words.shareHead, { date: speech.voice.date(atMs, speech.nowMs) });
  return [head, ...snapshot.services.map(({ name, verdict }) => `${name}: ${verdictSentence(verdict, speech)}`)].join(
    '\n',
  );
}
