// How fresh is what stands in the tabs behind the first one?

import type { ScreenProps } from './screen-props.ts';

export function footWords({ read: { snapshot }, view, speech }: ScreenProps): readonly string[] {
  const { details, voice, nowMs } = speech;
  if (!snapshot || !details) return [];
  if (view.tab === 'routes') return [details.routes.local];
  const items = voice.say(details.news.items, { count: snapshot.news.length });
  const updatedAtMs = snapshot.newsUpdatedAtMs;
  const age =
    updatedAtMs === null
      ? details.news.shipped
      : voice.say(details.news.updated, { time: voice.span(nowMs - updatedAtMs) });
  return [items, age];
}
