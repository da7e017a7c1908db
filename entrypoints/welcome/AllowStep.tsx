// What will be asked of the browser, and what for?

import { HostList } from '../../components/HostList.tsx';
import type { Settings } from '../../utils/contracts/settings.ts';
import { hostGroups } from '../shared/host-groups.ts';
import type { ScreenProps } from './screen-props.ts';

const RETENTIONS: readonly Settings['retentionDays'][] = [0, 7, 30, 90];

export function AllowStep({ settings, view, speech, actions }: ScreenProps) {
  const { words, voice } = speech;
  const { welcome, options } = words;
  const groups = hostGroups(settings.services, settings.jurisdiction, words);
  const count = new Set(groups.slice(0, 3).flatMap(({ hosts }) => hosts)).size;
  const isReady = settings.services.length > 0 && view.stage === 'choosing';
  return (
    <>
      <h2>{welcome.allowTitle}</h2>
      {settings.services.length > 0 && (
        <details class="hosts" open>
          <summary>
            {welcome.allow} <b>{voice.say(welcome.hosts, { count })}</b>
          </summary>
          <HostList groups={groups} />
        </details>
      )}
      <label class="option">
        <input
          type="checkbox"
          data-setting="notifications"
          checked={settings.notifications.isOn}
          onChange={(event) => void actions.setAlerts(event.currentTarget.checked)}
        />
        <span>
          {welcome.alerts}
          <small class="hint">{welcome.alertsHint}</small>
        </span>
      </label>
      <div class="place">
        <label for="retention">{welcome.history}</label>
        <select
          id="retention"
          data-setting="retention"
          value={String(settings.retentionDays)}
          onChange={(event) =>
            actions.change({ retentionDays: Number(event.currentTarget.value) as Settings['retentionDays'] })
          }
        >
          {RETENTIONS.map((days) => (
            <option key={days} value={String(days)}>
              {days === 0 ? options.retentionNone : voice.amount(days, 'day')}
            </option>
          ))}
        </select>
        <p class="hint">{welcome.historyHint}</p>
      </div>
      <p class="problem" role="alert">
        {problemWords(view.problem, welcome)}
      </p>
      <div class="end">
        <button
          type="button"
          class="button primary"
          data-action="finish"
          aria-disabled={!isReady}
          onClick={() => void actions.finish()}
        >
          {welcome.finish}
        </button>
        <button type="button" class="button" data-action="skip" onClick={actions.skip}>
          {welcome.skip}
        </button>
      </div>
    </>
  );
}

function problemWords(
  problem: ScreenProps['view']['problem'],
  words: ScreenProps['speech']['words']['welcome'],
): string {
  if (problem === 'pick-first') return words.pickFirst;
  if (problem === 'denied') return words.denied;
  return problem === 'failed' ? words.failed : '';
}
