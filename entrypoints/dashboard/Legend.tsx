// What do the colours of the strips mean? (Each has its word; states that share a colour stand together.)

import type { DetailedSpeech } from '../../components/speech.ts';
import type { VerdictState } from '../../utils/verdict/verdict.ts';
import type { PageWords } from '../../utils/words/page-words.ts';

const COLOURS: readonly (readonly [VerdictState, ...VerdictState[]])[] = [
  ['working'],
  ['slowed', 'stalls'],
  ['interference', 'unreachable'],
  ['confirmed'],
  ['refused', 'down'],
  ['unclear'],
];

export function Legend({
  speech: { words, voice },
  words: page,
}: {
  speech: DetailedSpeech;
  words: PageWords['dashboard'];
}) {
  // "Likely blocked" in the rows, so not "cut" here, beside "blocked".
  const named = (state: VerdictState) =>
    state === 'interference' ? words.state[state].toLocaleLowerCase(voice.locale) : words.short[state];
  return (
    <ul class="legend" aria-label={page.legend}>
      {COLOURS.map((states) => (
        <li key={states[0]} data-state={states[0]}>
          {voice.list(states.map(named))}
        </li>
      ))}
      <li data-gap>{page.noChecks}</li>
    </ul>
  );
}
