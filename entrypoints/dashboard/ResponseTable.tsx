// How quickly did it answer, in figures? (The table twin of the plot; its rows are made when it is opened.)

import type { PageWords } from '../../utils/words/page-words.ts';
import type { Voice } from '../../utils/words/voice.ts';
import type { Past } from './past.ts';

interface Props {
  slots: Past['slots'];
  caption: string;
  isOpen: boolean;
  voice: Voice;
  words: PageWords['dashboard'];
  onToggle: (isOpen: boolean) => void;
}

export function ResponseTable({ slots, caption, isOpen, voice, words, onToggle }: Props) {
  const timed = slots.filter(({ responseMs }) => responseMs !== null);
  if (timed.length === 0) return null;
  return (
    <details class="responses" open={isOpen} onToggle={(event) => toggled(event.currentTarget.open, isOpen, onToggle)}>
      <summary>
        {words.plot} · {words.table}
      </summary>
      {isOpen && (
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.plotTime}</th>
              <th scope="col">{words.plotAnswer}</th>
            </tr>
          </thead>
          <tbody>
            {timed.map(({ startMs, responseMs }) => (
              <tr key={startMs}>
                <td>{voice.dateAndTime(startMs)}</td>
                <td>{voice.amount(Math.round(responseMs ?? 0), 'millisecond')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

/** The browser tells of our own opening and closing as well. */
function toggled(isNowOpen: boolean, wasOpen: boolean, onToggle: Props['onToggle']): void {
  if (isNowOpen !== wasOpen) onToggle(isNowOpen);
}
