// What does the user call the networks that were seen?

import type { ScreenProps } from './screen-props.ts';

const LONGEST = 40;

export function NetworksSection({ view, speech, actions }: ScreenProps) {
  const { words, voice, popup } = speech;
  const { options } = words;
  if (view.networks.length === 0) return <p class="hint">{options.networksNone}</p>;
  return (
    <>
      <p class="hint">{options.networksHint}</p>
      <ol class="networks">
        {view.networks.map(({ id, label, route, lastSeenAtMs }, index) => (
          <li key={id} class="field">
            <label for={`network-${index}`}>{voice.say(options.networkName, { count: index + 1 })}</label>
            <input
              id={`network-${index}`}
              type="text"
              dir="auto"
              maxLength={LONGEST}
              data-network-name={index}
              value={label ?? ''}
              autocomplete="off"
              onChange={(event) => void actions.nameNetwork(id, event.currentTarget.value)}
            />
            <small class="hint">
              {voice.say(options.networkSeen, {
                route: popup.route[route],
                time: voice.span(Math.max(0, view.nowMs - lastSeenAtMs)),
              })}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
