// How fresh is this, and where does one go from here?

import type { ScreenProps } from './Screen.tsx';

export function Footer({ read: { snapshot }, view, speech, actions }: ScreenProps) {
  const { words } = speech;
  return (
    <div class="foot">
      <span>
        {view.tab === 'news'
          ? newsWords(snapshot, speech)
          : view.tab === 'routes'
            ? words.routes.local
            : checkedWords(snapshot, speech)}
      </span>
      {snapshot?.hasConsent && (
        <button type="button" data-action="dashboard" onClick={() => actions.open('dashboard')}>
          {words.why.history}
        </button>
      )}
      <button type="button" data-action="options" onClick={() => actions.open('options')}>
        {words.settings}
      </button>
    </div>
  );
}

type Read = ScreenProps['read']['snapshot'];

function checkedWords(snapshot: Read, { words, voice, nowMs }: ScreenProps['speech']): string {
  if (!snapshot?.hasConsent || snapshot.checkedAtMs === null) return '';
  const ageMs = nowMs - snapshot.checkedAtMs;
  const checked = ageMs < 60_000 ? words.checkedNow : voice.say(words.checkedAgo, { time: voice.span(ageMs) });
  if (snapshot.nextCheckAtMs === null) return `${checked} · ${words.manualOnly}`;
  const waitMs = snapshot.nextCheckAtMs - nowMs;
  return waitMs < 60_000 ? checked : `${checked} · ${voice.say(words.nextIn, { time: voice.span(waitMs) })}`;
}

function newsWords(snapshot: Read, { words, voice, nowMs }: ScreenProps['speech']): string {
  if (!snapshot) return '';
  const items = voice.say(words.news.items, { count: snapshot.news.length });
  const updatedAtMs = snapshot.newsUpdatedAtMs;
  const age =
    updatedAtMs === null
      ? words.news.shipped
      : voice.say(words.news.updated, { time: voice.span(nowMs - updatedAtMs) });
  return `${items} · ${age}`;
}
