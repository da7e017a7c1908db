// Which services of the user's own are watched, and how is one more named?

import type { AddressRefusal } from '../../utils/catalogue/own-address.ts';
import type { ScreenProps } from './screen-props.ts';

export function OwnServices({ settings, view, speech, actions }: ScreenProps) {
  const { words, voice } = speech;
  const { options } = words;
  const refusal = view.ownRefusal;
  return (
    <form
      class="field own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void actions.addOwn(addressField(event.currentTarget));
      }}
    >
      <label for="own">{options.own}</label>
      <span class="pair">
        <input
          id="own"
          name="address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          data-setting="own"
          placeholder="chat.example.org"
          aria-invalid={refusal !== null}
          aria-describedby="own-refusal own-hint"
        />
        <button type="submit" class="button" data-action="add-own">
          {options.ownAdd}
        </button>
      </span>
      <span id="own-refusal" class="refusal" role="alert" data-refusal={refusal?.code}>
        {refusal && refusalWords(refusal, speech)}
      </span>
      <small id="own-hint" class="hint">
        {options.ownHint}
      </small>
      {settings.ownServices.length > 0 && (
        <ul class="own-list" aria-label={options.ownList}>
          {settings.ownServices.map((host) => (
            <li key={host} data-own={host}>
              <bdi dir="ltr">{host}</bdi>
              <button
                type="button"
                class="remove"
                aria-label={voice.say(options.ownRemove, { host })}
                title={voice.say(options.ownRemove, { host })}
                data-action="remove-own"
                onClick={() => void actions.removeOwn(host)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

function addressField(form: HTMLFormElement): HTMLInputElement {
  return form.elements.namedItem('address') as HTMLInputElement;
}

function refusalWords({ code, detail }: AddressRefusal, { words, voice }: ScreenProps['speech']): string {
  return voice.say(words.options.ownProblem[code], { detail });
}
