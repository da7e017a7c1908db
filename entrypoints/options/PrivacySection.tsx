// What is kept, what is contacted, and how does all of it go away?

import { HostList } from '../../components/HostList.tsx';
import { type Settings, watchedIds } from '../../utils/contracts/settings.ts';
import { hostGroups } from '../shared/host-groups.ts';
import { ContactTable } from './ContactTable.tsx';
import { CheckField, SelectField } from './fields.tsx';
import type { ScreenProps } from './screen-props.ts';

const RETENTIONS: readonly Settings['retentionDays'][] = [0, 7, 30, 90];

export function PrivacySection(props: ScreenProps) {
  const { settings, view, speech, actions } = props;
  const { words, voice } = speech;
  const { options } = words;
  return (
    <>
      <SelectField
        name="retention"
        label={options.retention}
        value={String(settings.retentionDays)}
        options={RETENTIONS.map(
          (days) => [String(days), days === 0 ? options.retentionNone : voice.amount(days, 'day')] as const,
        )}
        onChange={(value) => actions.change({ retentionDays: Number(value) as Settings['retentionDays'] })}
      />
      <details class="contacted" onToggle={(event) => event.currentTarget.open && void actions.readContacts()}>
        <summary>{options.contacted}</summary>
        <p class="hint">{options.contactedHint}</p>
        <HostList groups={hostGroups(watchedIds(settings), settings.jurisdiction, words)} />
        <ContactTable contacts={view.contacts} speech={speech} />
      </details>
      <div class="deed">
        <span class="pair">
          <button type="button" class="button" data-action="export" onClick={() => void actions.exportAll('json')}>
            {options.export}
          </button>
          <button type="button" class="button" data-action="export-csv" onClick={() => void actions.exportAll('csv')}>
            {options.exportCsv}
          </button>
        </span>
        <p class="hint">{options.exportHint}</p>
        <CheckField
          name="exact"
          label={options.exact}
          isOn={view.isExact}
          onChange={(isExact) => actions.show({ isExact })}
        />
      </div>
      <div class="deed">
        <label class="button file">
          {options.import}
          <input
            type="file"
            accept=".json,application/json"
            data-action="import"
            onChange={(event) => void actions.importFile(event.currentTarget)}
          />
        </label>
        <p class="hint">{options.importHint}</p>
      </div>
      <div class="deed">
        <button type="button" class="button" data-action="reset" onClick={actions.reset}>
          {options.reset}
        </button>
        <p class="hint">{options.resetHint}</p>
      </div>
      <EraseDeed {...props} />
    </>
  );
}

/** Two presses, in place: a dialog would hide what is about to go. */
function EraseDeed({ view, speech, actions }: ScreenProps) {
  const { options } = speech.words;
  return (
    <div class="deed">
      {view.isErasing ? (
        <span class="pair">
          <button type="button" class="button danger" data-action="erase-sure" onClick={() => void actions.erase()}>
            {options.eraseSure}
          </button>
          <button
            type="button"
            class="button"
            data-action="erase-cancel"
            onClick={() => actions.show({ isErasing: false })}
          >
            {options.eraseCancel}
          </button>
        </span>
      ) : (
        <button
          type="button"
          class="button danger"
          data-action="erase"
          onClick={() => actions.show({ isErasing: true })}
        >
          {options.erase}
        </button>
      )}
      <p class="hint">{options.eraseHint}</p>
    </div>
  );
}
