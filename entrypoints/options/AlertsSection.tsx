// When may we speak up, and how plainly?

import { CheckField } from './fields.tsx';
import type { ScreenProps } from './Screen.tsx';

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

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function clockTime(hour: number, { voice }: ScreenProps['speech']): string {
  return voice.time(new Date(2026, 0, 1, hour).getTime());
}
