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
import type { ScreenProps } from './screen-props.ts';

export function NewsSection(props: ScreenProps) {
  const { settings, speech, actions } = props;
  const { options } = speech.words;
  const { jurisdiction } = settings;
  const reader = { jurisdiction, languages: [speech.voice.locale] };
  const add = (ids: readonly string[]): void =>
    void actions.changeWithHosts((now) => ({ news: chosenNews([...chosenOf(now), ...ids]) }), originsOf(ids));
  return (
    <>
      <p class="hint">{options.newsHint}</p>
      <button type="button" class="button" data-action="usual-sources" onClick={() => add(defaultSources(reader))}>
        {options.newsUsual}
      </button>
      {[false, true].map((isDangerous) => {
        const sources = sourcesFor(reader).filter((it) => isSourceDangerousIn(it, jurisdiction) === isDangerous);
        return (
          sources.length > 0 && (
            <fieldset key={String(isDangerous)} class="sources" data-dangerous={isDangerous}>
              <legend>{isDangerous ? options.newsDangerous : options.newsLive}</legend>
              {sources.map((source) => (
                <SourceField key={source.id} {...props} source={source} onAdd={add} />
              ))}
            </fieldset>
          )
        );
      })}
    </>
  );
}

function SourceField({ source, onAdd, ...props }: ScreenProps & { source: Source; onAdd: (ids: string[]) => void }) {
  const chosen = chosenOf(props.settings);
  const isOn = chosen.includes(source.id);
  const drop = () => props.actions.change({ news: chosenNews(chosen.filter((id) => id !== source.id)) });
  return (
    <div data-source={source.id} data-problem={props.feeds[source.id]?.problem ?? undefined}>
      <CheckField
        name={`source-${source.id}`}
        label={source.name}
        hint={hintOf(source, isOn, props)}
        isOn={isOn}
        onChange={(isNowOn) => (isNowOn ? onAdd([source.id]) : drop())}
      />
    </div>
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
  const { speech, feeds } = props;
  return (
    [
      hostOf(source.homeUrl),
      speech.voice.list(source.languages.map(speech.voice.language)),
      legalWords(source, props),
      isOn ? stateWords(feeds[source.id], props) : '',
    ]
      .filter(Boolean)
      // A line ends with the dot, it does not begin with it.
      .join('\u00a0· ')
  );
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
