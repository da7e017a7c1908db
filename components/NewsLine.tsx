// Which event may explain this? (One line under a "why".)

import type { NewsRow } from '../utils/contracts/snapshot.ts';
import styles from './NewsLine.module.css';
import { NewsSource } from './NewsSource.tsx';
import { runOf } from './news-words.ts';
import type { DetailedSpeech } from './speech.ts';

export function NewsLine({ item, speech }: { item: NewsRow; speech: DetailedSpeech }) {
  const [source] = item.sources;
  return (
    <div class={styles.line} data-related={item.id}>
      <span class={styles.date}>{speech.voice.isoDate(item.date)}</span>
      <span dir={runOf(item.title, item.language)} lang={item.language}>
        {item.title}
      </span>
      {source && <NewsSource source={source} speech={speech} />}
    </div>
  );
}
