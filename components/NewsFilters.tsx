// Which items does the reader want to see?

import type { NewsRow } from '../utils/contracts/snapshot.ts';
import styles from './NewsList.module.css';
import { kindWords, placeWords } from './news-words.ts';
import type { DetailedSpeech } from './speech.ts';

/** An empty string lets everything pass. */
export interface NewsFilter {
  jurisdiction: string;
  service: string;
  kind: string;
  language: string;
}

interface Props {
  items: readonly NewsRow[];
  services: readonly { id: string; name: string }[];
  filter: NewsFilter;
  onFilter: (filter: NewsFilter) => void;
  speech: DetailedSpeech;
}

export function NewsFilters({ items, services, filter, onFilter, speech }: Props) {
  const { news } = speech.details;
  const choice = (name: keyof NewsFilter, label: string, all: string, options: readonly Option[]) => (
    <Choice
      name={name}
      label={label}
      all={all}
      value={filter[name]}
      options={options}
      onChange={(value) => onFilter({ ...filter, [name]: value })}
    />
  );
  const distinct = (pick: (item: NewsRow) => string): string[] => [...new Set(items.map(pick))];
  return (
    <div class={styles.filters}>
      {choice(
        'jurisdiction',
        news.place,
        news.allPlaces,
        distinct((item) => item.jurisdiction).map((code) => [code, placeWords(code, speech)]),
      )}
      {choice(
        'service',
        news.service,
        news.allServices,
        services.filter(({ id }) => items.some((item) => item.services.includes(id))).map(({ id, name }) => [id, name]),
      )}
      {choice(
        'kind',
        news.kind,
        news.allKinds,
        distinct((item) => item.kind).map((kind) => [kind, kindWords(kind, speech)]),
      )}
      {choice(
        'language',
        news.language,
        news.allLanguages,
        distinct((item) => item.language.split('-')[0] ?? '').map((tag) => [tag, speech.voice.language(tag)]),
      )}
    </div>
  );
}

export function passes(item: NewsRow, { jurisdiction, service, kind, language }: NewsFilter): boolean {
  return (
    (!jurisdiction || item.jurisdiction === jurisdiction) &&
    (!service || item.services.includes(service)) &&
    (!kind || item.kind === kind) &&
    (!language || item.language.split('-')[0] === language)
  );
}

type Option = readonly [value: string, label: string];

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** A choice of one is none, unless it is the one that was made. */
function Choice({ name, label, all, value, options, onChange }: ChoiceProps) {
  if (options.length < 2 && !value) return null;
  return (
    <select
      aria-label={label}
      data-filter={name}
      data-chosen={value !== ''}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}
