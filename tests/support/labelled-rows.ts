// Which headlines are labelled?

import { readFileSync } from 'node:fs';

export interface Row {
  title: string;
  summary?: string;
  language?: string;
  published?: string;
}

export function labelledRows(): Row[] {
  return ['labelled', 'held-out', 'unseen', 'blind-1', 'blind-2', 'blind-3'].flatMap((name) =>
    readFileSync(`tests/fixtures/news/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
  );
}
