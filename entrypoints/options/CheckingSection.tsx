// How often is checked, and how deep?

import { INTERVALS_MINUTES, type Settings, watchedIds } from '../../utils/contracts/settings.ts';
import { dailyDeepBytes, monthlyBytes } from './estimate.ts';
import { CheckField, SelectField } from './fields.tsx';
import type { ScreenProps } from './screen-props.ts';

const MANUAL = 'manual';
const MINUTE_MS = 60_000;
/** The worker's jitter, as the scheduler keeps it. */
const JITTER = 0.4;

export function CheckingSection(props: ScreenProps) {
  return (
    <>
      <IntervalField {...props} />
      {props.settings.intervalMinutes !== null && <DailyDeepFields {...props} />}
    </>
  );
}

function DailyDeepFields({ settings, speech: { words, voice }, actions }: ScreenProps) {
  const { options } = words;
  const isDaily = settings.deepChecks === 'daily';
  const bytes = voice.bytes(dailyDeepBytes(settings.services));
  return (
    <>
      <CheckField
        name="deep-daily"
        label={options.deepDaily}
        hint={voice.say(options.deepDailyHint, { bytes })}
        isOn={isDaily}
        onChange={(isOn) => actions.change({ deepChecks: isOn ? 'daily' : 'off' })}
      />
      {isDaily && (
        <CheckField
          name="untold-line"
          label={options.untoldLine}
          hint={options.untoldLineHint}
          isOn={settings.untoldLine === 'unmetered'}
          onChange={(isOn) => actions.change({ untoldLine: isOn ? 'unmetered' : 'metered' })}
        />
      )}
    </>
  );
}

function IntervalField({ settings, speech, actions }: ScreenProps) {
  const { words, voice } = speech;
  const { options } = words;
  const { intervalMinutes } = settings;
  const bytes = voice.bytes(monthlyBytes(watchedIds(settings), intervalMinutes));
  const share = new Intl.NumberFormat(voice.locale, { style: 'percent' }).format(JITTER);
  return (
    <>
      <SelectField
        name="interval"
        label={options.interval}
        hint={intervalMinutes === null ? undefined : voice.say(options.intervalHint, { bytes, share })}
        value={intervalMinutes === null ? MANUAL : String(intervalMinutes)}
        options={[
          ...INTERVALS_MINUTES.map((minutes) => [String(minutes), intervalWords(minutes, speech)] as const),
          [MANUAL, options.intervalManual],
        ]}
        onChange={(value) =>
          actions.change({ intervalMinutes: value === MANUAL ? null : (Number(value) as Settings['intervalMinutes']) })
        }
      />
      {intervalMinutes !== null && (
        <CheckField
          name="unmetered"
          label={options.unmetered}
          hint={options.unmeteredHint}
          isOn={settings.isUnmeteredOnly}
          onChange={(isUnmeteredOnly) => actions.change({ isUnmeteredOnly })}
        />
      )}
    </>
  );
}

function intervalWords(minutes: number, { words: { options }, voice }: ScreenProps['speech']): string {
  if (minutes === 1440) return options.daily;
  return voice.say(options.every, { time: voice.span(minutes * MINUTE_MS) });
}
