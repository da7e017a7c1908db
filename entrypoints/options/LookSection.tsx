// Where is the user, in which language, by day or by night?

import { PlaceSelect } from '../../components/PlaceSelect.tsx';
import { originsFor } from '../../utils/catalogue/host-permissions.ts';
import { type Settings, watchedIds } from '../../utils/contracts/settings.ts';
import { LOCALES } from '../../utils/words/locales.ts';
import { CheckField, Field, SelectField } from './fields.tsx';
import type { ScreenProps } from './screen-props.ts';

export function LookSection({ settings, view, speech, actions }: ScreenProps) {
  const { welcome, options } = speech.words;
  const setPlace = (jurisdiction: string | null): void => {
    if (watchedIds(settings).length === 0) actions.change({ jurisdiction });
    else void actions.changeWithHosts({ jurisdiction }, originsFor(watchedIds(settings), jurisdiction));
  };
  return (
    <>
      <Field name="place" label={welcome.place} hint={welcome.placeHint}>
        <PlaceSelect
          id="place"
          value={settings.jurisdiction}
          noneLabel={welcome.placeNone}
          voice={speech.voice}
          onChange={setPlace}
        />
      </Field>
      <SelectField
        name="language"
        label={options.language}
        value={LOCALES.includes(settings.locale) ? settings.locale : 'auto'}
        options={[['auto', options.languageAuto], ...LOCALES.map((locale) => [locale, ownName(locale)] as const)]}
        onChange={(locale) => actions.change({ locale })}
      />
      <SelectField
        name="appearance"
        label={options.appearance}
        value={settings.appearance}
        options={[
          ['system', options.appearanceSystem],
          ['light', options.appearanceLight],
          ['dark', options.appearanceDark],
        ]}
        onChange={(appearance) => actions.change({ appearance: appearance as Settings['appearance'] })}
      />
      {view.hasMenu !== null && (
        <CheckField
          name="menu"
          label={options.menu}
          hint={options.menuHint}
          isOn={view.hasMenu}
          onChange={(isOn) => void actions.setMenu(isOn)}
        />
      )}
    </>
  );
}

/** Each language in its own words: whoever is lost in a foreign one finds home. */
function ownName(locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  // It stands by itself, while many languages write it small within a sentence.
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
