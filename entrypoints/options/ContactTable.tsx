// Which requests were really made, lately?

import type { Contact } from '../../utils/contracts/watch.ts';
import type { PageSpeech } from '../shared/page-speech.ts';

export function ContactTable({
  contacts,
  speech: { words, voice },
}: {
  contacts: readonly Contact[];
  speech: PageSpeech;
}) {
  const { options } = words;
  if (contacts.length === 0) return <p class="hint">{options.noContacts}</p>;
  return (
    <table class="contacts">
      <caption>{voice.say(options.lastContacts, { count: contacts.length })}</caption>
      <tbody>
        {contacts.map(({ host, atMs, purpose }, index) => (
          <tr key={`${atMs}${host}${index}`}>
            <td>{voice.dateAndTime(atMs)}</td>
            <td dir="ltr">{host}</td>
            <td>{options.purpose[purpose]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
