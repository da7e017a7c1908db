// Which services are watched?

import { ServicePicker } from '../../components/ServicePicker.tsx';
import { originsFor } from '../../utils/catalogue/host-permissions.ts';
import { SERVICE_IDS } from '../../utils/catalogue/service.ts';
import { watchedIds } from '../../utils/contracts/settings.ts';
import { serviceChoices } from '../shared/service-choices.ts';
import { OwnServices } from './OwnServices.tsx';
import type { ScreenProps } from './screen-props.ts';

export function ServicesSection(props: ScreenProps) {
  const { settings, view, speech, actions } = props;
  const { options } = speech.words;
  const { jurisdiction } = settings;
  const toggle = (id: string, isPicked: boolean): void => {
    const services = SERVICE_IDS.filter((known) => (known === id ? isPicked : settings.services.includes(known)));
    if (isPicked)
      void actions.changeWithHosts({ services }, originsFor(watchedIds({ ...settings, services }), jurisdiction));
    else actions.change({ services });
  };
  return (
    <>
      <p class="hint">{options.servicesHint}</p>
      {!view.hasAllHosts && (
        <p class="missing" id="permissions">
          <span>{options.permissionMissing}</span>
          <button
            type="button"
            class="button"
            data-action="allow"
            onClick={() => void actions.changeWithHosts({}, originsFor(watchedIds(settings), jurisdiction))}
          >
            {options.allow}
          </button>
        </p>
      )}
      <ServicePicker
        label={speech.words.welcome.services}
        choices={serviceChoices(settings.services, jurisdiction, speech)}
        onToggle={toggle}
      />
      <OwnServices {...props} />
    </>
  );
}
