// Which services can be picked, and which of them call for care in the user's place?

import type { Choice } from '../../components/ServicePicker.tsx';
import { SERVICES } from '../../utils/catalogue/index.ts';
import type { WatchedId } from '../../utils/catalogue/service.ts';
import type { PageSpeech } from './page-speech.ts';

/** In the catalogue's order, never sorted by popularity or preference (D12). */
export function serviceChoices(
  picked: readonly WatchedId[],
  jurisdiction: string | null,
  { words, voice }: PageSpeech,
): Choice[] {
  return SERVICES.map(({ id, name, listedIn }) => {
    const listing = listedIn.find((entry) => entry.jurisdiction === jurisdiction);
    const label = listing && words.welcome.label[listing.label];
    return {
      id,
      name,
      isPicked: picked.includes(id),
      warning: label ? voice.say(words.welcome.listed, { label }) : null,
    };
  });
}
