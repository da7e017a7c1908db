// How fresh is this, and where does one go from here?

import type { ScreenProps } from './screen-props.ts';

export function Footer(props: ScreenProps) {
  const { read, view, speech, more, actions } = props;
  const { snapshot } = read;
  const { words } = speech;
  return (
    <div class="foot">
      <p>
        {(view.tab === 'status' ? checkedWords(snapshot, speech) : (more?.footWords(props) ?? [])).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {snapshot?.hasConsent && (
        <FootButton name="dashboard" label={words.history} path={HISTORY} onClick={() => actions.open('dashboard')} />
      )}
      <FootButton name="options" label={words.settings} path={SETTINGS} onClick={() => actions.open('options')} />
      {more && <more.MoreMenu {...props} />}
    </div>
  );
}

/** Bars of a strip; sliders on their lines. */
const HISTORY = 'M2 13V8M6 13V4M10 13V9.5M14 13V2';
const SETTINGS = 'M1.5 5H8M12 5h2.5M1.5 11H4M8 11h6.5M10 3v4M6 9v4';

interface FootButtonProps {
  name: string;
  label: string;
  path: string;
  onClick: () => void;
}

function FootButton({ name, label, path, onClick }: FootButtonProps) {
  return (
    <button type="button" data-action={name} aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}

type Read = ScreenProps['read']['snapshot'];

/** Parts that each stay on one line. */
function checkedWords(snapshot: Read, { words, voice, nowMs }: ScreenProps['speech']): readonly string[] {
  if (!snapshot?.hasConsent || snapshot.checkedAtMs === null) return [];
  const ageMs = nowMs - snapshot.checkedAtMs;
  const checked = ageMs < 60_000 ? words.checkedNow : voice.say(words.checkedAgo, { time: voice.span(ageMs) });
  const restMs = (snapshot.pausedUntilMs ?? 0) - nowMs;
  if (restMs > 0) return [checked, voice.say(words.paused, { time: voice.span(restMs) })];
  if (snapshot.nextCheckAtMs === null) return [checked, words.manualOnly];
  const waitMs = snapshot.nextCheckAtMs - nowMs;
  return waitMs < 60_000 ? [checked] : [checked, voice.say(words.nextIn, { time: voice.span(waitMs) })];
}
