// Where does an item stand, and what is to be known before it is opened?

import type { NewsRow } from '../utils/contracts/snapshot.ts';
import { hostOfUrl } from './format.ts';
import styles from './NewsSource.module.css';
import type { DetailedSpeech } from './speech.ts';

interface Props {
  source: NewsRow['sources'][number];
  /** Another source beside it has the same name: then the first part of its path tells them apart. */
  isOneOfSame?: boolean;
  speech: DetailedSpeech;
}

/** What is dangerous to share says so first and opens at the second click only. */
export function NewsSource({ source, isOneOfSame, speech }: Props) {
  const { details, voice } = speech;
  const host = hostOfUrl(source.url);
  const { legalLabel } = source;
  if (!host) return <span>{source.name}</span>;
  const name = isOneOfSame ? `${source.name}${firstPart(source.url)}` : source.name;
  const link = (text: string) => (
    <a href={source.url} target="_blank" rel="noreferrer noopener" title={voice.say(details.news.opens, { host })}>
      {text}
    </a>
  );
  if (!legalLabel) return <span>{link(name)}</span>;
  const legal = <em class={styles.legal}>{legalWords(legalLabel, speech)}</em>;
  if (!isDangerous(legalLabel))
    return (
      <span>
        {link(name)} {legal}
      </span>
    );
  return (
    <details class={styles.dangerous} data-legal={legalLabel}>
      <summary>
        <u>{name}</u> {legal}
      </summary>
      {details.news.danger} {link(voice.say(details.news.open, { host }))}
    </details>
  );
}

function firstPart(url: string): string {
  return /^https:\/\/[^/]+(\/[^/?#]+)/.exec(url)?.[1] ?? '';
}

function isDangerous(legalLabel: string): boolean {
  return legalLabel.includes('undesirable');
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
