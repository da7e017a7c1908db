// Whose news is fetched, and what is wrong with whom?

import type { Settings } from '../../utils/contracts/settings.ts';
import type { SourceState } from '../../utils/news/news-state.ts';
import {
  defaultSources,
  isSourceDangerousIn,
  SOURCES,
  sourceLabel,
  sourcesFor,
} from '../../utils/news/sources/index.ts';
import type { Source } from '../../utils/news/sources/source.ts';
import { CheckField } from './fields.tsx';
import type { ScreenProps } from './Screen.tsx';

export function NewsSection(props: ScreenProps) {
  const { settings, speech, actions } = props;
  const { options } = speech.words;
  const { jurisdiction } = settings;
  const reader = { jurisdiction, languages: [speech.voice.locale] };
  const add = (ids: readonly string[]): void =>
    void actions.changeWithHosts((now) => ({ news: chosenNews([...chosenOf(now), ...ids]) }), originsOf(ids));
  const chosen = chosenOf(settings);
  return (
    <>
      <p class="hint">{options.newsHint}</p>
      <button type="button" class="button" data-action="usual-sources" onClick={() => add(defaultSources(reader))}>
        {options.newsUsual}
      </button>
      <fieldset class="sources">
        <legend>{options.newsLive}</legend>
        {sourcesFor(reader).map((source) => (
          <div key={source.id} data-source={source.id} data-problem={props.feeds[source.id]?.problem ?? undefined}>
            <CheckField
              name={`source-${source.id}`}
              label={source.name}
              hint={hintOf(source, chosen.includes(source.id), props)}
              isOn={chosen.includes(source.id)}
              onChange={(isOn) =>
                isOn ? add([source.id]) : actions.change({ news: chosenNews(chosen.filter((id) => id !== source.id)) })
              }
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}

function chosenOf({ news }: Settings): readonly string[] {
  return news.isLive ? news.sourceIds : [];
}

/** In the registry's order. */
function chosenNews(ids: readonly string[]): Settings['news'] {
  const sourceIds = SOURCES.map(({ id }) => id).filter((id) => ids.includes(id));
  return { isLive: sourceIds.length > 0, sourceIds };
}

/** Host, languages, what the law says of it somewhere, and how it did. */
function hintOf(source: Source, isOn: boolean, props: ScreenProps): string {
  const { settings, speech, feeds } = props;
  const { options } = speech.words;
  const isDangerous = isSourceDangerousIn(source, settings.jurisdiction);
  return [
    hostOf(source.homeUrl),
    source.languages.map(speech.voice.language).join(', '),
    legalWords(source, props),
    isDangerous ? options.newsDangerous : '',
    isOn ? stateWords(feeds[source.id], props) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `undesirable in RU`, in the reader's words. */
function legalWords(source: Source, { speech: { words, voice } }: ScreenProps): string {
  const [label = '', place = ''] = (sourceLabel(source) ?? '').split(' in ');
  const { newsLabel } = words.options;
  return label in newsLabel
    ? voice.say(newsLabel[label as keyof typeof newsLabel], { place: voice.region(place) })
    : '';
}

function stateWords(state: SourceState | undefined, { speech: { words, voice }, nowMs }: ScreenProps): string {
  const { newsNotYet, newsRead, newsProblem, newsKept } = words.options;
  const read = state?.fetchedAtMs ?? null;
  const time = read === null ? null : voice.span(Math.max(0, nowMs - read));
  if (!state?.problem) return time === null ? newsNotYet : voice.say(newsRead, { time });
  const problem = voice.say(newsProblem[state.problem], { status: state.status });
  return time === null ? problem : voice.say(newsKept, { problem, time });
}

function originsOf(sourceIds: readonly string[]): string[] {
  return SOURCES.filter(({ id }) => sourceIds.includes(id)).map(
    ({ feedUrl }) => `https://${new URL(feedUrl).hostname}/*`,
  );
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
