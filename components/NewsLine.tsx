// Which event may explain this? (One line under a "why".)

import type { NewsRow } from '../utils/contracts/snapshot.ts';
import { hostOfUrl } from './format.ts';
import styles from './NewsLine.module.css';
import type { DetailedSpeech } from './speech.ts';

export function NewsLine({ item, speech: { details, voice } }: { item: NewsRow; speech: DetailedSpeech }) {
  const source = item.sources[0];
  const host = source ? hostOfUrl(source.url) : '';
  return (
    <p class={styles.line}>
      <span class={styles.date}>{voice.isoDate(item.date)}</span>
      <span dir="auto" lang={item.language}>
        {item.title}
      </span>
      {source && host && (
        <a href={source.url} target="_blank" rel="noreferrer noopener" title={voice.say(details.news.opens, { host })}>
          {source.name}
        </a>
      )}
    </p>
  );
}
