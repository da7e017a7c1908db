// Whose news is fetched?

import { isSourceDangerousIn, SOURCES } from '../../utils/news/sources/index.ts';
import { CheckField } from './fields.tsx';
import type { ScreenProps } from './Screen.tsx';

export function NewsSection({ settings, speech, actions }: ScreenProps) {
  const { options } = speech.words;
  const { news, jurisdiction } = settings;
  const setSource = (id: string, isOn: boolean): void => {
    const sourceIds = SOURCES.map((source) => source.id).filter((known) =>
      known === id ? isOn : news.sourceIds.includes(known),
    );
    const change = { news: { isLive: sourceIds.length > 0, sourceIds } };
    if (isOn) void actions.changeWithHosts(change, originsOf(sourceIds));
    else actions.change(change);
  };
  return (
    <>
      <p class="hint">{options.newsHint}</p>
      <fieldset class="sources">
        <legend>{options.newsLive}</legend>
        {SOURCES.map((source) => (
          <CheckField
            key={source.id}
            name={`source-${source.id}`}
            label={source.name}
            hint={[hostOf(source.homeUrl), isSourceDangerousIn(source, jurisdiction) ? options.newsDangerous : '']
              .filter(Boolean)
              .join(' · ')}
            isOn={news.isLive && news.sourceIds.includes(source.id)}
            onChange={(isOn) => setSource(source.id, isOn)}
          />
        ))}
      </fieldset>
    </>
  );
}

function originsOf(sourceIds: readonly string[]): string[] {
  return SOURCES.filter(({ id }) => sourceIds.includes(id)).map(
    ({ feedUrl }) => `https://${new URL(feedUrl).hostname}/*`,
  );
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
