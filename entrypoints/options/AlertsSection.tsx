// When may we speak up, and how plainly?

import { serviceById } from '../../utils/catalogue/index.ts';
import { watchedIds } from '../../utils/contracts/settings.ts';
import { NOTICE_KINDS } from '../../utils/notices/decide.ts';
import { CheckField } from './fields.tsx';
import type { ScreenProps } from './screen-props.ts';

const NIGHT = { from: 22, to: 8 };

export function AlertsSection({ settings, speech, actions }: ScreenProps) {
  const { options } = speech.words;
  const { notifications } = settings;
  const change = (part: Partial<typeof notifications>): void =>
    actions.change({ notifications: { ...notifications, ...part } });
  return (
    <>
      <CheckField
        name="notifications"
        label={options.alertsOn}
        hint={options.alertsHint}
        isOn={notifications.isOn}
        onChange={(isOn) => void actions.setAlerts(isOn)}
      />
      {notifications.isOn && <Choices settings={settings} words={options} change={change} />}
      <CheckField
        name="neutral"
        label={options.neutral}
        hint={options.neutralHint}
        isOn={notifications.isNeutral}
        onChange={(isNeutral) => change({ isNeutral })}
      />
      <CheckField
        name="quiet"
        label={options.quiet}
        isOn={notifications.quietHours !== null}
        onChange={(isOn) => change({ quietHours: isOn ? NIGHT : null })}
      />
      {notifications.quietHours && (
        <div class="hours">
          {(['from', 'to'] as const).map((end) => (
            <label key={end}>
              {options[end]}{' '}
              <select
                data-setting={`quiet-${end}`}
                value={String(notifications.quietHours?.[end])}
                onChange={(event) =>
                  change({
                    quietHours: { ...NIGHT, ...notifications.quietHours, [end]: Number(event.currentTarget.value) },
                  })
                }
              >
                {HOURS.map((hour) => (
                  <option key={hour} value={String(hour)}>
                    {clockTime(hour, speech)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      )}
    </>
  );
}

interface ChoicesProps {
  settings: ScreenProps['settings'];
  words: ScreenProps['speech']['words']['options'];
  change: (part: Partial<ScreenProps['settings']['notifications']>) => void;
}

function Choices({ settings, words, change }: ChoicesProps) {
  const { kinds, mutedIds } = settings.notifications;
  return (
    <>
      <fieldset class="choices">
        <legend>{words.kinds}</legend>
        {NOTICE_KINDS.map((kind) => (
          <CheckField
            key={kind}
            name={`kind-${kind}`}
            label={words.kind[kind]}
            isOn={kinds.includes(kind)}
            onChange={(isOn) =>
              change({ kinds: NOTICE_KINDS.filter((it) => (it === kind ? isOn : kinds.includes(it))) })
            }
          />
        ))}
      </fieldset>
      {watchedIds(settings).length > 1 && (
        <fieldset class="choices">
          <legend>{words.told}</legend>
          {watchedIds(settings).map((id) => (
            <CheckField
              key={id}
              name={`told-${id}`}
              label={serviceById(id).name}
              isOn={!mutedIds.includes(id)}
              onChange={(isOn) => change({ mutedIds: isOn ? mutedIds.filter((it) => it !== id) : [...mutedIds, id] })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function clockTime(hour: number, { voice }: ScreenProps['speech']): string {
  return voice.time(new Date(2026, 0, 1, hour).getTime());
}
