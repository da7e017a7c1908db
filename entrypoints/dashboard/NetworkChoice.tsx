// The past of which network is looked at?

import type { DetailedSpeech } from '../../components/speech.ts';
import type { KnownNetwork } from '../../utils/contracts/snapshot.ts';
import type { PageWords } from '../../utils/words/page-words.ts';

interface Props {
  networks: readonly KnownNetwork[];
  chosenId: string | null;
  speech: DetailedSpeech;
  words: PageWords['dashboard'];
  onChoose: (networkId: string | null) => void;
}

export function NetworkChoice({ networks, chosenId, speech: { words: popup, voice }, words, onChoose }: Props) {
  return (
    <label class="network-choice">
      {words.network}{' '}
      <select
        data-choice="network"
        value={chosenId ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{words.allNetworks}</option>
        {networks.map(({ id, label, route }, index) => (
          <option key={id} value={id}>
            {`${label ?? voice.say(words.networkNumber, { count: index + 1 })} · ${popup.route[route]}`}
          </option>
        ))}
      </select>
    </label>
  );
}
