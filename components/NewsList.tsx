// What did regulators, companies and networks do?

import type { NewsRow } from '../utils/contracts/snapshot.ts';
import type { VerdictState } from '../utils/verdict/verdict.ts';
import { hostOfUrl, signOf } from './format.ts';
import styles from './NewsList.module.css';
import { KIND_TONES } from './news-tones.ts';
import type { DetailedSpeech } from './speech.ts';

export interface NewsFilter {
  jurisdiction: string;
  service: string;
}

interface Props {
  items: readonly NewsRow[];
  /** Picked services by id, with the state each is in here: "WhatsApp here" beside an item. */
  services: readonly { id: string; name: string; state: VerdictState }[];
  filter: NewsFilter;
  onFilter: (filter: NewsFilter) => void;
  speech: DetailedSpeech;
}

export function NewsList({ items, services, filter, onFilter, speech }: Props) {
  const { details } = speech;
  if (items.length === 0) return <p class={styles.empty}>{details.news.none}</p>;
  const shown = items.filter((item) => passes(item, filter));
  return (
    <>
      <div class={styles.filters}>
        <Choice
          label={details.news.place}
          all={details.news.allPlaces}
          value={filter.jurisdiction}
          options={placesOf(items).map((code) => [code, placeName(code, speech)])}
          onChange={(jurisdiction) => onFilter({ ...filter, jurisdiction })}
        />
        <Choice
          label={details.news.service}
          all={details.news.allServices}
          value={filter.service}
          options={services
            .filter(({ id }) => items.some((item) => item.services.includes(id)))
            .map(({ id, name }) => [id, name])}
          onChange={(service) => onFilter({ ...filter, service })}
        />
      </div>
      {shown.length === 0 && <p class={styles.empty}>{details.news.empty}</p>}
      <ul class={styles.items}>
        {shown.map((item) => (
          <Item key={item.id} item={item} services={services} speech={speech} />
        ))}
      </ul>
    </>
  );
}

function Item({ item, services, speech }: Pick<Props, 'services' | 'speech'> & { item: NewsRow }) {
  const { words, details, voice } = speech;
  const here = services.filter(({ id, state }) => item.services.includes(id) && signOf(state) === '✕');
  const kind = item.kind in details.kind ? (item.kind as keyof typeof details.kind) : 'unlisted';
  return (
    <li data-item={item.id} data-jurisdiction={item.jurisdiction} data-kind={item.kind}>
      <h2 dir="auto" lang={item.language}>
        {item.title}
      </h2>
      {item.summary && (
        <p class={styles.summary} dir="auto" lang={item.language}>
          {item.summary}
        </p>
      )}
      <p class={styles.facts}>
        <b data-tone={KIND_TONES[kind]}>{details.kind[kind]}</b>
        <span>{placeName(item.jurisdiction, speech)}</span>
        <time dateTime={item.date}>{voice.isoDate(item.date)}</time>
        {item.isUnread && <em>{details.news.unread}</em>}
        {here.map(({ id, name, state }) => (
          <b key={id} data-tone="bad">
            {details.news.here}: {name}, {words.short[state]}
          </b>
        ))}
      </p>
      <p class={styles.sources}>
        {item.sources.map((source) => (
          <Source key={source.url} source={source} speech={speech} />
        ))}
      </p>
    </li>
  );
}

function Source({ source, speech }: { source: NewsRow['sources'][number]; speech: DetailedSpeech }) {
  const { details, voice } = speech;
  const host = hostOfUrl(source.url);
  if (!host) return <span>{source.name}</span>;
  return (
    <span>
      <a href={source.url} target="_blank" rel="noreferrer noopener" title={voice.say(details.news.opens, { host })}>
        {source.name}
      </a>
      {source.legalLabel && <em> {legalWords(source.legalLabel, speech)}</em>}
    </span>
  );
}

/** `undesirable in RU`, as the feed writes it, in the reader's words. */
function legalWords(legalLabel: string, { details, voice }: DetailedSpeech): string {
  const [label = '', code = ''] = legalLabel.split(' in ');
  if (!(label in details.news.label) || !/^[A-Z]{2}$/.test(code)) return legalLabel;
  return voice.say(details.news.legal, {
    label: details.news.label[label as keyof typeof details.news.label],
    place: voice.region(code),
  });
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  if (options.length < 2) return null;
  return (
    <select
      aria-label={label}
      data-filter={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function passes(item: NewsRow, { jurisdiction, service }: NewsFilter): boolean {
  return (!jurisdiction || item.jurisdiction === jurisdiction) && (!service || item.services.includes(service));
}

function placesOf(items: readonly NewsRow[]): string[] {
  return [...new Set(items.map((item) => item.jurisdiction))];
}

/** `ZZ` is what the feed calls "tied to no place". */
function placeName(code: string, { details, voice }: DetailedSpeech): string {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? voice.region(code) : details.news.anywhere;
}
