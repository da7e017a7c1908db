// When did which state begin and end? (The table twin of the strip.)

import type { DetailedSpeech } from '../../components/speech.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import type { Past } from './past.ts';

interface Props {
  episodes: Past['episodes'];
  caption: string;
  speech: DetailedSpeech;
  words: PageWords['dashboard'];
}

export function EpisodeTable({ episodes, caption, speech, words }: Props) {
  const { voice, nowMs } = speech;
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.lasted}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {episodes.map(({ beganAtMs, endedAtMs, state, mechanism }) => (
          <tr key={beganAtMs} data-state={state}>
            <td>{voice.dateAndTime(beganAtMs)}</td>
            <td>
              {voice.list([
                voice.span((endedAtMs ?? nowMs) - beganAtMs),
                ...(endedAtMs === null ? [words.ongoing] : []),
              ])}
            </td>
            <td class="state">
              {speech.words.state[state]}
              {mechanism && state === 'interference' ? `: ${speech.words.cutBy[mechanism]}` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
