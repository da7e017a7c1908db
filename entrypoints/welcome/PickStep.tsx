// Where is the user, and which services matter?

import { PlaceSelect } from '../../components/PlaceSelect.tsx';
import { ServicePicker } from '../../components/ServicePicker.tsx';
import { SERVICE_IDS } from '../../utils/catalogue/service.ts';
import { serviceChoices } from '../shared/service-choices.ts';
import type { ScreenProps } from './screen-props.ts';

export function PickStep({ settings, speech, actions }: ScreenProps) {
  const words = speech.words.welcome;
  const toggle = (id: string, isPicked: boolean): void => {
    // In the catalogue's order, whatever the order of the clicks.
    const services = SERVICE_IDS.filter((known) => (known === id ? isPicked : settings.services.includes(known)));
    actions.change({ services });
  };
  return (
    <>
      <h2>{words.pickTitle}</h2>
      <div class="place">
        <label for="place">{words.place}</label>
        <PlaceSelect
          id="place"
          value={settings.jurisdiction}
          noneLabel={words.placeNone}
          voice={speech.voice}
          onChange={(jurisdiction) => actions.change({ jurisdiction })}
        />
        <p class="hint">{words.placeHint}</p>
      </div>
      <ServicePicker
        label={words.services}
        choices={serviceChoices(settings.services, settings.jurisdiction, speech)}
        onToggle={toggle}
      />
      <p class="hint">{words.servicesHint}</p>
    </>
  );
}
