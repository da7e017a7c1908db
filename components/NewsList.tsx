// What did regulators, companies and networks do?

import type { NewsRow } from '../utils/contracts/snapshot.ts';
import type { VerdictState } from '../utils/verdict/verdict.ts';
import { signOf } from './format.ts';
import { type NewsFilter, NewsFilters, passes } from './NewsFilters.tsx';
import styles from './NewsList.module.css';
import { NewsSource } from './NewsSource.tsx';
import { KIND_TONES } from './news-tones.ts';
import { kindWords, placeWords, runOf } from './news-words.ts';
import type { DetailedSpeech } from './speech.ts';

interface Props {
  items: readonly NewsRow[];
  /** Picked services, with the state each is in here; null = not known, so nothing is said. */
  services: readonly { id: string; name: string; state: VerdictState | null }[];
  /** When a live source was last read; null = only what came with the extension. */
  updatedAtMs: number | null;
  isOffline: boolean;
  filter: NewsFilter;
  onFilter: (filter: NewsFilter) => void;
  speech: DetailedSpeech;
}

/** Sources are asked twice a day: after three days something is wrong. */
const STALE_MS = 3 * 86_400_000;

export function NewsList({ items, services, updatedAtMs, isOffline, filter, onFilter, speech }: Props) {
  const { news } = speech.details;
  if (items.length === 0) return <p class={styles.empty}>{news.none}</p>;
  const shown = items.filter((item) => passes(item, filter));
  const ageMs = updatedAtMs === null ? 0 : speech.nowMs - updatedAtMs;
  return (
    <>
      {isOffline && (
        <p class={styles.notice} data-notice="news-offline">
          {news.offline}
        </p>
      )}
      {!isOffline && ageMs > STALE_MS && (
        <p class={styles.notice} data-notice="news-stale">
          {speech.voice.say(news.stale, { time: speech.voice.span(ageMs) })}
        </p>
      )}
      <NewsFilters items={items} services={services} filter={filter} onFilter={onFilter} speech={speech} />
      {shown.length === 0 && <p class={styles.empty}>{news.empty}</p>}
      <ul class={styles.items}>
        {shown.map((item) => (
          <Item key={item.id} item={item} services={services} speech={speech} />
        ))}
      </ul>
    </>
  );
}

function Item({ item, services, speech }: Pick<Props, 'services' | 'speech'> & { item: NewsRow }) {
  const { details, voice } = speech;
  const reporters = new Set(item.sources.map(({ name }) => name)).size;
  const kind = item.kind in details.kind ? (item.kind as keyof typeof details.kind) : 'unlisted';
  return (
    <li data-item={item.id} data-jurisdiction={item.jurisdiction} data-kind={item.kind} data-unread={item.isUnread}>
      <h2 dir={runOf(item.title, item.language)} lang={item.language}>
        {item.title}
      </h2>
      {item.summary && (
        <p class={styles.summary} dir={runOf(item.summary, item.language)} lang={item.language}>
          {item.summary}
        </p>
      )}
      <p class={styles.facts}>
        {item.isUnread && <em>{details.news.unread}</em>}
        <b data-tone={KIND_TONES[kind]}>{kindWords(kind, speech)}</b>
        <span>{placeWords(item.jurisdiction, speech)}</span>
        <time dateTime={item.date}>{voice.isoDate(item.date)}</time>
      </p>
      <Here services={services.filter(({ id }) => item.services.includes(id))} speech={speech} />
      <div class={styles.sources}>
        {reporters > 1 && <span>{voice.say(details.news.reportedBy, { count: reporters })}</span>}
        {item.sources.map((source) => (
          <NewsSource key={source.url} source={source} isOneOfSame={isOneOfSame(source, item)} speech={speech} />
        ))}
      </div>
    </li>
  );
}

function isOneOfSame({ name }: NewsRow['sources'][number], { sources }: NewsRow): boolean {
  return sources.filter((other) => other.name === name).length > 1;
}

/** How the services that an item names do here; nothing where nothing is known. */
function Here({ services, speech: { words, details, voice } }: Pick<Props, 'services' | 'speech'>) {
  const known = services.filter(({ state }) => state !== null);
  if (known.length === 0) return null;
  return (
    <p class={styles.facts}>
      <span>{details.news.here}</span>
      {known.map(({ id, name, state }) => (
        <span key={id} class={styles.here} data-here={id} data-state={state}>
          <i aria-hidden="true">{signOf(state ?? 'unknown', voice)}</i> {name}
          <span class={styles.spoken}>: {words.short[state ?? 'unknown']}</span>
        </span>
      ))}
    </p>
  );
}
